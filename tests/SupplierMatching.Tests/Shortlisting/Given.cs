using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Costs;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Tests.Shortlisting;

/// <summary>A need and a candidate that fits it in everything, to be varied.</summary>
static class Given
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly DateOnly Week = Today.AddDays(70);
    public static readonly Guid Component = new(1, 0, 0, new byte[8]);

    public static readonly Need Need = new(
        Component, AcceptSubstitutes: false, Class: null, Properties: [],
        Weeks: [new WeekQuantity(Week, 600), new WeekQuantity(Week.AddDays(7), 400)],
        Region: "370200", SitesWithin: null, Certificates: [], QualifiedOnly: false, MaximumLeadTimeDays: null,
        MinimumCoverage: 0, new CostBasis("CNY"),
        CriteriaWeights.Default);

    public static readonly Terms Terms = new(100, 1, 30, [new PriceBreak(100, 10)], "CNY", Today, Today.AddDays(90));

    public static readonly Candidate Candidate = new(
        Supplier(1), Component, "waveguide", Lifecycle.Active, [], ["370200"], [], Terms,
        [new CapacityWeek(Week, 800, 1000), new CapacityWeek(Week.AddDays(7), 800, 1000)], QualificationState.Qualified,
        new Track(6, 0.9m), new Track(6, 0.9m), DomesticShare: 1, CurrentShare: 0.2m, Evidenced: 100);

    public static Guid Supplier(int number) => new(number, 1, 0, new byte[8]);

    public static Candidate Priced(this Candidate candidate, decimal price) =>
        candidate with { Terms = candidate.Terms! with { Prices = [new PriceBreak(candidate.Terms.MinimumOrder, price)] } };

    public static CriteriaWeights Only(Criterion criterion) => criterion switch
    {
        Criterion.Price => new(Price: 100),
        Criterion.LeadTime => new(LeadTime: 100),
        Criterion.Quality => new(Quality: 100),
        Criterion.Delivery => new(Delivery: 100),
        Criterion.Distance => new(Distance: 100),
        Criterion.Flexibility => new(Flexibility: 100),
        Criterion.Domestic => new(Domestic: 100),
        _ => new(Concentration: 100),
    };
}
