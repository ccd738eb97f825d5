using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Schema.Risks;

namespace SupplyChain.Gateway.Tests;

/// <summary>What may fail a product, with points.</summary>
public sealed class RiskScoreTests
{
    static readonly Guid Part = Guid.NewGuid(), First = Guid.NewGuid(), Second = Guid.NewGuid();

    [Fact]
    public void Risks_come_from_life_cycle_suppliers_lead_times_and_gaps()
    {
        Told(Lifecycle.Active, Offering((First, QualificationState.Qualified, 30), (Second, QualificationState.Qualified, 90))).ShouldBe("");
        Told(Lifecycle.EndOfLife, Offering((First, QualificationState.Qualified, 91), (Second, QualificationState.Sampled, 5)), Gap(GapState.BottleneckRed))
            .ShouldBe("GapBeyondMaximum 50, EndOfLife 40, SingleSource 25, LongLeadTime 15");
        Told(Lifecycle.Obsolete, Offering()).ShouldBe("NoSupplier 60, Obsolete 60");
        Told(Lifecycle.NotRecommended, Offering((First, QualificationState.Lapsed, 5)), Gap(GapState.BottleneckOrange), Gap(GapState.Balanced))
            .ShouldBe("NobodyQualified 45, GapWithinMaximum 25, NotRecommended 15");
    }

    [Fact]
    public void Suppliers_whose_factories_are_all_in_one_province_fail_together()
    {
        var both = Offering((First, QualificationState.Qualified, 5), (Second, QualificationState.Qualified, 5));
        Risks(both, supplier => supplier == First ? ["37"] : ["37", "32"]).ShouldBe("");
        Risks(both, _ => ["37"]).ShouldBe("OneRegion 10");
        Risks(both, _ => []).ShouldBe("", "nothing is known of their sites");
        Risks(Offering((First, QualificationState.Qualified, 5)), _ => ["37"]).ShouldBe("SingleSource 25");

        string Risks(ComponentSuppliers suppliers, Func<Guid, IReadOnlyCollection<string>> provinces) =>
            Said(RiskScore.RisksOf(Lifecycle.Active, suppliers, [], provinces));
    }

    [Fact]
    public void What_is_not_told_is_no_risk_and_is_said_to_be_unknown()
    {
        Told(null, null).ShouldBe("");
        Told(Lifecycle.New, Offering((First, null, 5))).ShouldBe("");
        RiskScore.IsKnown(null).ShouldBeFalse();
        RiskScore.IsKnown(Offering((First, null, 5))).ShouldBeFalse();
        RiskScore.IsKnown(Offering((First, QualificationState.Qualified, 5)) with { HasMore = true }).ShouldBeFalse();
        RiskScore.IsKnown(Offering()).ShouldBeTrue();
    }

    [Fact]
    public void A_score_is_the_sum_of_points_and_a_hundred_at_most()
    {
        RiskScore.Of([]).ShouldBe(0);
        RiskScore.Of([new(PartRiskKind.SingleSource, 25), new(PartRiskKind.NotRecommended, 15)]).ShouldBe(40);
        RiskScore.Of(Enum.GetValues<PartRiskKind>().Select(kind => new PartRisk(kind, RiskScore.PointsOf(kind)))).ShouldBe(100);
    }

    static string Told(Lifecycle? lifecycle, ComponentSuppliers? suppliers, params Gap[] gaps) =>
        Said(RiskScore.RisksOf(lifecycle, suppliers, gaps, supplier => [$"{supplier}"]));

    static string Said(IEnumerable<PartRisk> risks) => string.Join(", ", risks.Select(risk => $"{risk.Kind} {risk.Points}"));

    static ComponentSuppliers Offering(params (Guid Supplier, QualificationState? State, int LeadTimeDays)[] suppliers) => new(
        Part, [.. suppliers.Select(each => new ComponentSupplier(each.Supplier, "Synthetic", each.State, [Offer(each.Supplier, each.LeadTimeDays)], false))],
        false);

    static SupplierOffer Offer(Guid supplier, int days) => new(
        Guid.NewGuid(), supplier, Part, new Terms(1, 1, days, [new PriceBreak(1, 2)], "CNY", default, default), true, false, default);

    static Gap Gap(GapState state) => new(
        Guid.NewGuid(), Guid.NewGuid(), Part, "370200", null, true, state, null, [], null, false, [], null, default, default, null);
}
