using Microsoft.Playwright;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>A supplier gives notice of a strike; the alliance reads it, a rival finds nothing.</summary>
[Collection(nameof(InABrowser))]
public sealed class CapacityNoticeTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };
    static readonly DateOnly Monday = IsoWeek.Of(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_supplier_issues_a_notice_sees_what_counts_and_resolves_it_without_scripts()
    {
        var (supplier, number) = await SupplierAsync();
        var signedIn = await console.SignedInAsync(await console.PersonAsync(supplier, "supplier"), "/en/");
        await using var plain = await signedIn.Context.Browser!.NewContextAsync(
            new() { JavaScriptEnabled = false, StorageState = await signedIn.Context.StorageStateAsync() });
        var page = await plain.NewPageAsync();
        await page.GotoAsync($"{console.Console.Url}/en/capacity");
        await page.ClickAsync("main a[href='notices']");
        await page.ClickAsync("main a[href='notices/new']");
        await page.SelectOptionAsync("#cause", new SelectOptionValue { Label = "Strike" });
        await page.FillAsync("#Input-Text", Planted.Attack);
        await page.SelectOptionAsync("[name='Input.Rows[1].What']", new SelectOptionValue { Label = $"{number} · Gives notice · 370200" });
        await page.FillAsync("[name='Input.Rows[1].Share']", "150");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("Row 1: Remains (%): must be below 1", Patient);
        await page.FillAsync("[name='Input.Rows[0].Share']", "25");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("issued", Patient);
        var path = new Uri(page.Url).AbsolutePath["/en".Length..];

        // With scripts: what comes late is streamed.
        var said = await Planted.WalkAsync(console, signedIn, ["/capacity", "/notices?state=open", path]);
        said.ShouldContain(Planted.Attack);
        said.ShouldContain("counts 25 / 35");
        await AllianceReadsAsync(path);
        await RivalFindsNothingAsync(path);

        await page.GotoAsync($"{console.Console.Url}/en{path}");
        await page.FillAsync("#Resolving-Text", "All are back");
        await page.ClickAsync("form:has([name='Resolving.CommandId']) button");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("resolved", Patient);
        (await page.Locator("[name='Resolving.Text']").CountAsync()).ShouldBe(0);
        await signedIn.GotoAsync($"{console.Console.Url}/en/notices?state=open");
        await Assertions.Expect(signedIn.Locator("main .empty")).ToContainTextAsync("no notice", Patient);
    }

    async Task AllianceReadsAsync(string path)
    {
        var alliance = await console.OrganisationAsync("Notice alliance", "alliance");
        var page = await console.SignedInAsync(await console.PersonAsync(alliance, "alliance"), "/en/");
        await page.GotoAsync($"{console.Console.Url}/en{path}");
        await Assertions.Expect(page.Locator("main table")).ToContainTextAsync("25 %", Patient);
        (await page.TextContentAsync("main"))!.ShouldNotContain(Planted.Attack);
    }

    async Task RivalFindsNothingAsync(string path)
    {
        var rival = await console.OrganisationAsync("Notice rival", "supplier");
        var page = await console.SignedInAsync(await console.PersonAsync(rival, "supplier"), "/en/");
        foreach (var each in new[] { path, $"/notices/{Guid.NewGuid()}" })
        {
            (await page.GotoAsync($"{console.Console.Url}/en{each}"))!.Status.ShouldBe(404);
            (await page.TextContentAsync("main"))!.ShouldNotContain("Strike");
        }
    }

    /// <summary>A supplier with capacity for a part in this week; the part's number.</summary>
    async Task<(GraphClient Supplier, string Number)> SupplierAsync()
    {
        var alliance = await console.OrganisationAsync("Notice alliance", "alliance");
        var number = $"N{Guid.NewGuid().ToString("N")[..12].ToUpperInvariant()}";
        var part = (await alliance.Mutate(
            "publishComponent", new { manufacturer = "Gives notice", partNumber = number, @class = "imu" }, "component { id }"))
            .GetProperty("component").GetProperty("id").GetGuid();
        var supplier = await console.OrganisationAsync($"Gives notice {number}", "supplier");
        var sites = new[] { new { name = "Works", region = "370211", kind = "FACTORY" } };
        await supplier.Mutate("registerSupplier", new { name = $"Gives notice {number}", uscc = supplier.Uscc, sites }, "supplier { id }");
        var weeks = new[] { new { week = Monday, actual = 100, maximum = 140 } };
        await Eventually.Holds(() => supplier.Mutate("publishCapacity", new { componentId = part, region = "370200", weeks }, "clientMutationId"));
        return (supplier, number);
    }
}
