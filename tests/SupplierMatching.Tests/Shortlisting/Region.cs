using Marten;

using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Capacity;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Shortlisting;
using SupplyChain.SupplierMatching.Suppliers;
using SupplyChain.TestKit;

using Offer = SupplyChain.SupplierMatching.Offers.Offer;

namespace SupplyChain.SupplierMatching.Tests.Shortlisting;

/// <summary>
/// A class of many parts, each offered by four suppliers, with everything that may make one drop out: synthetic, the same in every
/// run, written as documents. What is found in it is compared with a calculation that reads all of it.
/// </summary>
sealed class Region(int parts, int suppliers, DateOnly monday)
{
    public const string Class = "waveguide", Place = "370200";
    const int OffersOfPart = 4, Weeks = 52;

    static readonly string[] Places = ["370200", "370211", "370100", "330100", "440300"];

    readonly Random random = new(7);
    readonly DateTimeOffset now = new(monday.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);

    public List<Part> Parts { get; } = [];
    public List<Supplier> Suppliers { get; } = [];
    public List<Offer> Offers { get; } = [];
    public List<CapacityPlan> Plans { get; } = [];
    public List<SupplierQualification> Qualifications { get; } = [];

    public DateOnly Today => monday;
    public DateTimeOffset Now => now;

    public async Task WriteTo(IDocumentStore store)
    {
        for (var i = 0; i < suppliers; i++) Suppliers.Add(Supplier(i));
        for (var i = 0; i < parts + parts / 10; i++) Parts.Add(Part(i));
        foreach (var (i, part) in Parts.Index())
            for (var n = 0; n < OffersOfPart; n++) Offer(Suppliers[(i + n * (suppliers / OffersOfPart)) % suppliers], part);
        await store.BulkInsertAsync(Suppliers);
        await store.BulkInsertAsync(Parts);
        await store.BulkInsertAsync(Offers);
        await store.BulkInsertAsync(Plans);
        await store.BulkInsertAsync(Qualifications);
    }

    Supplier Supplier(int i) => new(
        Guid(), $"Supplier {i}", Codes.Next(), [new Site("Works", Places[i % Places.Length], SiteKind.Factory)], Suspended: i % 20 == 19,
        i % 3 == 0 ? [new Certificate("ISO 9001", monday.AddDays(i % 6 == 0 ? 90 : -1))] : null);

    Part Part(int i) => SupplierMatching.Parts.Part.Unknown(Guid()).After(
        new ComponentPublished(
            default, "Maker", $"P-{i}", i < parts ? Class : "microdisplay", "1",
            i % 40 == 39 ? Lifecycle.Obsolete : i % 7 == 6 ? Lifecycle.EndOfLife : Lifecycle.Active,
            [
                new ComponentProperty("field_of_view", 20 + random.Next(60), "deg"),
                new ComponentProperty("interface", Text: i % 2 == 0 ? "MIPI" : "I2C"),
                new ComponentProperty("mass", random.Next(1, 50), "g"), new ComponentProperty("thickness", random.Next(200, 5200), "um"),
            ],
            (i % 3) switch { 0 => Origin.Domestic, 1 => Origin.Imported, _ => null }), version: 1);

    void Offer(Supplier supplier, Part part)
    {
        // Some supply without an offer that stands; some offer twice, for another currency or on request only.
        for (var n = 0; n < (random.Next(20) == 0 ? 2 : 1); n++) Offers.Add(OneOffer(supplier, part));
        if (random.Next(10) > 0) Plans.Add(Plan(supplier, part, Place));
        if (random.Next(10) == 0) Plans.Add(Plan(supplier, part, "370100"));
        if (random.Next(3) > 0) Qualifications.Add(Qualification(supplier, part));
    }

    Offer OneOffer(Supplier supplier, Part part)
    {
        var least = 10 * random.Next(1, 60);
        var price = Math.Round(5 + 50 * (decimal)random.NextDouble(), 3);
        return new(
            Guid(), supplier.Id, part.Id,
            new Terms(
                least, 10, random.Next(7, 90), [new PriceBreak(least, price), new PriceBreak(least * 20, price * 0.9m)],
                random.Next(15) == 0 ? "EUR" : "CNY", monday.AddDays(random.Next(30) == 0 ? 5 : -5),
                monday.AddDays(random.Next(30) == 0 ? -1 : 300)),
            Public: random.Next(10) > 0, Withdrawn: random.Next(25) == 0, now);
    }

