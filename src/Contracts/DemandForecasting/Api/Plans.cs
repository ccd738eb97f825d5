namespace SupplyChain.Contracts.DemandForecasting.Api;

/// <summary>
/// Submits an OEM's demand by week for either a product or a component. There is one plan per item, region and category.
/// </summary>
/// <param name="Region">Where the parts are needed: a GB/T 2260 code of six digits.</param>
/// <param name="Weeks">1 to 130 ISO weeks, each by its Monday and once; quantities of 0 or above.</param>
/// <param name="Category">A code of CX-0128, see <see cref="DemandCategory"/>.</param>
/// <param name="Product">Code of the product in its bill of materials. The bill may be released later.</param>
/// <param name="ComponentId">
/// A component of the catalogue. Its demand is added to the requirement of the products that contain it.
/// </param>
public sealed record SubmitDemandPlan(
    [Region] string Region, [Entries(1, 130)] IReadOnlyList<WeekQuantity> Weeks, [Name(4)] string Category = DemandCategory.Default,
    [Name] string? Product = null, Guid? ComponentId = null);

/// <summary>New quantities for 1 to 130 weeks of the plan. Its other weeks stay unchanged.</summary>
/// <param name="BasedOn">
/// The revision that the caller looked at. If the plan has been changed since, the command is a conflict. Null if it does not matter.
/// </param>
public sealed record ReviseDemandPlan(
    [Entries(1, 130)] IReadOnlyList<WeekQuantity> Weeks, [Count(1, int.MaxValue)] int? BasedOn = null);

/// <summary>Quantities that a revision would have, see <see cref="ReviseDemandPlan"/>. Nothing is changed.</summary>
public sealed record PreviewDemandPlan([Entries(1, 130)] IReadOnlyList<WeekQuantity> Weeks);

/// <summary>Withdraws a plan: it causes neither a requirement nor a forecast.</summary>
/// <param name="Reason">Up to 500 characters.</param>
public sealed record WithdrawDemandPlan([Prose(500)] string? Reason = null);

/// <summary>A demand plan.</summary>
/// <param name="Revision">1 for the submitted plan, plus 1 for every change.</param>
public sealed record DemandPlan(
    Guid Id, string? Product, Guid? ComponentId, string Region, string Category, IReadOnlyList<WeekQuantity> Weeks,
    int Revision, bool Withdrawn, DateTimeOffset SubmittedAt, DateTimeOffset ChangedAt);

/// <summary>What a revision of a demand plan did.</summary>
public enum PlanChange { Submitted, Revised, Withdrawn }

/// <summary>One revision of a demand plan.</summary>
/// <param name="Revision">1 for the submitted plan, plus 1 for every change.</param>
/// <param name="At">When it was stored. As of this moment the plan reads as the revision left it.</param>
/// <param name="Weeks">All weeks of a submission, the changed weeks of a revision, none of a withdrawal.</param>
/// <param name="Reason">Of a withdrawal; null where none was given.</param>
public sealed record PlanRevision(
    int Revision, PlanChange Change, DateTimeOffset At, IReadOnlyList<WeekQuantity> Weeks, string? Reason);

/// <summary>Whether the demand of a period changed beyond a threshold.</summary>
public enum VolatilityAlert { Steady, Increased, Decreased }

/// <summary>
/// Change of the plan by its last revision in the weeks [From, To): Absolute = Latest - Previous,
/// Relative = Absolute / Previous (CX-0128).
/// </summary>
/// <param name="Relative">Null if nothing was planned before.</param>
public sealed record PlanVolatility(
    DateOnly From, DateOnly To, decimal Previous, decimal Latest, decimal Absolute, decimal? Relative, VolatilityAlert Alert);
