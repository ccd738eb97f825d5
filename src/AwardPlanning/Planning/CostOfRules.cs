using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Plans;
using SupplyChain.AwardPlanning.Solving;

namespace SupplyChain.AwardPlanning.Planning;

/// <param name="Cheaper">
/// What the plan would cost less without the rule; 0 or above. Null where no plan was found without it, or in time.
/// </param>
/// <param name="Without">State of the search without the rule.</param>
public sealed record RuleCost(Eased Rule, long? Cheaper, PlanState Without);

/// <summary>What each rule costs: the award is planned once without it.</summary>
public static class CostOfRules
{
    /// <param name="plan">The plan under all rules; null where there is none.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<RuleCost> Of(
        AwardInstance instance, AwardPlan? plan, SolveLimits limits, CancellationToken cancel = default)
    {
        var (clock, costs) = (limits.Start(cancel), new List<RuleCost>());
        foreach (var (rule, without) in Without(instance.Rules))
        {
            var result = Cheapest.Of(instance, without, (limits with { Time = clock.Left / 2 }).Start(cancel));
            costs.Add(new(rule, plan is null || result.Plan is null ? null : Math.Max(0, plan.Cost - result.Plan.Cost), result.State));
        }
        return costs;
    }

    static IEnumerable<(Eased, AwardRules)> Without(AwardRules rules)
    {
        if (rules.QualifiedBy is not null) yield return (Eased.Qualification, rules with { QualifiedBy = null });
        if (rules.MinimumSources > 1) yield return (Eased.Sources, rules with { MinimumSources = 1 });
        if (rules.LargestRegionShare < AwardRules.All) yield return (Eased.RegionShare, rules with { LargestRegionShare = AwardRules.All });
        if (rules.LargestShare < AwardRules.All) yield return (Eased.SupplierShare, rules with { LargestShare = AwardRules.All });
        if (rules.SmallestShare > 0) yield return (Eased.SmallestShare, rules with { SmallestShare = 0 });
    }
}
