namespace SupplyChain.Contracts.DemandForecasting.Api;

/// <summary>A command about an item's demand in a region: a product or a component, exactly one of the two.</summary>
public interface IAboutDemand
{
    /// <summary>A GB/T 2260 code of six digits.</summary>
    string Region { get; }

    string? Product { get; }

    Guid? ComponentId { get; }
}

/// <summary>The actual of a week is no guide to what comes: the forecast takes it as missing.</summary>
/// <param name="Week">Monday of a week that has begun.</param>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record MarkOutlier(string Region, DateOnly Week, string Reason, string? Product = null, Guid? ComponentId = null)
    : IAboutDemand;

/// <summary>The actual of a marked week counts again.</summary>
public sealed record UnmarkOutlier(string Region, DateOnly Week, string? Product = null, Guid? ComponentId = null) : IAboutDemand;

/// <summary>In place of the forecast of a week its planner knows better; what is planned stands.</summary>
/// <param name="Week">Monday of the current week or of one of the 38 after it: there is no forecast beyond.</param>
/// <param name="Quantity">In the item's unit, 0 or above, at most six decimals.</param>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record OverrideForecast(
    string Region, DateOnly Week, decimal Quantity, string Reason, string? Product = null, Guid? ComponentId = null) : IAboutDemand;

/// <summary>The forecast of the week holds again.</summary>
public sealed record WithdrawOverride(string Region, DateOnly Week, string? Product = null, Guid? ComponentId = null) : IAboutDemand;

/// <summary>
/// What a dated effect does to demand: a promotion multiplies it by a factor; a phase-in lets it grow from nothing before
/// its first week to all of it from its end on; a phase-out lets it fall from all of it to nothing.
/// </summary>
public enum EffectKind { Promotion, PhaseIn, PhaseOut }

/// <summary>Something with dates moves demand: past weeks are read without it, weeks to come are forecast with it.</summary>
/// <param name="From">Monday of its first week.</param>
/// <param name="Until">Monday after its last week; for a phase-in or phase-out at once the same as <paramref name="From"/>.</param>
/// <param name="Reason">1 to 500 characters.</param>
/// <param name="Factor">
/// Of a promotion, above 0 and up to 100, and below 1000 together with all effects of a week; null for the others.
/// </param>
public sealed record DeclareEffect(
    string Region, EffectKind Kind, DateOnly From, DateOnly Until, string Reason, decimal? Factor = null, string? Product = null,
    Guid? ComponentId = null) : IAboutDemand;

/// <summary>The effect does not take place.</summary>
public sealed record WithdrawEffect(string Region, Guid EffectId, string? Product = null, Guid? ComponentId = null) : IAboutDemand;

/// <summary>
/// Before its own first actual a new item is taken to have sold like another of one's own in the same region; one analogue
/// replaces the one before.
/// </summary>
/// <param name="Scale">The new item's demand over the other's, above 0 and up to 1000.</param>
/// <param name="Reason">1 to 500 characters.</param>
/// <param name="AnalogueProduct">The other item: a product or a component that has actuals in the region.</param>
public sealed record DeclareAnalogue(
    string Region, decimal Scale, string Reason, string? AnalogueProduct = null, Guid? AnalogueComponentId = null, string? Product = null,
    Guid? ComponentId = null) : IAboutDemand;

/// <summary>The item stands for itself.</summary>
public sealed record WithdrawAnalogue(string Region, string? Product = null, Guid? ComponentId = null) : IAboutDemand;

/// <summary>
/// Orders that are certain, by the week they are due in. They are part of what is forecast, not beside it: each uses up the
/// forecast of its own week, then of weeks before, then of weeks after. A quantity of 0 takes a week's orders back.
/// </summary>
/// <param name="Weeks">1 to 130 ISO weeks from the current one on, each by its Monday and once; they replace what was said of them.</param>
public sealed record RecordFirmOrders(
    string Region, IReadOnlyList<WeekQuantity> Weeks, string? Product = null, Guid? ComponentId = null) : IAboutDemand;

/// <summary>All by which a planner adjusted the forecast of an item in a region; each in the order of its weeks.</summary>
/// <param name="FirmOrdersRecordedAt">When firm orders were last said; null where there are none.</param>
public sealed record ForecastAdjustments(
    Guid Id, Guid ForecastId, string? Product, Guid? ComponentId, string Region, IReadOnlyList<OutlierWeek> Outliers,
    IReadOnlyList<OverriddenWeek> Overrides,
    IReadOnlyList<DemandEffect> Effects, DemandAnalogue? Analogue, IReadOnlyList<WeekQuantity> FirmOrders,
    DateTimeOffset? FirmOrdersRecordedAt = null);

/// <summary>A week whose actual is taken as missing.</summary>
public sealed record OutlierWeek(DateOnly Week, string Reason, DateTimeOffset? DeclaredAt = null);

/// <summary>A week whose forecast was replaced.</summary>
public sealed record OverriddenWeek(DateOnly Week, decimal Quantity, string Reason, DateTimeOffset? DeclaredAt = null);

/// <summary>A dated effect in [From, Until); see <see cref="EffectKind"/>.</summary>
/// <param name="Factor">Of a promotion; null for the others.</param>
public sealed record DemandEffect(
    Guid Id, EffectKind Kind, DateOnly From, DateOnly Until, decimal? Factor, string Reason, DateTimeOffset? DeclaredAt = null);

/// <summary>The item whose past stands for the time before an item's own first actual.</summary>
public sealed record DemandAnalogue(string? Product, Guid? ComponentId, decimal Scale, string Reason, DateTimeOffset? DeclaredAt = null);
