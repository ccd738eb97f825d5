using Microsoft.Playwright;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>A part is replaced in bills of materials from its own page, and the replacement is undone.</summary>
[Collection(nameof(InABrowser))]
public sealed class ReplacementTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };
    static readonly LocatorAssertionsToHaveCountOptions PatientlyCounted = new() { Timeout = 60_000 };

    readonly string maker = $"Maker {Guid.NewGuid():N}";

    [Fact]
    public async Task A_part_is_replaced_in_the_bills_that_are_ticked_and_that_is_undone()
    {
        var oem = await console.OrganisationAsync("Console OEM that replaces", "oem");
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var (old, by) = (await PartAsync(alliance, "OLD"), await PartAsync(alliance, "NEW"));
        foreach (var product in new[] { "Headset", "Ring", "Tracker" }) await ReleaseAsync(oem, product, old);

        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/en/parts/{old}");
        await page.ClickAsync("a:has-text('Replace it in my bills')");
        await page.FillAsync("main [name=q]", maker);
        await page.ClickAsync("main form[role=search] button");
        await page.ClickAsync("main a:has-text('NEW')");
        var boxes = page.Locator("[name='Input.Bills']");
        await Assertions.Expect(boxes).ToHaveCountAsync(3, PatientlyCounted);
        await Accessibility.CheckAsync(page, "/parts/{id}/replacement");
        foreach (var box in await boxes.AllAsync()) await box.UncheckAsync();
        await page.FillAsync("textarea", "End of life");
        await page.ClickAsync("main form button.main");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("Tick at least one bill", Patient);
        (await page.InputValueAsync("textarea")).ShouldBe("End of life");

        await page.Locator("tr", new() { HasText = "Headset" }).Locator("[name='Input.Bills']").CheckAsync();
        await page.Locator("tr", new() { HasText = "Ring" }).Locator("[name='Input.Bills']").CheckAsync();
        await page.ClickAsync("main form button.main");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("released and in effect", Patient);
        await Assertions.Expect(page.Locator("main table tbody tr")).ToHaveCountAsync(2, PatientlyCounted);
        await Accessibility.CheckAsync(page, "/boms/replacements/{id}");
        (await RevisionsAsync(oem, "Headset")).ShouldBe(["A", "A-1"]);
        (await RevisionsAsync(oem, "Tracker")).ShouldBe(["A"]);

        await page.FillAsync("textarea", "It is not available");
        await page.ClickAsync("main form button");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("Undone", Patient);
        (await RevisionsAsync(oem, "Headset")).ShouldBe(["A"]);
        await page.ClickAsync(".crumbs a:has-text('Replacements')");
        await Assertions.Expect(page.Locator("tr", new() { HasText = "OLD" })).ToContainTextAsync("undone", Patient);

        var rival = await console.OrganisationAsync("Console rival", "oem");
        var theirs = await console.SignedInAsync(await console.PersonAsync(rival, "oem"), "/en/boms/replacements");
        await Assertions.Expect(theirs.Locator(".empty")).ToContainTextAsync("Nothing has been replaced", Patient);
        await theirs.GotoAsync($"{console.Console.Url}/en/parts/{old}/replacement?part={by}");
        await Assertions.Expect(theirs.Locator(".empty")).ToContainTextAsync("No bill of materials", Patient);
    }

    async Task<Guid> PartAsync(GraphClient alliance, string number)
    {
        var part = new { manufacturer = maker, partNumber = number, @class = "imu" };
        return (await alliance.Mutate("publishComponent", part, "component { id }")).GetProperty("component").GetProperty("id").GetGuid();
    }

    static Task ReleaseAsync(GraphClient oem, string product, Guid part) => oem.Mutate(
        "releaseBillOfMaterials",
        new { product, revision = "A", lines = new[] { new { component = new { id = part }, quantity = 2 } } }, "clientMutationId");

    static async Task<IEnumerable<string?>> RevisionsAsync(GraphClient oem, string product) =>
        (await oem.Query(
            "query($p: String!) { billsOfMaterials(product: $p, inForce: true, first: 10) { nodes { revision } } }", new { p = product }))
        .GetProperty("billsOfMaterials").GetProperty("nodes").EnumerateArray().Select(bill => bill.GetProperty("revision").GetString());
}
