using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Disclosures;
using SupplyChain.DemandForecasting.ForecastAccuracy;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>
/// The forecast of an OEM's demand for a component was calculated: in total, by region and by item. Every sum is the sum of its
/// parts.
/// </summary>
/// <param name="Week">The current week: the forecast begins with it.</param>
/// <param name="InputHash">Hash of all inputs.</param>
/// <param name="Total">In the component's unit, like all that follows.</param>
/// <param name="Parts">By region and item; empty if no item that requires the component has a forecast.</param>
/// <param name="Without">Items that require it and have no forecast.</param>
/// <param name="Measured">Earlier forecasts of the total against what came, known since the last calculation.</param>
/// <param name="Turn">With these the total's forecasts begin or cease to miss to one side; null where neither.</param>
public sealed record ForecastReconciled(
    Guid Organisation, Guid ComponentId, DateOnly Week, string InputHash, Reason Method, Reason Reason, ForecastBacktest Backtest,
    IReadOnlyList<ForecastWeek> Total, IReadOnlyList<RegionForecast> Regions, IReadOnlyList<ItemShare> Items,
    IReadOnlyList<ForecastPart> Parts,
    IReadOnlyList<ItemInRegion> Without, IReadOnlyList<ForecastError> Measured, DateTimeOffset At, Guid RunId, DeviationTurn? Turn = null);

/// <summary>Sum of the items in a region.</summary>
public sealed record RegionForecast(string Region, IReadOnlyList<ForecastWeek> Weeks);

/// <summary>Sum over the regions of what an item requires.</summary>
public sealed record ItemShare(DemandedItem Item, IReadOnlyList<ForecastWeek> Weeks);

/// <summary>Requirement of an item in a region.</summary>
/// <param name="Rate">Quantity of the component for one of the item.</param>
/// <param name="Expected">By week, from the forecast's first on.</param>
/// <param name="Baseline">The same before the planner's adjustments.</param>
public sealed record ForecastPart(
    DemandedItem Item, string Region, decimal Rate, IReadOnlyList<decimal> Expected, IReadOnlyList<decimal> Baseline);

/// <summary>An OEM's forecast of a component over regions and items, as the last run left it.</summary>
/// <param name="Vintages">Published forecasts of the total at the measured leads, by week and then lead.</param>
/// <param name="Compositions">Their parts, by week.</param>
/// <param name="Errors">Errors of the last year, by week and then lead.</param>
/// <param name="Deviating">Whether those of the total miss to one side.</param>
/// <param name="Calculations">Number of events; the version for the next append.</param>
/// <param name="Changed">By region that was ever forecast: the calculation that changed it by more than the passage of time.</param>
public sealed record ReconciledForecast(
    Guid Id, Guid Organisation, Guid ComponentId, DateOnly Week, string InputHash, Reason Method, Reason Reason, ForecastBacktest Backtest,
    IReadOnlyList<ForecastWeek> Total, IReadOnlyList<RegionForecast> Regions, IReadOnlyList<ItemShare> Items,
    IReadOnlyList<ForecastPart> Parts,
    IReadOnlyList<ItemInRegion> Without, IReadOnlyList<VintageWeek> Vintages, IReadOnlyList<Composition> Compositions,
    IReadOnlyList<ForecastError> Errors, bool Deviating, DateTimeOffset CalculatedAt, long Calculations,
    IReadOnlyDictionary<string, long>? Changed = null)
{
    public static Guid IdOf(Guid organisation, Guid component) =>
        NamedId.Of("component-forecast", organisation.ToString("N"), component.ToString("N"));

    public static ReconciledForecast Create(ForecastReconciled e) => None(e.Organisation, e.ComponentId).Apply(e);

    static ReconciledForecast None(Guid organisation, Guid component) => new(
        IdOf(organisation, component), organisation, component, default, "", DemandForecastMethods.None.With(),
        ForecastReasons.NoItemForecast.With(), new ForecastBacktest(0, 0, []), [], [], [], [], [], [], [], [], false, default, 0);

    public ReconciledForecast Apply(ForecastReconciled e)
    {
        var vintages =
            VintageWeek.Published(e.Week, e.Total, [.. e.Total.Select((_, step) => e.Parts.Sum(part => part.Baseline[step]))], Vintages);
        return this with
        {
            Week = e.Week,
            InputHash = e.InputHash,
            Method = e.Method,
            Reason = e.Reason,
            Backtest = e.Backtest,
            Total = e.Total,
            Regions = e.Regions,
            Items = e.Items,
            Parts = e.Parts,
            Without = e.Without,
            Vintages = vintages,
            Compositions = Composition.Published(e, vintages, Compositions),
            Errors = ItemAccuracy.Kept(Errors, e.Measured),
            Deviating = e.Turn?.Deviates ?? Deviating,
            CalculatedAt = e.At,
            Calculations = Calculations + 1,
            Changed = e.Regions.Select(sum => sum.Region).Union(Changed?.Keys ?? []).ToDictionary(
                region => region,
                region => PartWeek.Moved(PartIn(region, Regions), PartIn(region, e.Regions))
                    ? Calculations + 1 : Changed?.GetValueOrDefault(region) ?? 0),
        };
    }

    /// <summary>The part of one OEM in the sum of a region; empty where it has none.</summary>
    public static IReadOnlyList<PartWeek> PartIn(string region, IReadOnlyList<RegionForecast> regions) =>
    [
        .. (regions.SingleOrDefault(sum => sum.Region == region)?.Weeks ?? []).Select(week => new PartWeek(
            week.Week, week.Expected, Math.Max(week.Expected, week.Quantile90), true)),
    ];

    /// <summary>New errors of earlier forecasts.</summary>
    /// <param name="counted">Actual requirement of the parts in a week; null unless each is known.</param>
    public IReadOnlyList<ForecastError> NewErrors(Func<DateOnly, IReadOnlyList<CountedPart>, decimal?> counted) =>
        MeasureForecasts.NewErrors(
        Vintages, vintage => counted(vintage.Week, Composition.In(vintage.PublishedIn(), Compositions)), Errors);

    /// <summary>Whether these errors turn it; null where not.</summary>
    public DeviationTurn? TurnBy(IReadOnlyList<ForecastError> measured) =>
        measured is [] ? null : Tracking.TurnOf(ItemAccuracy.Kept(Errors, measured), Deviating);
}
