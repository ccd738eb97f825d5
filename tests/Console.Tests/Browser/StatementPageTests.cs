using Microsoft.Playwright;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>From the prices of a line to the statement of a month.</summary>
[Collection(nameof(InABrowser))]
public sealed class StatementPageTests(ConsoleFixture console)
{
    [Fact]
    public async Task An_operator_states_prices_and_credits_what_a_late_release_cost()
    {
        var @operator = await console.OrganisationAsync("Console operator who charges", "operator");
        var oem = await console.OrganisationAsync("Console OEM who pays", "oem");
        var line = await LineTests.LineAsync(@operator);
        var page = await console.SignedInAsync(await console.PersonAsync(@operator, "operator"), $"/en/lines/{line}/prices");
        await page.FillAsync("[name='Input.PerHour']", "1,200");
        await page.FillAsync("[name='Input.PerRun']", "50");
        await page.FillAsync("[name='Input.Subsidy']", "130");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("Share that a subsidy may be claimed for, %");
        await page.FillAsync("[name='Input.Subsidy']", "30");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1,200.00 CNY an hour, 50.00 CNY a run; subsidy for 30 %");

        await ReleasedLateAsync(oem, line);
        var theirs = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/bookings");
        await theirs.ClickAsync("a:has-text('Statements')");
        await Assertions.Expect(theirs.Locator("tbody").First).ToContainTextAsync("Console operator who charges");
        await Assertions.Expect(theirs.Locator("main")).ToContainTextAsync("late release");
        await Assertions.Expect(theirs.Locator("a:has-text('Credit')")).ToHaveCountAsync(0);
        await Accessibility.CheckAsync(theirs, "statement");

        await page.GotoAsync($"{new Uri(page.Url).GetLeftPart(UriPartial.Authority)}/en/statements");
        await page.ClickAsync("a:has-text('Credit')");
        await page.FillAsync("textarea[name='Input.Reason']", "The pump failed");
        await page.ClickAsync("form[method=post] button.main");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("The charge is credited.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("The pump failed");
        await Assertions.Expect(page.Locator("tbody").First.Locator("tr").First).ToContainTextAsync("0.00 CNY");

        await page.SetViewportSizeAsync(360, 740);
        await page.GotoAsync(page.Url.Replace("/en/", "/zh/", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("结算单");
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue();
        await Accessibility.CheckAsync(page, "statement on a phone");
    }

    /// <summary>Within the day of notice that a line has which says nothing else.</summary>
    static async Task ReleasedLateAsync(GraphClient oem, Guid line)
    {
        var now = DateTime.UtcNow;
        var start = new DateTimeOffset(now.Date, TimeSpan.Zero).AddHours(now.Hour + 8);
        var booking = (await oem.Mutate("holdSlot", new { lineId = line, start, end = start.AddHours(2) }, "booking { id }"))
            .GetProperty("booking").GetProperty("id").GetGuid();
        await oem.Mutate("confirmBooking", new { lineId = line, bookingId = booking }, "booking { id }");
        await oem.Mutate("releaseBooking", new { lineId = line, bookingId = booking }, "booking { id }");
    }
}
