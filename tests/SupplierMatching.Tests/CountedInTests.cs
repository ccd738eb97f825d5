using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests;

/// <summary>Rows of offers and capacity that count in another unit than their part.</summary>
public sealed class CountedInTests(MatchingService service)
{
    [Fact]
    public async Task An_offer_counted_in_reels_or_kilograms_is_one_in_the_unit_of_its_part()
    {
        var (supplier, pieces, grams) = (await service.Supplier(), await PartIn("1"), await PartIn("g"));
        ImportOffer Offer(Part part, string? unit, decimal? factor, decimal price = 45) => new(
            part.Manufacturer, part.PartNumber, 1, 1, 5, [new PriceBreak(1, price), new PriceBreak(2.5m, 30)], "CNY", service.Today,
            service.Today.AddDays(9), true, unit, factor);
        var client = service.As(supplier, "supplier");
        ImportOffer[] rows =
        [
            Offer(pieces, "{reel}", 3000), Offer(pieces, "{reel}", null), Offer(pieces, "{reel}", 3000, price: 100), Offer(pieces, "kg", 1e9m),
            Offer(grams, "kg", null), Offer(grams, "kg", 999), Offer(grams, "m", null), Offer(pieces with { PartNumber = "unheard of" }, "{reel}", 2),
            Offer(grams, "furlongs", 2), Offer(pieces, null, 2),
        ];
        (await Import(client, "offers", rows, dryRun: true)).Select(Told).ShouldBe((await Import(client, "offers", rows)).Select(Told));

        (await Import(client, "offers", rows)).Select(Told).ShouldBe(
        [
            "Unchanged: {reel} 3000 1", "Rejected unit", "Rejected prices", "Rejected prices,prices,prices", "Unchanged: kg 1000 g",
            "Rejected unitFactor", "Rejected unit", "Rejected partNumber", "Rejected unit", "Rejected unitFactor",
        ]);
        var terms = await TermsOf(client, supplier, pieces);
        (terms.MinimumOrder, terms.OrderMultiple).ShouldBe((3000, 3000));
        terms.Prices.ShouldBe([new PriceBreak(3000, 0.015m), new PriceBreak(7500, 0.01m)]);
        terms = await TermsOf(client, supplier, grams);
        (terms.MinimumOrder, terms.OrderMultiple).ShouldBe((1000, 1000));
        terms.Prices.ShouldBe([new PriceBreak(1000, 0.045m), new PriceBreak(2500, 0.03m)]);
    }

    [Fact]
    public async Task Weeks_of_one_plan_may_each_count_in_a_unit_of_their_own()
    {
        var (supplier, part) = (await service.Supplier(), await PartIn("1"));
        ImportCapacity Week(int ahead, decimal actual, string? unit, decimal? factor) => new(
            part.Manufacturer, part.PartNumber, "370200", service.Week(ahead), actual, actual * 2, unit, factor);
        ImportCapacity[] rows =
        [
            Week(2, 100, null, null), Week(3, 2, "{reel}", 3000), Week(4, 3, "kg", 800), Week(5, 4, "{reel}", null), Week(6, 5, "1", 1),
            Week(7, 1e9m, "{reel}", 1e9m), Week(8, 0.000001m, "{reel}", 0.000001m),
        ];
        var client = service.As(supplier, "supplier");

        (await Import(client, "capacity", rows, dryRun: true)).Select(row => row.Outcome).ShouldContain(ImportOutcome.Accepted);
        (await client.Get<Page<SupplierCapacity>>("/capacity")).Items.ShouldBeEmpty();
        (await Import(client, "capacity", rows)).Select(Told).ShouldBe(
        [
            "Accepted", "Accepted: {reel} 3000 1", "Accepted: kg 800 1", "Rejected unit", "Accepted", "Rejected actual,maximum", "Rejected actual,maximum",
        ]);
        (await client.Get<Page<SupplierCapacity>>("/capacity")).Items.Single().Weeks.Select(week => (week.Actual, week.Maximum))
            .ShouldBe([(100, 200), (6000, 12000), (2400, 4800), (5, 10)]);
        (await Import(client, "capacity", rows)).Count(row => row.Outcome == ImportOutcome.Unchanged).ShouldBe(4);
        // The same capacity, counted otherwise, is no other capacity.
        (await Import(client, "capacity", [Week(3, 6000, null, null)])).Single().Outcome.ShouldBe(ImportOutcome.Unchanged);
    }

    static string Told(RowOutcome row) => row.Outcome == ImportOutcome.Rejected
        ? $"Rejected {string.Join(',', row.Errors.Select(error => error.Field))}"
        : row.Warnings is [{ Reason: var reason }]
            ? $"{row.Outcome}: {reason.Parameters["unit"]} {reason.Parameters["factor"]} {reason.Parameters["partUnit"]}"
            : $"{row.Outcome}";

    async Task<Terms> TermsOf(HttpClient client, Guid supplier, Part part) =>
        (await client.Get<SupplierOffer>($"/offers/{SupplierMatching.Offers.Offer.IdOf(supplier, part.Id, "CNY", service.Today)}")).Terms;

    static Task<IReadOnlyList<RowOutcome>> Import<T>(HttpClient client, string kind, T[] rows, bool dryRun = false) => client.Import(
        $"/import/{kind}", new ImportBatch<T>([.. rows.Select((row, i) => new ImportRow<T>(i + 2, NamedId.Of("row", $"{row}"), row))], dryRun));

    async Task<Part> PartIn(string unit)
    {
        var name = new PartName("Maker", $"P-{Guid.NewGuid():N}");
        await service.Deliver(
            new ComponentPublished(name.ComponentId, name.Manufacturer, name.Number, "other", unit, Lifecycle.Active, []), stream: name.ComponentId);
        return (await Eventually.Get(() => service.PartOf(name.ComponentId), Part.IsKnown))!;
    }
}
