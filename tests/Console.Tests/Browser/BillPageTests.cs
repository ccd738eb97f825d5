using System.Text.Json;

using Microsoft.Playwright;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>Bills of materials and the requirements that they cause.</summary>
[Collection(nameof(InABrowser))]
public sealed class BillPageTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task A_bill_shows_its_tree_with_risks_is_compared_and_withdrawn()
    {
        var oem = await console.OrganisationAsync("Console OEM with bills", "oem");
        var (lens, lensId) = await PartAsync("lens");
        var (chip, _) = await PartAsync("chip");
        var product = $"Headset {lens}";
        await ReleaseAsync(oem, $"Optics {lens}", "1", new { component = Named(lens), quantity = 3, attrition = 0.5 });
        var first = await ReleaseAsync(oem, product, "A", new { subAssembly = $"Optics {lens}", quantity = 2 });
        var second = await ReleaseAsync(
            oem, product, "B", new { subAssembly = $"Optics {lens}", quantity = 4 }, new { component = Named(chip), quantity = 1 });
        await GapsAsync(oem, product, lensId);

        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/boms");
        // By the revision alone: the product's name may have a B in it, too.
        await page.ClickAsync($"tr:has-text('{product}'):has(td:text-is('B')) a");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync($"{product} · B", Patient);
        var row = page.Locator(".tree tr", new() { HasText = lens }).Last;
        await Assertions.Expect(row).ToContainTextAsync("1.1", Patient);
        foreach (var text in new[] { "12 pcs", "18 pcs", "50 %", "gap", "no supplier" }) await Assertions.Expect(row).ToContainTextAsync(text, Patient);
        await Accessibility.CheckAsync(page, "bill");

        await page.GotoAsync($"{console.Console.Url}/zh/boms/{second}?compare={first}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("单位用量：2 件 → 4 件", Patient);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("+ 新增", Patient);

        await page.GotoAsync($"{console.Console.Url}/en/boms/{second}?step=withdraw");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Revision A, released", Patient);
        await page.FillAsync("textarea", "superseded");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("withdrawn", Patient);
        (await oem.Query($$"""{ billOfMaterials(id: "{{second}}") { withdrawnAt } }""")).GetProperty("billOfMaterials")
            .GetProperty("withdrawnAt").ValueKind.ShouldBe(JsonValueKind.String);

        var rival = await console.OrganisationAsync("Console rival", "oem");
        var theirs = await console.SignedInAsync(await console.PersonAsync(rival, "oem"), "/en/boms");
        await Assertions.Expect(theirs.Locator(".empty")).ToContainTextAsync("No bill of materials", Patient);
        (await theirs.GotoAsync($"{console.Console.Url}/en/boms/{first}"))!.Status.ShouldBe(404);
        (await theirs.GotoAsync($"{console.Console.Url}/en/requirements/{lensId}/370200"))!.Status.ShouldBe(404);
        (await theirs.ContentAsync()).ShouldNotContain(product);
    }

    [Fact]
    public async Task A_requirement_shows_what_causes_it_and_the_gap_beside_it()
    {
        var oem = await console.OrganisationAsync("Console OEM with requirements", "oem");
        var (lens, lensId) = await PartAsync("lens");
        var product = $"Headset {lens}";
        await ReleaseAsync(oem, product, "A", new { component = Named(lens), quantity = 2 });
        await GapsAsync(oem, product, lensId);

        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/requirements", width: 360);
        var row = page.Locator("tr", new() { HasText = lens });
        await Assertions.Expect(row).ToContainTextAsync(product, Patient);
        await Assertions.Expect(row).ToContainTextAsync("200", Patient);
        await row.Locator("a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(lens, Patient);
        await Assertions.Expect(page.Locator("[aria-busy]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("There is an open gap.", Patient);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("bottleneck above maximum", Patient);
        (await page.Locator($"th a:has-text('{product}')").CountAsync()).ShouldBeGreaterThan(0);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        await Accessibility.CheckAsync(page, "requirement");

        // Before the plan nothing was required yet.
        (await page.GotoAsync(page.Url + "?asOf=2026-01-01T08:00"))!.Status.ShouldBe(404);
    }

    static object Named(string number) => new { manufacturer = "Billed", partNumber = number };

    async Task<(string Number, Guid Id)> PartAsync(string kind)
    {
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var number = $"{kind}-{Guid.NewGuid().ToString("N")[..8]}";
        var published = await alliance.Mutate(
            "publishComponent", new { manufacturer = "Billed", partNumber = number, @class = "imu" }, "component { id }");
        return (number, published.GetProperty("component").GetProperty("id").GetGuid());
    }

    static async Task<Guid> ReleaseAsync(GraphClient oem, string product, string revision, params object[] lines) =>
        (await oem.Mutate("releaseBillOfMaterials", new { product, revision, lines }, "billOfMaterials { id }"))
            .GetProperty("billOfMaterials").GetProperty("id").GetGuid();

    /// <summary>A plan of 100 of the product in two weeks, until the gap of the component is open.</summary>
    static async Task GapsAsync(GraphClient oem, string product, Guid component)
    {
        var week = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14);
        await Eventually.Holds(() => oem.Mutate(
            "submitDemandPlan", new { product, region = "370200", weeks = new[] { new { week, quantity = 100 } } }, "demandPlan { id }"));
        await Eventually.Holds(async () => JsonSerializer.Serialize(
            await oem.Query("{ gaps(first: 100) { nodes { componentId } } }")).ShouldContain($"{component}"));
    }
}
