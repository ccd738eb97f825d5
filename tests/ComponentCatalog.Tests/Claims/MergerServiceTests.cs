using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests.Claims;

/// <summary>Mergers of names through the service's API: wherever a name is written, it is understood.</summary>
public sealed class MergerServiceTests(CatalogService service)
{
    const string Mergers = "/manufacturers/mergers", Claims = "/manufacturers/claims";

    readonly PublishComponent before = Parts.New("B"), staying = Parts.New("S");
    readonly Guid maker = Guid.NewGuid(), rival = Guid.NewGuid();

    HttpClient AsMaker => service.As(maker, "supplier");
    HttpClient AsRival => service.As(rival, "oem");
    HttpClient Alliance => service.AsNew("alliance");

    Task<Receipt> Merge() =>
        Alliance.Accepted(Mergers, new MergeManufacturers(staying.Manufacturer, before.Manufacturer.ToUpperInvariant(), "trade register"));

    static string ByNumber(string manufacturer, string number) =>
        $"/components/by-part-number?manufacturer={Uri.EscapeDataString(manufacturer)}&partNumber={number}";

    [Fact]
    public async Task A_merged_name_finds_and_publishes_parts_of_the_name_that_stays_and_what_was_published_stays()
    {
        var (old, own) = (await AsMaker.Publish(before), await AsMaker.Publish(staying));
        (await Merge()).Events.ShouldBe(["manufacturers_merged"]);

        var later = await AsMaker.Publish(before with { PartNumber = "L" });
        (await AsMaker.Get<Component>($"/components/{later}")).Manufacturer.ShouldBe(staying.Manufacturer);
        (await AsMaker.Publish(before with { Class = "imu" })).ShouldBe(old);
        (await AsMaker.Import("/import/components", new ImportComponent(before.Manufacturer, "S", "imu"))).Single().Outcome.ShouldBe(ImportOutcome.Accepted);
        (await AsMaker.Get<Component>($"/components/{own}")).Class.ShouldBe("imu");

        foreach (var name in new[] { before.Manufacturer, staying.Manufacturer })
        {
            foreach (var (number, id) in new[] { ("B", old), ("S", own), ("L", later) })
                (await AsRival.Get<Component>(ByNumber(name, number))).Id.ShouldBe(id);
            (await AsRival.Get<Page<Component>>($"/components?manufacturer={Uri.EscapeDataString(name)}")).Items.Select(part => part.Id)
                .ShouldBe([old, own, later], ignoreOrder: true);
        }
        var bill = new ReleaseBillOfMaterials("P", "1", [
            new(1, Parts.Named(before)), new(1, new(Manufacturer: before.Manufacturer, PartNumber: "S"))]);
        await AsRival.Accepted("/boms", bill);
        (await AsRival.Import("/import/boms", new ImportBillOfMaterials(bill with { Product = "Q" }))).Single().Outcome
            .ShouldBe(ImportOutcome.Accepted);
    }

    [Fact]
    public async Task Who_holds_the_name_that_stays_holds_what_was_merged_into_it()
    {
        var old = await AsRival.Publish(before);
        await AsMaker.Accepted(Claims, new ClaimManufacturer(staying.Manufacturer));
        await Merge();

        (await AsRival.Refused("/components", before with { PartNumber = "N" })).ShouldBe(409, "manufacturer");
        (await AsRival.Refused($"/components/{old}/revisions", new ReviseComponent("imu"))).ShouldBe(403, "authorization");
        var bill = new ReleaseBillOfMaterials("P", "1", [new(1, Parts.Named(before with { PartNumber = "N" }))]);
        (await AsRival.Import("/import/boms", new ImportBillOfMaterials(bill, [before with { PartNumber = "N" }]))).Single().Errors.Single()
            .Field.ShouldBe("lines[0].manufacturer");
        await AsMaker.Accepted($"/components/{old}/revisions", new ReviseComponent("imu"));
        (await AsRival.Accepted(Claims, new ClaimManufacturer(before.Manufacturer))).Events.ShouldBe(["manufacturer_claim_disputed"]);
        (await AsRival.Get<ManufacturerClaim>($"{Claims}/by-name?manufacturer={Uri.EscapeDataString(before.Manufacturer)}")).Holder.ShouldBe(maker);
    }

    [Fact]
    public async Task Separated_names_are_two_manufacturers_again()
    {
        await AsMaker.Publish(before);
        var merger = await Merge();
        await Alliance.Accepted($"{Mergers}/{merger.Id}/separation", new SeparateManufacturers("another firm"));

        (await AsRival.GetAsync(ByNumber(staying.Manufacturer, "B"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var seen = await Alliance.Get<ManufacturerMerger>($"{Mergers}/{merger.Id}");
        (seen.IsActive, seen.SeparatedReason).ShouldBe((false, "another firm"));
        (await Alliance.Get<Page<ManufacturerMerger>>($"{Mergers}?active=true&first=100")).Items.ShouldNotContain(each => each.Id == merger.Id);
    }

    [Fact]
    public async Task Only_the_alliance_merges_and_sees_what_may_be_merged()
    {
        await AsMaker.Publish(before);
        await AsMaker.Publish(before with { Manufacturer = $"{before.Manufacturer} GmbH", PartNumber = "G" });
        MergerSuggestion? found = null;
        for (string? after = null; found is null;)
        {
            var page = await Alliance.Get<Page<MergerSuggestion>>($"{Mergers}/suggestions?first=100{(after is null ? "" : $"&after={after}")}");
            found = page.Items.FirstOrDefault(each => each.From == $"{before.Manufacturer} GmbH" || each.Into == $"{before.Manufacturer} GmbH");
            if ((after = page.Next) is null) break;
        }
        (found!.Likeness, found.IsClear).ShouldBe((0.95m, true));

        foreach (var path in new[] { Mergers, $"{Mergers}/suggestions", $"{Mergers}/{Guid.NewGuid()}" })
            (await AsMaker.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await AsMaker.Refused(Mergers, new MergeManufacturers("A", "B", "because"))).Status.ShouldBe(403);
        (await AsMaker.Refused($"{Mergers}/{Guid.NewGuid()}/separation", new SeparateManufacturers("because"))).Status.ShouldBe(403);
    }
}
