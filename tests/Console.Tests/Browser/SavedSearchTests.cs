using Microsoft.Playwright;

using SupplyChain.TestKit;

namespace SupplyChain.Console.Tests.Browser;

[Collection(nameof(InABrowser))]
public sealed class SavedSearchTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };
    static readonly LocatorAssertionsToHaveCountOptions PatientlyCounted = new() { Timeout = 60_000 };

    [Fact]
    public async Task A_search_is_saved_in_the_list_of_parts_and_the_inbox_leads_to_the_part_that_was_published_later()
    {
        var maker = $"Watched {Guid.NewGuid():N}";
        var alliance = await console.OrganisationAsync("Alliance of new parts", "alliance");
        var oem = await console.OrganisationAsync("Buyer of new parts", "oem");
        await Publish("EARLIER", 5000);
        var page = await console.SignedInAsync(
            await console.PersonAsync(oem, "oem"), $"/en/parts?class=tof&maker={Uri.EscapeDataString(maker)}&min.range=2000");
        await Assertions.Expect(page.Locator(".list tbody tr")).ToHaveCountAsync(1, PatientlyCounted);
        await page.ClickAsync("a:has-text('Tell us when a new part fits')");
        var asked = page.Locator(".facts");
        await Assertions.Expect(asked).ToContainTextAsync("≥ 2000 mm", Patient);
        await Assertions.Expect(asked).ToContainTextAsync(maker, Patient);
        (await page.InputValueAsync("[name='Input.Name']")).ShouldContain(maker);
        await Accessibility.CheckAsync(page, "/parts/searches/new");
        await page.FillAsync("[name='Input.Name']", "Far sensors");
        await page.ClickAsync("button.main");
        await page.WaitForURLAsync("**/parts/searches/*?done=saved");
        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("No part that fits was published since", Patient);

        // The same name again is refused, and the form says so.
        await page.GotoAsync($"{console.Console.Url}/en/parts/searches/new?class=tof");
        await page.FillAsync("[name='Input.Name']", "far sensors");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("is the name of another saved search", Patient);

        await Publish("NEAR", 1000);
        await Publish("LATER", 6000);
        var notice = page.Locator("tr", new() { HasText = "A saved search found new parts" });
        await Eventually.Get(
            async () =>
            {
                await page.GotoAsync($"{console.Console.Url}/en/inbox");
                return await notice.CountAsync();
            },
            count => count > 0);
        await Assertions.Expect(notice).ToContainTextAsync("Far sensors", Patient);
        await notice.Locator("a").First.ClickAsync();
        var rows = page.Locator(".list tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(1, PatientlyCounted);
        await Assertions.Expect(rows.First).ToContainTextAsync("LATER", Patient);
        await Accessibility.CheckAsync(page, "/parts/searches/{id}");
        await page.ClickAsync("a:has-text('All parts that fit')");
        await Assertions.Expect(rows).ToHaveCountAsync(2, PatientlyCounted);

        await page.GotoAsync($"{console.Console.Url}/zh/parts/searches");
        await Assertions.Expect(rows.First).ToContainTextAsync("监测中", Patient);
        await Accessibility.CheckAsync(page, "/parts/searches");
        await page.ClickAsync("tr button:has-text('删除')");
        await page.WaitForURLAsync("**/parts/searches?done=dropped");
        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("贵单位尚未保存搜索", Patient);

        async Task Publish(string number, int range)
        {
            object[] properties = [new { name = "range", number = range, unit = "mm" }];
            await alliance.Mutate(
                "publishComponent", new { manufacturer = maker, partNumber = number, @class = "tof", properties }, "component { id }");
        }
    }
}
