using Microsoft.Playwright;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>An OEM requests the parts of a bill; its supplier goes from one lot to the next; a rival finds nothing.</summary>
[Collection(nameof(InABrowser))]
public sealed class BillRequestTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };
    static readonly DateOnly Monday = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(7 * 10);

    [Fact]
    public async Task A_bill_is_requested_without_scripts_and_its_lots_are_followed()
    {
        var oem = await console.OrganisationAsync("Console OEM that requests bills", "oem");
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        var supplier = await console.OrganisationAsync("Supplies two of a bill", "supplier");
        var sites = new[] { new { name = "Works", region = "370211", kind = "FACTORY" } };
        await supplier.Mutate("registerSupplier", new { name = "Supplies two of a bill", uscc = supplier.Uscc, sites }, "supplier { id }");
        var (lens, chip, spare) = (await PartAsync(alliance, "lens"), await PartAsync(alliance, "chip"), await PartAsync(alliance, "spare"));
        foreach (var (_, id) in new[] { lens, chip }) await OfferAsync(supplier, id);
        var product = $"Secret {lens.Number}";
        await ReleaseAsync(oem, $"Optics {lens.Number}", new { component = Named(lens.Number), quantity = 3 });
        var bill = await ReleaseAsync(
            oem, product, new { subAssembly = $"Optics {lens.Number}", quantity = 2 }, new { component = Named(chip.Number), quantity = 1 },
            new { component = Named(lens.Number), quantity = 1, substitutes = new[] { Named(spare.Number) } },
            new { component = Named(spare.Number), quantity = 1, optional = true });

        var signedIn = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/");
        await using var plain = await signedIn.Context.Browser!.NewContextAsync(
            new() { JavaScriptEnabled = false, StorageState = await signedIn.Context.StorageStateAsync() });
        var page = await plain.NewPageAsync();
        await page.GotoAsync($"{console.Console.Url}/en/boms/{bill}");
        await page.ClickAsync($"main a[href='boms/{bill}/request']");
        await page.FillAsync("#Input-Region", "370200");
        await page.FillAsync($"[name='Input.Weeks[{Monday:yyyy-MM-dd}]']", "100");
        await page.UncheckAsync("[name='Input.Conditions.PilotRun.Needed']");
        await page.ClickAsync("button.main");
        var review = page.Locator(".review");
        foreach (var text in new[] { "2 lots", lens.Number, "700", chip.Number, "optional or not populated", spare.Number })
            await Assertions.Expect(review).ToContainTextAsync(text, Patient);
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("all lots", Patient);
        foreach (var text in new[] { lens.Number, chip.Number, "quotes sealed", "No lot has a cost yet", "Not requested" })
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(text, Patient);
        var path = new Uri(page.Url).AbsolutePath["/en".Length..];

        await signedIn.GotoAsync($"{console.Console.Url}/en/boms/{bill}/request");
        await Accessibility.CheckAsync(signedIn, "form of a bill request");
        await signedIn.SetViewportSizeAsync(360, 720);
        await signedIn.GotoAsync($"{console.Console.Url}/zh{path}");
        await Assertions.Expect(signedIn.Locator("main")).ToContainTextAsync("报价密封中", Patient);
        (await signedIn.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        await Accessibility.CheckAsync(signedIn, "bill request");
        await signedIn.ClickAsync($"main table a:has-text('{lens.Number}')");
        await Assertions.Expect(signedIn.Locator("main")).ToContainTextAsync($"{product} · A", Patient);
        var request = new Uri(signedIn.Url).AbsolutePath.Split('/')[^1];

        await SupplierGoesOnAsync(supplier, request, product, lens.Number, chip.Number);
        await RivalFindsNothingAsync(path, bill, product);

        await page.GotoAsync($"{console.Console.Url}/en{path}");
        await page.Locator("details.aside summary").ClickAsync();
        await page.FillAsync("textarea", "Not built any more");
        await page.ClickAsync("details.aside button");
        await Assertions.Expect(page.Locator("[role=status].done")).ToContainTextAsync("closed", Patient);
        await page.GotoAsync($"{console.Console.Url}/en/requests/bills");
        await Assertions.Expect(page.Locator("main table")).ToContainTextAsync(product, Patient);
    }

    async Task SupplierGoesOnAsync(GraphClient supplier, string request, string product, string lens, string chip)
    {
        var page = await console.SignedInAsync(await console.PersonAsync(supplier, "supplier"), "/en/");
        await page.GotoAsync($"{console.Console.Url}/en/invitations/{request}");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(lens, Patient);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1 of 1 wait for your quote", Patient);
        await Accessibility.CheckAsync(page, "invitation with others");
        (await page.ContentAsync()).ShouldNotContain(product);
        await page.ClickAsync($"main table a:has-text('{chip}')");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(chip, Patient);
        (await page.ContentAsync()).ShouldNotContain(product);
    }

    async Task RivalFindsNothingAsync(string path, Guid bill, string product)
    {
        var rival = await console.OrganisationAsync("Console rival of bill requests", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(rival, "oem"), "/en/requests/bills");
        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("not asked for a whole bill", Patient);
        await Accessibility.CheckAsync(page, "no bill requests");
        foreach (var each in new[] { path, $"/boms/{bill}/request", $"/requests/bills/{Guid.NewGuid()}" })
        {
            (await page.GotoAsync($"{console.Console.Url}/en{each}"))!.Status.ShouldBe(404);
            (await page.ContentAsync()).ShouldNotContain(product);
        }
    }

    static object Named(string number) => new { manufacturer = "Requested", partNumber = number };

    static async Task<(string Number, Guid Id)> PartAsync(GraphClient alliance, string kind)
    {
        var number = $"{kind}-{Guid.NewGuid().ToString("N")[..8]}";
        var published = await alliance.Mutate(
            "publishComponent", new { manufacturer = "Requested", partNumber = number, @class = "imu" }, "component { id }");
        return (number, published.GetProperty("component").GetProperty("id").GetGuid());
    }

    static async Task OfferAsync(GraphClient supplier, Guid componentId)
    {
        var (today, weeks) = (DateOnly.FromDateTime(DateTime.UtcNow), new[] { new { week = Monday, actual = 2000, maximum = 2000 } });
        var terms = new
        {
            minimumOrder = 1,
            orderMultiple = 1,
            leadTimeDays = 7,
            prices = new[] { new { fromQuantity = 1, unitPrice = 3 } },
            currency = "CNY",
            validFrom = today.AddDays(-1),
            validTo = today.AddDays(200),
        };
        await Eventually.Holds(() => supplier.Mutate("publishOffer", new { componentId, terms, @public = true }, "clientMutationId"));
        await Eventually.Holds(
            () => supplier.Mutate("publishCapacity", new { componentId, region = "370200", weeks }, "clientMutationId"));
    }

    static async Task<Guid> ReleaseAsync(GraphClient oem, string product, params object[] lines) =>
        (await oem.Mutate("releaseBillOfMaterials", new { product, revision = "A", lines }, "billOfMaterials { id }"))
            .GetProperty("billOfMaterials").GetProperty("id").GetGuid();
}