    CapacityPlan Plan(Supplier supplier, Part part, string place)
    {
        var (first, actual) = (monday.AddDays(7 * random.Next(-5, 12)), 10m * random.Next(0, 50));
        return new(
            CapacityPlan.IdOf(supplier.Id, part.Id, place), supplier.Id, part.Id, place,
            [.. Enumerable.Range(0, Weeks).Where(_ => random.Next(30) > 0)
                .Select(w => new CapacityWeek(first.AddDays(7 * w), actual, actual * 1.25m))]);
    }

    SupplierQualification Qualification(Supplier supplier, Part part) => new(
        SupplierQualification.IdOf(supplier.Id, part.Id), supplier.Id, part.Id, (QualificationState)random.Next(4), now, null, null,
        random.Next(100) > 0
            ? [] : [new RunAssessed(new RunResult(null, Guid(), "L", 100, random.Next(10, 100), []), [], now.AddDays(-random.Next(900)))]);

    Guid Guid()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }

    /// <summary>The shortlist by looking at everything there is.</summary>
    public RankedList ShortlistOf(Need need)
    {
        var asked = need.Weeks.Select(week => week.Week).ToHashSet();
        var counting = Suppliers.Where(supplier => supplier.Counts).ToDictionary(supplier => supplier.Id);
        var capacity = Plans.Where(plan => plan.Region == need.Region && counting.ContainsKey(plan.SupplierId)).ToDictionary(
            plan => (plan.SupplierId, plan.ComponentId), plan =>
                plan.Weeks.Where(week => asked.Contains(week.Week) && week.Maximum > 0).ToList());
        var states = Qualifications.ToDictionary(q => (q.SupplierId, q.ComponentId), q => q.State);
        var qualified = capacity.Where(own => states.GetValueOrDefault(own.Key) == QualificationState.Qualified)
            .ToDictionary(own => own.Key, own => own.Value.Sum(week => week.Actual));
        var all = qualified.GroupBy(own => own.Key.ComponentId).ToDictionary(own => own.Key, own => own.Sum(share => share.Value));
        var tracks = Qualifications.GroupBy(q => q.SupplierId)
            .ToDictionary(own => own.Key, own => TrackRecord.Of(own.SelectMany(q => q.Runs), now));
        var evidence = Qualifications.ToDictionary(q => (q.SupplierId, q.ComponentId), q => CapacityEvidence.BestWeek(q.Runs));
        var known = Parts.Where(part => part.Class == need.Class || part.Id == need.ComponentId).ToDictionary(part => part.Id);

        var candidates =
            from offer in Offers
            where !offer.Withdrawn && known.ContainsKey(offer.ComponentId) && counting.ContainsKey(offer.SupplierId)
            group offer by (offer.SupplierId, offer.ComponentId) into own
            where own.Any(offer => offer.Public || offer.Terms.ValidTo >= Today)
            let supplier = counting[own.Key.SupplierId]
            let part = known[own.Key.ComponentId]
            let total = all.GetValueOrDefault(part.Id)
            select new Candidate(
                supplier.Id, part.Id, part.Class!, part.Lifecycle, part.Properties, [.. supplier.Sites.Select(site => site.Region)],
                supplier.Certificates ?? [], Candidates.ShownTerms([.. own], need, Today), capacity.GetValueOrDefault(own.Key, []),
                states.GetValueOrDefault(own.Key), tracks.GetValueOrDefault(supplier.Id, Track.None), Track.None,
                part.Origin switch { Origin.Domestic => 1, Origin.Imported => 0, _ => null },
                total > 0 ? Math.Round(qualified.GetValueOrDefault(own.Key) / total, 2) : 0,
                evidence.GetValueOrDefault(own.Key));
        return Ranking.Of(need, [.. candidates], Today);
    }
}
