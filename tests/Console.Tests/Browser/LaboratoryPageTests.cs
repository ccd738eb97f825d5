using Microsoft.Playwright;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>From the standards that a line states to a published certificate.</summary>
[Collection(nameof(InABrowser))]
public sealed class LaboratoryPageTests(ConsoleFixture console)
{
    const string Cold = "IEC 60068-2-1";

    [Fact]
    public async Task A_test_is_requested_recorded_corrected_certified_and_published()
    {
        var @operator = await console.OrganisationAsync("Console laboratory", "operator");
        var oem = await console.OrganisationAsync("Console OEM that has parts tested", "oem");
        var line = await LineTests.LineAsync(@operator);
        var theirs = await console.SignedInAsync(await console.PersonAsync(@operator, "operator"), $"/en/lines/{line}/tests");
        await theirs.FillAsync("#tests", $"{Cold}; CNAS L1234");
        await theirs.ClickAsync("button.main");
        await Assertions.Expect(theirs.Locator("[role=alert]")).ToContainTextAsync("Tests, 1");
        await theirs.FillAsync("#tests", $"{Cold}; CNAS L1234; 2099-12-31");
        await theirs.ClickAsync("button.main");
        await Assertions.Expect(theirs.Locator("main")).ToContainTextAsync("CNAS L1234");

        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/en/bookings/{await BookedAsync(oem, line)}");
        await page.ClickAsync("a:has-text('Request a test')");
        await Assertions.Expect(page.Locator(".ticks label").First).ToContainTextAsync("The line states it");
        await page.FillAsync("[name='Input.Part']", $"{Guid.NewGuid()}");
        await page.FillAsync("[name='Input.Samples']", "5");
        await page.Locator(".ticks input").First.CheckAsync();
        await Accessibility.CheckAsync(page, "request for a test");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("The test is asked for.");
        var request = new Uri(page.Url).AbsolutePath;

        await theirs.GotoAsync($"{new Uri(page.Url).GetLeftPart(UriPartial.Authority)}{request}");
        await theirs.ClickAsync("summary:has-text('Record a result')");
        await theirs.FillAsync("[name='Found.TestedOn']", "2026-01-05");
        await theirs.FillAsync("[name='Found.TestedBy']", "Z");
        await theirs.FillAsync("#values", "start-up; -30; Cel; -25; -10");
        await theirs.ClickAsync("form:has(#values) button.main");
        await Assertions.Expect(theirs.Locator("[role=alert]")).ToContainTextAsync("beyond its limits");
        await theirs.FillAsync("#values", "start-up; -20; Cel; -25; -10");
        await theirs.ClickAsync("form:has(#values) button.main");
        await Assertions.Expect(theirs.Locator(".done")).ToContainTextAsync("The result is recorded.");
        await theirs.ClickAsync("summary:has-text('Issue a certificate')");
        await theirs.FillAsync("[name='Issued.Number']", "Q-1");
        await theirs.FillAsync("[name='Issued.ValidFrom']", "2026-01-05");
        await theirs.FillAsync("[name='Issued.ValidUntil']", "2035-01-05");
        await theirs.Locator(".ticks input").First.CheckAsync();
        await theirs.ClickAsync("form:has([name='Issued.Number']) button[type=submit]");
        await Assertions.Expect(theirs.Locator(".done")).ToContainTextAsync("The certificate is issued.");

        await page.GotoAsync(theirs.Url.Split('?')[0]);
        await page.ClickAsync("button:has-text('Publish')");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("The certificate is published.");
        await theirs.ClickAsync("a:has-text('Correct')");
        await theirs.SelectOptionAsync("#outcome", "Failed");
        await theirs.FillAsync("[name='Found.Reason']", "The chamber was warm");
        await theirs.ClickAsync("form:has(#values) button.main");
        await Assertions.Expect(theirs.Locator("main")).ToContainTextAsync("withdrawn");
        await Accessibility.CheckAsync(theirs, "test request of the operator");

        await page.SetViewportSizeAsync(360, 740);
        await page.GotoAsync(page.Url.Split('?')[0].Replace("/en/", "/zh/", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("不合格");
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue();
        await Accessibility.CheckAsync(page, "test request on a phone");
    }

    static async Task<Guid> BookedAsync(GraphClient oem, Guid line)
    {
        var start = new DateTimeOffset(DateTime.UtcNow.Date, TimeSpan.Zero).AddDays(3);
        var booking = (await oem.Mutate("holdSlot", new { lineId = line, start, end = start.AddHours(2) }, "booking { id }"))
            .GetProperty("booking").GetProperty("id").GetGuid();
        await oem.Mutate("confirmBooking", new { lineId = line, bookingId = booking }, "booking { id }");
        return booking;
    }
}
