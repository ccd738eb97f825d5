using Microsoft.Playwright;

using SupplyChain.Contracts;
using SupplyChain.TestKit;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>Who did what, and what led to a gap.</summary>
[Collection(nameof(InABrowser))]
public sealed class HistoryTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task Who_manages_people_reads_who_did_what_and_opens_what_led_to_it()
    {
        var oem = await console.OrganisationAsync("Console OEM that is watched", "oem");
        var rival = await console.OrganisationAsync("Console OEM that watches", "oem");
        var weeks = new[] { new { week = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14), quantity = 100 } };
        await oem.Mutate("submitDemandPlan", new { product = "WATCHED", region = "370200", weeks }, "demandPlan { id }");

        var page = await console.SignedInAsync(await console.PersonAsync(oem, managesPeople: true, "oem"), "/en/");
        await page.ClickAsync(".pages a[href='audit']");
        await page.WaitForURLAsync("**/en/audit");
        var table = page.Locator("main table");
        await Assertions.Expect(table).ToContainTextAsync("demand plan submitted", Patient);
        await Assertions.Expect(table).ToContainTextAsync("person joined", Patient);
        await Accessibility.CheckAsync(page, "/audit");

        await page.SelectOptionAsync("select[name=area]", "demand-forecasting");
        await page.ClickAsync(".filters button");
        await page.WaitForURLAsync("**area=demand-forecasting*");
        await Assertions.Expect(table).Not.ToContainTextAsync("person joined", Patient);

        // One kind of what was done, by name.
        await page.GotoAsync($"{console.Console.Url}/en/audit");
        await page.SelectOptionAsync("select[name=type]", "person_joined");
        await page.ClickAsync(".filters button");
        await page.WaitForURLAsync("**type=person_joined*");
        await Assertions.Expect(table).ToContainTextAsync("person joined", Patient);
        await Assertions.Expect(table).Not.ToContainTextAsync("demand plan submitted");
        await page.GotoAsync($"{console.Console.Url}/en/audit?area=demand-forecasting");
        await Assertions.Expect(page.Locator("select[name=type] optgroup")).ToHaveCountAsync(1);
        await page.ClickAsync("main table th a");
        await page.WaitForURLAsync("**/en/events/*");
        await Assertions.Expect(page.Locator("main .history")).ToContainTextAsync("Command", Patient);
        await Accessibility.CheckAsync(page, "/events");
        var address = page.Url;

        var other = await console.SignedInAsync(await console.PersonAsync(rival, managesPeople: true, "oem"), "/en/audit");
        await Assertions.Expect(other.Locator("main table")).ToContainTextAsync("person joined", Patient);
        await Assertions.Expect(other.Locator("main table")).Not.ToContainTextAsync("demand plan submitted");
        await other.GotoAsync(address);
        await Assertions.Expect(other.Locator("main .history")).ToHaveTextAsync("not visible to you", new() { Timeout = 60_000 });

        var plain = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/audit");
        await Assertions.Expect(plain.Locator("main .empty")).ToContainTextAsync("Only who manages", Patient);
        (await plain.Locator(".pages a[href='audit']").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_cause_of_a_gap_opens_what_it_was()
    {
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var oem = await console.OrganisationAsync("Console OEM with causes", "oem");
        var number = $"C{Guid.NewGuid().ToString("N")[..12].ToUpperInvariant()}";
        var part = (await alliance.Mutate("publishComponent", new { manufacturer = "Causes", partNumber = number, @class = "imu" }, "component { id }"))
            .GetProperty("component").GetProperty("id").GetGuid();
        var weeks = new[] { new { week = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14), quantity = 100 } };
        await Eventually.Holds(() => oem.Mutate("submitDemandPlan", new { componentId = part, region = "370200", weeks }, "demandPlan { id }"));
        var gap = await Eventually.Get(
            async () => (await oem.Query("query($ids: [ID!]) { gaps(first: 1, filter: { componentIds: $ids }) { nodes { id } } }", new { ids = new[] { part } }))
                .GetProperty("gaps").GetProperty("nodes"),
            nodes => nodes.GetArrayLength() == 1);

        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/en/gaps/{gap[0].GetProperty("id").GetGuid()}");
        await page.ClickAsync(".causes a:has-text('the requirement changed')");
        await page.WaitForURLAsync("**/en/events/*");
        // The address changes before the page does.
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("What led to it", Patient);
        await Assertions.Expect(page.Locator("main .history")).ToContainTextAsync("requirement of all OEMs calculated", Patient);
        await Assertions.Expect(page.Locator("main .history")).ToContainTextAsync("No cause is noted", Patient);
    }
}
