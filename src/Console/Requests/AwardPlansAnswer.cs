using SupplyChain.Console.Api;
using SupplyChain.Contracts.SupplierMatching.Api;

using WeekQuantity = SupplyChain.Console.Api.WeekQuantity;

namespace SupplyChain.Console.Requests;

/// <summary>Ways to award a request.</summary>
public sealed record AwardPlansAnswer(AwardPlansAnswer.Found? AwardPlans)
{
    public sealed record Found(
        AwardPlanState State, bool IsComplete, string Currency, IReadOnlyList<Plan> Plans, IReadOnlyList<RuleCost> RuleCosts,
        IReadOnlyList<Change> Changes);

    public sealed record Plan(decimal Cost, decimal LargestShare, int Sources, IReadOnlyList<Split> Splits);

    public sealed record Split(
        Guid SupplierId, decimal Quantity, decimal Share, decimal Cost, IReadOnlyList<WeekQuantity> Weeks, Named? Supplier,
        decimal UnitPrice = 0, decimal Tooling = 0, ExchangeRate? Rate = null);

    public sealed record RuleCost(AwardRule Rule, decimal? Cheaper);

    public sealed record Change(AwardRule Rule, DateOnly? Week, string? Region, decimal Amount, Named? Supplier);
}
