using Microsoft.Playwright;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>A route over two lines, from the form in which it is asked for to its confirmation.</summary>
[Collection(nameof(InABrowser))]
public sealed class RoutePageTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task A_route_is_asked_for_held_as_it_was_proposed_and_confirmed()
    {
        var @operator = await console.OrganisationAsync("Console line operator", "operator");
        var days = Enum.GetNames<DayOfWeek>().Select(day => new { day = day.ToUpperInvariant(), opens = "00:00:00", closes = "00:00:00" });
        foreach (var step in new[] { "mastering", "nanoimprint" })
            await @operator.Mutate(
                "openPilotLine",
                new { name = $"Route {step} {Guid.NewGuid():N}", region = "371300", steps = new[] { step }, hours = new { timeZone = "Asia/Shanghai", weekly = days } },
                "pilotLine { id }");
        var oem = await console.OrganisationAsync("Console OEM of routes", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/routes/new");
        await page.Locator("[name=step]").Nth(0).SelectOptionAsync("mastering");
        await page.Locator("[name=step]").Nth(1).SelectOptionAsync("nanoimprint");
        await page.Locator("[name=least]").Nth(1).FillAsync("2");
        await page.FillAsync("[name=region]", "371300");
        await page.ClickAsync("main form button.main");
        await Assertions.Expect(page.Locator("table.list tbody tr")).ToHaveCountAsync(2, new() { Timeout = 60_000 });
        var proposed = await page.Locator("table.list tbody tr").Nth(1).Locator("td").First.InnerTextAsync();
        await Accessibility.CheckAsync(page, "a proposed route");

        await page.FillAsync("[name='Input.Note']", "waveguide");
        await page.ClickAsync("main form:has([name='Input.Note']) button");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("All steps are held", Patient);
        (await page.Locator("table.list tbody tr").Nth(1).Locator("td").First.InnerTextAsync()).ShouldBe(proposed);
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("waveguide");
        await page.ClickAsync(".choices button:has-text('Confirm')");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("All steps are booked", Patient);
        await Accessibility.CheckAsync(page, "a route");

        await page.GotoAsync($"{console.Console.Url}/zh/routes");
        await Assertions.Expect(page.Locator("table.list tbody tr")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("table.list")).ToContainTextAsync("已预订");
    }
}
