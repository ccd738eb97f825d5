using Microsoft.Playwright;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>An appeal against a penalty and its answer, as who booked and the line's operator use them.</summary>
[Collection(nameof(InABrowser))]
public sealed class PenaltyTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task Who_has_a_penalty_appeals_and_reads_that_the_operator_upholds_it()
    {
        var @operator = await console.OrganisationAsync("Console operator who penalises", "operator");
        var oem = await console.OrganisationAsync("Console OEM who appeals", "oem");
        var line = await LineTests.LineAsync(@operator);
        var now = DateTime.UtcNow;
        var start = new DateTimeOffset(now.Date, TimeSpan.Zero).AddHours(now.Hour + 8);
        var held = await oem.Mutate("holdSlot", new { lineId = line, start, end = start.AddHours(1) }, "booking { id }");
        var bookingId = held.GetProperty("booking").GetProperty("id").GetGuid();
        foreach (var command in new[] { "confirmBooking", "releaseBooking" })
            await oem.Mutate(command, new { lineId = line, bookingId }, "clientMutationId");

        var theirs = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/zh/lines/{line}");
        await theirs.ClickAsync("main a:has-text('申诉')");
        await Accessibility.CheckAsync(theirs, "an appeal against a penalty");
        await theirs.FillAsync("textarea[name='Input.Reason']", "the wafers came late");
        await theirs.ClickAsync("main form button.main");
        await Assertions.Expect(theirs.Locator("[role=status].done")).ToContainTextAsync("已将申诉告知运营方", Patient);
        await Assertions.Expect(theirs.Locator("main a:has-text('申诉')")).ToHaveCountAsync(0); // once

        var page = await console.SignedInAsync(await console.PersonAsync(@operator, "operator"), $"/en/lines/{line}");
        await Assertions.Expect(page.Locator("main table tbody").Last).ToContainTextAsync("the wafers came late", Patient);
        await page.ClickAsync("main a:has-text('Uphold')");
        await page.FillAsync("textarea[name='Input.Reason']", "so they did before");
        await page.ClickAsync("main form button.main");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("stands", Patient);
        await Assertions.Expect(page.Locator("main a:has-text('Uphold')")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("main a:has-text('Waive')")).ToHaveCountAsync(1);

        await theirs.GotoAsync($"{console.Console.Url}/zh/lines/{line}");
        await Assertions.Expect(theirs.Locator("main")).ToContainTextAsync("so they did before", Patient);
        var rival = await console.OrganisationAsync("Console rival of who appeals", "oem");
        var seen = await console.SignedInAsync(await console.PersonAsync(rival, "oem"), $"/en/lines/{line}");
        await Assertions.Expect(seen.Locator("main")).ToContainTextAsync("No penalty counts", Patient);
        (await seen.ContentAsync()).ShouldNotContain("the wafers came late");
    }
}
