namespace SupplyChain.Contracts.DemandForecasting.Api;

/// <summary>
/// The caller's demand for a component as it is forecast over all regions and items through which it is demanded: by itself,
/// and built into products at the rate of their bills of materials (attrition included; set-up and order multiples, which the
/// requirement adds, left out). The expected values of every sum are those of its parts; quantiles are the sum's own. It is
/// brought up to date by each forecast run.
/// </summary>
/// <param name="Id">Of this forecast; its accuracy and its deviations are told by it.</param>
/// <param name="Unit">UCUM unit of all quantities; null while the catalogue has not told of the component.</param>
/// <param name="Week">The week that was the current one; the forecast begins with it.</param>
/// <param name="Method">By which the total was forecast by itself, and whether it was reconciled with the parts.</param>
/// <param name="Reason">Why, in words for a planner.</param>
/// <param name="Weeks">
/// Of the total: thirty-nine, ascending; none where nothing is forecast that requires it, as the reason then says.
/// </param>
/// <param name="Regions">The sum of each region.</param>
/// <param name="Items">The sum over the regions of what each item requires.</param>
/// <param name="Parts">By region and item: what all sums are made of.</param>
/// <param name="Without">What also requires it but has too few actuals for a forecast: not in any of the figures.</param>
/// <param name="Accuracy">
/// Of the total, against what the items that it was made of then required at the rates of then; null before the first forecast was
/// measured.
/// </param>
public sealed record ComponentForecast(
    Guid Id, Guid ComponentId, string? Unit, DateOnly Week, string Method, string Reason, ForecastBacktest Backtest,
    IReadOnlyList<DemandForecastWeek> Weeks,
    IReadOnlyList<ComponentForecastRegion> Regions, IReadOnlyList<ComponentForecastItem> Items, IReadOnlyList<ComponentForecastPart> Parts,
    IReadOnlyList<UnforecastItem> Without, AccuracyHistory? Accuracy, DateTimeOffset CalculatedAt);

/// <summary>The demand of all items in a region.</summary>
public sealed record ComponentForecastRegion(string Region, IReadOnlyList<DemandForecastWeek> Weeks);

/// <summary>The demand of an item in all regions.</summary>
/// <param name="Product">Null where the component is demanded by itself.</param>
public sealed record ComponentForecastItem(string? Product, IReadOnlyList<DemandForecastWeek> Weeks);

/// <summary>The demand of an item in a region.</summary>
/// <param name="Product">Null where the component is demanded by itself.</param>
/// <param name="Rate">Of the component for one of the product, in its unit.</param>
public sealed record ComponentForecastPart(string Region, string? Product, decimal Rate, IReadOnlyList<ComponentForecastPartWeek> Weeks);

/// <param name="Baseline">What was expected before a planner adjusted the item's forecast.</param>
public sealed record ComponentForecastPartWeek(DateOnly Week, decimal Expected, decimal Baseline);

/// <param name="Product">Null where the component is demanded by itself.</param>
public sealed record UnforecastItem(string Region, string? Product);

/// <summary>
/// The forecasts of all OEMs together in a region, for the alliance: to two significant digits where enough contribute, else a band.
/// </summary>
public sealed record RegionalForecast(Guid ComponentId, string Region, IReadOnlyList<RegionalForecastWeek> Weeks);

/// <param name="Quantile90">Sum of the OEMs' 90 % quantiles: an upper bound of the sum's own.</param>
public sealed record RegionalForecastWeek(DateOnly Week, BandedSum Expected, BandedSum Quantile90);
