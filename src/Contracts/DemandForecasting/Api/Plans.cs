namespace SupplyChain.Contracts.DemandForecasting.Api;

/// <summary>
/// An OEM's demand by week, for a product or for a component; exactly one of the two. There is one plan per item,
/// region and category.
/// </summary>
/// <param name="Region">Where the parts are needed: a GB/T 2260 code of six digits.</param>
/// <param name="Weeks">1 to 130 ISO weeks, each by its Monday and once; quantities of 0 or above.</param>
/// <param name="Category">A code of CX-0128, see <see cref="DemandCategory"/>.</param>
/// <param name="Product">Code of the product as its bill of materials has it; the bill may be released later.</param>
/// <param name="ComponentId">A component of the catalogue, demanded beside what products need of it.</param>
public sealed record SubmitDemandPlan(
    string Region, IReadOnlyList<WeekQuantity> Weeks, string Category = DemandCategory.Default, string? Product = null,
    Guid? ComponentId = null);

/// <summary>New quantities for the weeks named, 1 to 130; the plan's other weeks stay as they are.</summary>
public sealed record ReviseDemandPlan(IReadOnlyList<WeekQuantity> Weeks);

/// <summary>The plan no longer holds: nothing is required and nothing forecast because of it.</summary>
/// <param name="Reason">Up to 500 characters.</param>
public sealed record WithdrawDemandPlan(string? Reason = null);

/// <summary>A plan as it stands.</summary>
/// <param name="Revision">1 for the plan as submitted, one more for every change since.</param>
public sealed record DemandPlan(
    Guid Id, string? Product, Guid? ComponentId, string Region, string Category, IReadOnlyList<WeekQuantity> Weeks,
    int Revision, bool Withdrawn, DateTimeOffset SubmittedAt, DateTimeOffset ChangedAt);

/// <summary>Whether a stretch of weeks moved beyond the threshold on either side.</summary>
public enum VolatilityAlert { Steady, Increased, Decreased }

/// <summary>
/// How far the last revision moved the plan in the weeks [From, To): Absolute = Latest - Previous,
/// Relative = Absolute / Previous (CX-0128).
/// </summary>
/// <param name="Relative">Null where nothing was planned before.</param>
public sealed record PlanVolatility(
    DateOnly From, DateOnly To, decimal Previous, decimal Latest, decimal Absolute, decimal? Relative, VolatilityAlert Alert);
