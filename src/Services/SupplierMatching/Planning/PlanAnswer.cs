using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Planning;
using SupplyChain.AwardPlanning.Plans;
using SupplyChain.AwardPlanning.Solving;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Costs;

namespace SupplyChain.SupplierMatching.Planning;

/// <summary>Plans a request and tells the plans in its own units.</summary>
static class PlanAnswer
{
    /// <summary>For everything together. The gateway waits longer.</summary>
    static readonly TimeSpan ForPlans = TimeSpan.FromSeconds(5), ForReasons = TimeSpan.FromSeconds(3);

    /// <summary>A plan may cost so much more than the least, as a share, where that is found sooner.</summary>
    const double Gap = 0.0005;

    public static AwardPlans Of(Guid request, CostBasis basis, AwardProblem problem, int wanted, CancellationToken cancel)
    {
        var found = Frontier.Of(problem.Instance, new(ForPlans, Gap), wanted, cancel);
        var reasons = new SolveLimits(ForReasons);
        var costs = found.State == PlanState.Found
            ? CostOfRules.Of(problem.Instance, found.Plans[0], reasons with { Gap = Gap }, cancel) : [];
        var changes = found.State == PlanState.Infeasible ? Relaxation.Of(problem.Instance, reasons, cancel).Changes : [];
        return new(
            request, (AwardPlanState)found.State, [.. found.Plans.Select(plan => PlanOf(plan, problem, basis))], found.IsComplete,
            basis.Currency,
            [.. costs.Select(cost => new AwardRuleCost((AwardRule)cost.Rule, cost.Cheaper / problem.Money))],
            [.. changes.Select(change => ChangeOf(change, problem))]);
    }

    static PlannedAward PlanOf(AwardPlan plan, AwardProblem problem, CostBasis basis)
    {
        var total = plan.Splits.Sum(split => split.Total);
        return new(
            plan.Cost / problem.Money, plan.Bound / problem.Money, plan.LargestShare / (decimal)AwardRules.All, plan.Splits.Count,
            [.. plan.Splits.Select(split => SplitOf(split, total, problem, basis)).OrderByDescending(split => split.Quantity)
                .ThenBy(split => split.SupplierId)]);
    }

    static PlannedSplit SplitOf(Split split, long total, AwardProblem problem, CostBasis basis)
    {
        var (quote, offer) = (problem.Quotes[split.Offer], problem.Instance.Offers[split.Offer]);
        var price = offer.Prices.Last(step => step.From <= split.Total).UnitPrice;
        return new(
            quote.SupplierId, quote.ComponentId, split.Total / problem.Unit, Math.Round((decimal)split.Total / total, 4),
            price * problem.Unit / problem.Money, ((decimal)price * split.Total + offer.Tooling) / problem.Money,
            [.. split.Quantities.Index().Where(week => week.Item > 0)
                .Select(week => new Contracts.WeekQuantity(problem.Weeks[week.Index], week.Item / problem.Unit))],
            offer.Tooling / problem.Money, basis.RateOf(quote.Terms.Currency));
    }

    static AwardRuleChange ChangeOf(Change change, AwardProblem problem)
    {
        var ofSupplier = change.Rule is Eased.Qualification or Eased.SupplierShare or Eased.SmallestShare;
        return new(
            (AwardRule)change.Rule, change is { Rule: Eased.Demand, Week: { } week } ? problem.Weeks[week] : null,
            ofSupplier ? problem.Quotes[int.Parse(change.Who!)].SupplierId : null,
            change is { Rule: Eased.RegionShare, Who: not "" } ? change.Who : null,
            change.Rule is Eased.Qualification or Eased.Sources ? change.Amount : change.Amount / problem.Unit);
    }
}
