using Microsoft.Playwright;

using SupplyChain.Contracts;
using SupplyChain.TestKit;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>'Can I build it?', and parts side by side.</summary>
[Collection(nameof(InABrowser))]
public sealed class BuildablePageTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task What_limits_a_build_is_said_with_its_reason_and_what_to_do_and_only_to_its_owner()
    {
        var oem = await console.OrganisationAsync("Console OEM that builds", "oem");
        var number = await PartAsync("lens", []);
        var product = $"Headset {number}";
        await oem.Mutate(
            "releaseBillOfMaterials",
            new { product, revision = "A", lines = new object[] { new { component = new { manufacturer = "Built", partNumber = number }, quantity = 2 } } },
            "billOfMaterials { id }");
        var week = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(21);
        var query = $"product={Uri.EscapeDataString(product)}&region=370200&week={week:yyyy-MM-dd}&quantity=1,000";
        await Eventually.Holds(async () => (await oem.Query(
            $$"""{ buildable(product: "{{product}}", region: "370200", week: "{{week:yyyy-MM-dd}}", quantity: 1) { answer } }"""))
            .GetProperty("buildable").GetProperty("answer").GetString().ShouldBe("NOT_KNOWN"));

        // Nothing is planned yet: no balance is told.
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/en/buildable?{query}");
        await Assertions.Expect(page.Locator("h2").First).ToContainTextAsync("not known", Patient);
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync("2,000 pcs", Patient);
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync("you do not require it in this region yet", Patient);

        await oem.Mutate(
            "submitDemandPlan", new { product, region = "370200", weeks = new[] { new { week, quantity = 1000 } } }, "demandPlan { id }");
        await Eventually.Holds(async () => (await oem.Query(
            $$"""{ buildable(product: "{{product}}", region: "370200", week: "{{week:yyyy-MM-dd}}", quantity: 1000) { answer } }"""))
            .GetProperty("buildable").GetProperty("answer").GetString().ShouldBe("NO"));
        await page.GotoAsync($"{console.Console.Url}/zh/buildable?{query}");
        await Assertions.Expect(page.Locator("h2").First).ToContainTextAsync("不能", Patient);
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync("该周没有供应商发布产能", Patient);
        await Assertions.Expect(page.Locator("table a[href^='requests/new?part=']")).ToHaveCountAsync(1);
        await Accessibility.CheckAsync(page, "buildable");

        var rival = await console.OrganisationAsync("Console rival", "oem");
        var theirs = await console.SignedInAsync(await console.PersonAsync(rival, "oem"), $"/en/buildable?{query}");
        await Assertions.Expect(theirs.Locator(".empty")).ToContainTextAsync("You have no product of this name", Patient);
    }

    [Fact]
    public async Task Ticked_parts_are_compared_in_the_same_units_and_lists_are_filtered_by_ranges()
    {
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var family = $"F{Guid.NewGuid().ToString("N")[..8]}";
        var shorter = await PartAsync(family, [new { name = "range", number = 3, unit = "m" }, new { name = "shutter", text = "global" }]);
        var longer = await PartAsync(family, [new { name = "range", number = 4500, unit = "mm" }, new { name = "shutter", text = "global" }]);

        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/en/parts?q={family}", width: 360);
        foreach (var number in new[] { shorter, longer }) await page.CheckAsync($"tr:has-text('{number}') input");
        await page.ClickAsync("button:has-text('Compare')");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Compare parts", Patient);
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync("global", Patient);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        await page.ClickAsync("text=Differences only");
        await Assertions.Expect(page.Locator("table")).Not.ToContainTextAsync("global", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("table td.differs")).ToHaveCountAsync(2);
        await Accessibility.CheckAsync(page, "compare");

        // The usual properties of the class are ranges of the list.
        await page.GotoAsync($"{console.Console.Url}/en/parts?q={family}&class=tof");
        await page.ClickAsync(".ranges summary");
        await page.FillAsync("[name='min.range']", "4000");
        await page.Locator("[name='min.range']").PressAsync("Enter");
        await page.WaitForURLAsync("**min.range=4000*");
        await Assertions.Expect(page.Locator("table")).Not.ToContainTextAsync(shorter, new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync(longer, Patient);
    }

    async Task<string> PartAsync(string kind, object[] properties)
    {
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var number = $"{kind}-{Guid.NewGuid().ToString("N")[..8]}";
        await alliance.Mutate(
            "publishComponent", new { manufacturer = "Built", partNumber = number, @class = "tof", properties }, "component { id }");
        return number;
    }
}
