namespace SupplyChain.Contracts.DemandForecasting.Api;

/// <summary>A command about the demand for an item in a region. The item is either a product or a component.</summary>
public interface IAboutDemand
{
    /// <summary>A GB/T 2260 code of six digits.</summary>
    string Region { get; }

    string? Product { get; }

    Guid? ComponentId { get; }
}

/// <summary>Marks the actual of a week as an outlier: the forecast treats it as missing.</summary>
/// <param name="Week">Monday of a week that has begun.</param>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record MarkOutlier(
    [Region] string Region, DateOnly Week, [ReasonText] string Reason, [Name] string? Product = null, Guid? ComponentId = null)
    : IAboutDemand;

/// <summary>Removes the outlier mark of a week: its actual is used.</summary>
public sealed record UnmarkOutlier([Region] string Region, DateOnly Week, [Name] string? Product = null, Guid? ComponentId = null)
    : IAboutDemand;

/// <summary>Replaces the forecast of a week by the planner's quantity. Planned weeks are not affected.</summary>
/// <param name="Week">Monday of the current week or of one of the 38 weeks after it.</param>
/// <param name="Quantity">In the item's unit, 0 or above, at most six decimals.</param>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record OverrideForecast(
    [Region] string Region, DateOnly Week, [Quantity] decimal Quantity, [ReasonText] string Reason, [Name] string? Product = null,
    Guid? ComponentId = null) : IAboutDemand;

/// <summary>Removes the override of a week: its forecast is used.</summary>
public sealed record WithdrawOverride([Region] string Region, DateOnly Week, [Name] string? Product = null, Guid? ComponentId = null)
    : IAboutDemand;

/// <summary>
/// How a dated effect changes demand. A promotion multiplies it by a factor. A phase-in lets it grow from nothing before its first
/// week to all of it from its end on. A phase-out lets it fall from all of it to nothing.
/// </summary>
public enum EffectKind { Promotion, PhaseIn, PhaseOut }

/// <summary>Declares a dated effect on demand. It is removed from the history and applied to the forecast.</summary>
/// <param name="From">Monday of its first week.</param>
/// <param name="Until">Monday after its last week; the same as <paramref name="From"/> for an immediate phase-in or phase-out.</param>
/// <param name="Reason">1 to 500 characters.</param>
/// <param name="Factor">
/// Of a promotion: above 0 and up to 100; the product of all effects of a week stays below 1000. Null for the other kinds.
/// </param>
public sealed record DeclareEffect(
    [Region] string Region, EffectKind Kind, DateOnly From, DateOnly Until, [ReasonText] string Reason, [Factor] decimal? Factor = null,
    [Name] string? Product = null, Guid? ComponentId = null) : IAboutDemand;

/// <summary>Withdraws an effect.</summary>
public sealed record WithdrawEffect([Region] string Region, Guid EffectId, [Name] string? Product = null, Guid? ComponentId = null)
    : IAboutDemand;

/// <summary>
/// Uses the history of another of the caller's items in the same region for the time before a new item's first actual. It
/// replaces an earlier analogue.
/// </summary>
/// <param name="Scale">The new item's demand divided by the other's, above 0 and up to 1000.</param>
/// <param name="Reason">1 to 500 characters.</param>
/// <param name="AnalogueProduct">The other item: a product or a component that has actuals in the region.</param>
public sealed record DeclareAnalogue(
    [Region] string Region, [Factor] decimal Scale, [ReasonText] string Reason, [Name] string? AnalogueProduct = null,
    Guid? AnalogueComponentId = null, [Name] string? Product = null, Guid? ComponentId = null) : IAboutDemand;

/// <summary>Withdraws the analogue: only the item's own history is used.</summary>
public sealed record WithdrawAnalogue([Region] string Region, [Name] string? Product = null, Guid? ComponentId = null) : IAboutDemand;

/// <summary>
/// Records firm orders by due week. They consume the forecast of their own week, then of earlier weeks, then of later weeks. A
/// quantity of 0 removes the orders of a week.
/// </summary>
/// <param name="Weeks">
/// 1 to 130 ISO weeks from the current one on, each by its Monday and once. They replace the orders of these weeks.
/// </param>
public sealed record RecordFirmOrders(
    [Region] string Region, [Entries(1, 130)] IReadOnlyList<WeekQuantity> Weeks, [Name] string? Product = null,
    Guid? ComponentId = null) : IAboutDemand;

/// <summary>All adjustments of the forecast of an item in a region, each in the order of its weeks.</summary>
/// <param name="FirmOrdersRecordedAt">When firm orders were last recorded; null without firm orders.</param>
public sealed record ForecastAdjustments(
    Guid Id, Guid ForecastId, string? Product, Guid? ComponentId, string Region, IReadOnlyList<OutlierWeek> Outliers,
    IReadOnlyList<OverriddenWeek> Overrides,
    IReadOnlyList<DemandEffect> Effects, DemandAnalogue? Analogue, IReadOnlyList<WeekQuantity> FirmOrders,
    DateTimeOffset? FirmOrdersRecordedAt = null);

/// <summary>A week whose actual is treated as missing.</summary>
public sealed record OutlierWeek(DateOnly Week, string Reason, DateTimeOffset? DeclaredAt = null);

/// <summary>A week whose forecast was overridden.</summary>
public sealed record OverriddenWeek(DateOnly Week, decimal Quantity, string Reason, DateTimeOffset? DeclaredAt = null);

/// <summary>A dated effect in [From, Until); see <see cref="EffectKind"/>.</summary>
/// <param name="Factor">Of a promotion; null for the other kinds.</param>
public sealed record DemandEffect(
    Guid Id, EffectKind Kind, DateOnly From, DateOnly Until, decimal? Factor, string Reason, DateTimeOffset? DeclaredAt = null);

/// <summary>The item whose history is used for the time before an item's own first actual.</summary>
public sealed record DemandAnalogue(string? Product, Guid? ComponentId, decimal Scale, string Reason, DateTimeOffset? DeclaredAt = null);
