using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Planning;
using SupplyChain.AwardPlanning.Solving;

namespace SupplyChain.AwardPlanning.Tests;

public sealed class CostOfRulesTests
{
    static readonly SolveLimits Limits = new(TimeSpan.FromSeconds(20));

    /// <summary>100 pieces at 10 from one supplier; the second, at 12, must have 40 of them.</summary>
    [Fact]
    public void A_rule_costs_what_the_plan_is_dearer_with_it()
    {
        Offer OfferAt(int supplier, long price, string region) => new(0, supplier, region, [100], [new(1, price)]);
        var instance = new AwardInstance(
            1, [new("lens", [100])], [OfferAt(0, 10, "north"), OfferAt(1, 12, "south")], [], new(MinimumSources: 2, LargestShare: 6_000));

        var plan = Cheapest.Of(instance, Limits, TestContext.Current.CancellationToken).Plan.ShouldNotBeNull();

        plan.Cost.ShouldBe(60 * 10 + 40 * 12);
        CostOfRules.Of(instance, plan, Limits, TestContext.Current.CancellationToken).ShouldBe(
        [
            new RuleCost(Eased.Sources, 0, PlanState.Found),
            new RuleCost(Eased.SupplierShare, 60 * 10 + 40 * 12 - (99 * 10 + 12), PlanState.Found),
        ]);
    }
}
