using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Adjustments;

/// <summary>A planner said that a week's actual is no guide to what comes.</summary>
public sealed record OutlierMarked(ForecastSubject Subject, DateOnly Week, string Reason, DateTimeOffset At) : IAdjustment;

/// <summary>The week's actual counts again.</summary>
public sealed record OutlierUnmarked(ForecastSubject Subject, DateOnly Week, DateTimeOffset At) : IAdjustment;

/// <summary>A planner put a quantity in place of a week's forecast.</summary>
public sealed record ForecastOverridden(ForecastSubject Subject, DateOnly Week, decimal Quantity, string Reason, DateTimeOffset At)
    : IAdjustment;

/// <summary>The week's forecast holds again.</summary>
public sealed record OverrideWithdrawn(ForecastSubject Subject, DateOnly Week, DateTimeOffset At) : IAdjustment;

/// <summary>Something with dates moves the demand.</summary>
public sealed record EffectDeclared(ForecastSubject Subject, DemandEffect Effect, DateTimeOffset At) : IAdjustment;

/// <summary>It does not take place.</summary>
public sealed record EffectWithdrawn(ForecastSubject Subject, Guid EffectId, DateTimeOffset At) : IAdjustment;

/// <summary>The history of another item is used for the time before the item's own first actual.</summary>
public sealed record AnalogueDeclared(ForecastSubject Subject, DemandedItem Analogue, decimal Scale, string Reason, DateTimeOffset At)
    : IAdjustment;

/// <summary>Only the item's own history is used.</summary>
public sealed record AnalogueWithdrawn(ForecastSubject Subject, DateTimeOffset At) : IAdjustment;

/// <summary>Orders of these weeks are certain; a week of 0 has none any longer.</summary>
public sealed record FirmOrdersRecorded(ForecastSubject Subject, IReadOnlyList<WeekQuantity> Weeks, DateTimeOffset At) : IAdjustment;

/// <summary>Common part of the adjustments: the item whose forecast they change.</summary>
public interface IAdjustment
{
    ForecastSubject Subject { get; }
}

/// <summary>An own item whose history is used for another.</summary>
/// <param name="ActualsId">Its actuals.</param>
public sealed record Analogue(DemandedItem Item, Guid ActualsId, decimal Scale, string Reason, DateTimeOffset? DeclaredAt = null);

/// <summary>The planner's adjustments to the demand of an item in a region.</summary>
public sealed record AdjustedDemand(
    Guid Id, Guid Organisation, DemandedItem Item, string ItemKey, string Region, IReadOnlyList<OutlierWeek> Outliers,
    IReadOnlyList<OverriddenWeek> Overrides, IReadOnlyList<DemandEffect> Effects, Analogue? Analogue,
    IReadOnlyList<WeekQuantity> FirmOrders,
    DateTimeOffset? FirmOrdersRecordedAt = null)
{
    public static Guid IdOf(ForecastSubject subject) =>
        NamedId.Of("adjustments", subject.Organisation.ToString("N"), subject.Item.Key, subject.Region);

    public static AdjustedDemand None(ForecastSubject subject) => new(
        IdOf(subject), subject.Organisation, subject.Item, subject.Item.Key, subject.Region, [], [], [], null, []);

    // The first event of a stream is any that adds something.
    public static AdjustedDemand Create(OutlierMarked e) => None(e.Subject).Apply(e);
    public static AdjustedDemand Create(ForecastOverridden e) => None(e.Subject).Apply(e);
    public static AdjustedDemand Create(EffectDeclared e) => None(e.Subject).Apply(e);
    public static AdjustedDemand Create(AnalogueDeclared e) => None(e.Subject).Apply(e);
    public static AdjustedDemand Create(FirmOrdersRecorded e) => None(e.Subject).Apply(e);

    public AdjustedDemand Apply(OutlierMarked e) => this with
    {
        Outliers = [.. Outliers.Where(week => week.Week != e.Week).Append(new OutlierWeek(e.Week, e.Reason, e.At))
            .OrderBy(week => week.Week)],
    };

    public AdjustedDemand Apply(OutlierUnmarked e) => this with { Outliers = [.. Outliers.Where(week => week.Week != e.Week)] };

    public AdjustedDemand Apply(ForecastOverridden e) => this with
    {
        Overrides = [.. Overrides.Where(week => week.Week != e.Week).Append(new OverriddenWeek(e.Week, e.Quantity, e.Reason, e.At))
            .OrderBy(week => week.Week)],
    };

    public AdjustedDemand Apply(OverrideWithdrawn e) => this with { Overrides = [.. Overrides.Where(week => week.Week != e.Week)] };

    public AdjustedDemand Apply(EffectDeclared e) =>
        this with { Effects = [.. Effects.Append(e.Effect with { DeclaredAt = e.At }).OrderBy(effect => effect.From)] };

    public AdjustedDemand Apply(EffectWithdrawn e) => this with { Effects = [.. Effects.Where(effect => effect.Id != e.EffectId)] };

    public AdjustedDemand Apply(AnalogueDeclared e) => this with
    {
        Analogue = new Analogue(e.Analogue, ActualsLog.IdOf(Organisation, e.Analogue, Region), e.Scale, e.Reason, e.At),
    };

    public AdjustedDemand Apply(AnalogueWithdrawn _) => this with { Analogue = null };

    public AdjustedDemand Apply(FirmOrdersRecorded e)
    {
        WeekQuantity[] orders = [.. FirmOrders.Replaced(e.Weeks).Where(week => week.Quantity > 0)];
        return this with { FirmOrders = orders, FirmOrdersRecordedAt = orders is [] ? null : e.At };
    }
}
