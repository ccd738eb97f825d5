using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.ForecastAccuracy;
using SupplyChain.DemandForecasting.Forecasts;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>
/// What an OEM's demand for a component is forecast to be in all, and by region and by item, is now this: every sum is that
/// of its parts.
/// </summary>
/// <param name="Week">The current week: the forecast begins with it.</param>
/// <param name="InputHash">Of all that the figures follow from.</param>
/// <param name="Total">In the component's unit, like all that follows.</param>
/// <param name="Parts">By region and item; none where nothing is forecast that requires the component.</param>
/// <param name="Without">Items that require it and have no forecast.</param>
/// <param name="Measured">Earlier forecasts of the total against what came, known since the last calculation.</param>
public sealed record ForecastReconciled(
    Guid Organisation, Guid ComponentId, DateOnly Week, string InputHash, string Method, string Reason, ForecastBacktest Backtest,
    IReadOnlyList<ForecastWeek> Total, IReadOnlyList<RegionForecast> Regions, IReadOnlyList<ItemShare> Items, IReadOnlyList<ForecastPart> Parts,
    IReadOnlyList<ItemInRegion> Without, IReadOnlyList<ForecastError> Measured, DateTimeOffset At, Guid RunId);

/// <summary>Sum of the items in a region.</summary>
public sealed record RegionForecast(string Region, IReadOnlyList<ForecastWeek> Weeks);

/// <summary>Sum over the regions of what an item requires.</summary>
public sealed record ItemShare(DemandedItem Item, IReadOnlyList<ForecastWeek> Weeks);

/// <summary>What an item requires in a region.</summary>
/// <param name="Rate">Of the component for one of the item.</param>
/// <param name="Expected">By week, from the forecast's first on.</param>
/// <param name="Baseline">The same before the planner's adjustments.</param>
public sealed record ForecastPart(DemandedItem Item, string Region, decimal Rate, IReadOnlyList<decimal> Expected, IReadOnlyList<decimal> Baseline);

public sealed record ItemInRegion(DemandedItem Item, string Region);

/// <summary>An OEM's forecast of a component over regions and items, as the last run left it.</summary>
/// <param name="Vintages">What was published of the total at the leads that are measured, by week and then lead.</param>
/// <param name="Errors">Of the last year, by week and then lead.</param>
/// <param name="Calculations">Events so far; the version a next one builds on.</param>
public sealed record ReconciledForecast(
    Guid Id, Guid Organisation, Guid ComponentId, DateOnly Week, string InputHash, string Method, string Reason, ForecastBacktest Backtest,
    IReadOnlyList<ForecastWeek> Total, IReadOnlyList<RegionForecast> Regions, IReadOnlyList<ItemShare> Items, IReadOnlyList<ForecastPart> Parts,
    IReadOnlyList<ItemInRegion> Without, IReadOnlyList<VintageWeek> Vintages, IReadOnlyList<ForecastError> Errors, DateTimeOffset CalculatedAt,
    long Calculations)
{
    public static Guid IdOf(Guid organisation, Guid component) =>
        NamedId.Of("component-forecast", organisation.ToString("N"), component.ToString("N"));

    public static ReconciledForecast Create(ForecastReconciled e) => Of(e, [], [], 1);

    public ReconciledForecast Apply(ForecastReconciled e) => Of(e, Vintages, Errors, Calculations + 1);

    static ReconciledForecast Of(ForecastReconciled e, IReadOnlyList<VintageWeek> vintages, IReadOnlyList<ForecastError> errors, long calculations) => new(
        IdOf(e.Organisation, e.ComponentId), e.Organisation, e.ComponentId, e.Week, e.InputHash, e.Method, e.Reason, e.Backtest, e.Total,
        e.Regions, e.Items, e.Parts, e.Without, VintageWeek.Published(e.Week, e.Total, vintages), ItemAccuracy.Kept(errors, e.Measured), e.At,
        calculations);
}
