namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>Ways to award a sourcing request, from the cheapest to the one that depends least on any one supplier.</summary>
/// <param name="State">Whether there are plans, and why not.</param>
/// <param name="Plans">
/// The cheapest first, each with a smaller largest share than the ones before. None is dominated by another. Empty unless found.
/// </param>
/// <param name="IsComplete">Whether there are no others, to a ten-thousandth of the largest share.</param>
/// <param name="Currency">ISO 4217 code of all costs.</param>
/// <param name="RuleCosts">What each rule costs that was asked for. Empty unless found.</param>
/// <param name="Changes">The smallest change of the rules with which there would be a plan. Empty unless infeasible.</param>
public sealed record AwardPlans(
    Guid RequestId, AwardPlanState State, IReadOnlyList<PlannedAward> Plans, bool IsComplete, string Currency,
    IReadOnlyList<AwardRuleCost> RuleCosts, IReadOnlyList<AwardRuleChange> Changes);

/// <summary>
/// Infeasible: no award keeps the rules and covers the request. TimeEnded: neither a plan nor its absence was found in time.
/// </summary>
public enum AwardPlanState { Found, Infeasible, TimeEnded }

/// <summary>One award that the request can be given as it stands.</summary>
/// <param name="Cost">Sum of the splits.</param>
/// <param name="LeastCost">No award under the same largest share costs less; the cost itself where the plan is the cheapest.</param>
/// <param name="LargestShare">The largest share of one supplier in the quantity, 0 to 1.</param>
/// <param name="Sources">Number of suppliers.</param>
public sealed record PlannedAward(
    decimal Cost, decimal LeastCost, decimal LargestShare, int Sources, IReadOnlyList<PlannedSplit> Splits);

/// <param name="Quantity">Of all weeks, in the component's unit.</param>
/// <param name="Share">In the quantity of the plan, 0 to 1.</param>
/// <param name="UnitPrice">Landed, by the price break that the quantity reaches, without tooling.</param>
/// <param name="Cost">Landed, with tooling.</param>
/// <param name="Weeks">Quantities as an award takes them.</param>
/// <param name="Tooling">Paid once, in the currency of the plans.</param>
/// <param name="Rate">The rate at which the quote is converted; null for one in the request's currency.</param>
public sealed record PlannedSplit(
    Guid SupplierId, Guid ComponentId, decimal Quantity, decimal Share, decimal UnitPrice, decimal Cost, IReadOnlyList<WeekQuantity> Weeks,
    decimal Tooling = 0, ExchangeRate? Rate = null);

/// <summary>What an award has to keep. What is given up last comes first.</summary>
public enum AwardRule
{
    /// <summary>The requested quantity of each week.</summary>
    Demand,

    /// <summary>Qualified suppliers only.</summary>
    Qualification,

    /// <summary>The least number of suppliers.</summary>
    Sources,

    /// <summary>The largest share of one province.</summary>
    RegionShare,

    /// <summary>The largest share of one supplier.</summary>
    SupplierShare,

    /// <summary>The request's minimum share of each supplier.</summary>
    SmallestShare,
}

/// <param name="Cheaper">By how much the cheapest plan is cheaper without the rule; null where that was not found in time.</param>
public sealed record AwardRuleCost(AwardRule Rule, decimal? Cheaper);

/// <summary>A rule that would have to give way.</summary>
/// <param name="Week">For demand: the week; null otherwise.</param>
/// <param name="SupplierId">The supplier that the rule is about; null for others.</param>
/// <param name="Region">GB/T 2260 code of the province that the rule is about; null for others.</param>
/// <param name="Amount">Quantity for demand and shares, suppliers for sources and qualification.</param>
public sealed record AwardRuleChange(AwardRule Rule, DateOnly? Week, Guid? SupplierId, string? Region, decimal Amount);
