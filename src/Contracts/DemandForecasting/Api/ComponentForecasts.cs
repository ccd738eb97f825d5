namespace SupplyChain.Contracts.DemandForecasting.Api;

/// <summary>
/// The forecast of the caller's demand for a component, over all regions and items: the component itself, and products at the
/// rate of their bills of materials. The rate includes the scrap rate, but neither set-up nor order multiples, which the
/// requirement adds. Expected values of sums are the sums of their parts. Quantiles belong to the sum itself. Each forecast run
/// recalculates it.
/// </summary>
/// <param name="Id">The forecast that accuracy and deviations refer to.</param>
/// <param name="Unit">UCUM unit of all quantities; null while the catalogue has not published the component.</param>
/// <param name="Week">The first week of the forecast: the current week when it was calculated.</param>
/// <param name="Method">The method of the total's own forecast, and whether it was reconciled with the parts.</param>
/// <param name="Reason">Why; see <see cref="ForecastReasons"/>.</param>
/// <param name="Weeks">39 weeks of the total, ascending; empty without a forecast, see the reason.</param>
/// <param name="Regions">The sum of each region.</param>
/// <param name="Items">The sum of each item over all regions.</param>
/// <param name="Parts">By region and item; all sums are made of them.</param>
/// <param name="Without">
/// Items that require the component but have too few actuals for a forecast. They are not included in the figures.
/// </param>
/// <param name="Accuracy">
/// Of the total, measured against the actuals of its items at the rates that were valid then; null before the first measurement.
/// </param>
public sealed record ComponentForecast(
    Guid Id, Guid ComponentId, string? Unit, DateOnly Week, Reason Method, Reason Reason, ForecastBacktest Backtest,
    IReadOnlyList<DemandForecastWeek> Weeks,
    IReadOnlyList<ComponentForecastRegion> Regions, IReadOnlyList<ComponentForecastItem> Items, IReadOnlyList<ComponentForecastPart> Parts,
    IReadOnlyList<UnforecastItem> Without, AccuracyHistory? Accuracy, DateTimeOffset CalculatedAt);

/// <summary>The demand of all items in a region.</summary>
public sealed record ComponentForecastRegion(string Region, IReadOnlyList<DemandForecastWeek> Weeks);

/// <summary>The demand of an item in all regions.</summary>
/// <param name="Product">Null for the component itself.</param>
public sealed record ComponentForecastItem(string? Product, IReadOnlyList<DemandForecastWeek> Weeks);

/// <summary>The demand of an item in a region.</summary>
/// <param name="Product">Null for the component itself.</param>
/// <param name="Rate">Quantity of the component for one product, in the component's unit.</param>
public sealed record ComponentForecastPart(string Region, string? Product, decimal Rate, IReadOnlyList<ComponentForecastPartWeek> Weeks);

/// <param name="Baseline">The expected value before the planner's adjustments.</param>
public sealed record ComponentForecastPartWeek(DateOnly Week, decimal Expected, decimal Baseline);

/// <param name="Product">Null for the component itself.</param>
public sealed record UnforecastItem(string Region, string? Product);

/// <summary>
/// The sum of all OEMs' forecasts in a region, for the alliance, as it was published last. It is published anew at most once an ISO
/// week, and only if the forecasts of at least 3 OEMs changed meanwhile. A week is listed only if at least 3 OEMs contribute and none
/// dominates; what is forecast of the other weeks is not told.
/// </summary>
/// <param name="Published">The Monday of the week in which these figures were published.</param>
public sealed record RegionalForecast(Guid ComponentId, string Region, IReadOnlyList<RegionalForecastWeek> Weeks, DateOnly Published);

/// <summary>Forecast of one week: bands alone, the exact sums are not told.</summary>
/// <param name="Quantile90">Sum of the OEMs' 90 % quantiles, an upper bound of the 90 % quantile of the sum.</param>
public sealed record RegionalForecastWeek(DateOnly Week, BandedSum Expected, BandedSum Quantile90);
