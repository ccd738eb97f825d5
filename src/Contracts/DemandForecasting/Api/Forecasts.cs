namespace SupplyChain.Contracts.DemandForecasting.Api;

/// <summary>
/// How the candidate methods performed in a backtest: forecasts from shortened histories, compared with the actuals that followed.
/// </summary>
/// <param name="Origins">Number of shortened histories; 0 if the history is too short for a backtest.</param>
/// <param name="Horizon">Maximum number of weeks forecast from each.</param>
public sealed record ForecastBacktest(int Origins, int Horizon, IReadOnlyList<ForecastCandidate> Candidates);

/// <param name="Form">Form and parameters on the whole history.</param>
/// <param name="Error">Discounted error of the backtest, in the item's unit; null without a backtest.</param>
/// <param name="Weight">Share in the forecast, 0 to 1.</param>
public sealed record ForecastCandidate(string Method, string Form, decimal? Error, decimal Weight);

/// <summary>Progress of a forecast run of an organisation: first its items, then the components that they require.</summary>
/// <param name="Week">First week of the forecasts.</param>
/// <param name="Items">Number of items and components.</param>
/// <param name="Done">Number of them that are processed.</param>
/// <param name="Calculated">Of these, recalculated.</param>
/// <param name="Unchanged">Of these, unchanged because their input did not change.</param>
/// <param name="FinishedAt">Null while the run is in progress.</param>
public sealed record ForecastRunProgress(
    Guid Id, DateOnly Week, int Items, int Done, int Calculated, int Unchanged, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt);

/// <summary>A forecast of a week and the actual.</summary>
/// <param name="Lead">Lead time of the forecast in weeks; 1 for a forecast made at the beginning of the week itself.</param>
/// <param name="Forecast">The expected value as it was published.</param>
/// <param name="Baseline">The expected value before the planner's adjustments; null if they changed nothing.</param>
public sealed record ForecastError(DateOnly Week, int Lead, decimal Forecast, decimal Actual, decimal? Baseline = null);

/// <summary>Accuracy of the forecasts of the last year.</summary>
/// <param name="ForecastId">The forecast of the item, or of the component.</param>
/// <param name="TrackingSignal">Sum of the last 13 errors one week ahead, in standard deviations of such a sum without bias. Above 2.75 or
/// below -2.75 the forecasts are biased; above 0 they are too high. Null with fewer than 26 errors.</param>
/// <param name="Deviating">True from the moment the signal exceeds 2.75 until it is below 1.5, in absolute value.</param>
/// <param name="Leads">By lead time.</param>
/// <param name="Errors">By week and then lead.</param>
public sealed record AccuracyHistory(
    Guid ForecastId, decimal? TrackingSignal, bool Deviating, IReadOnlyList<LeadAccuracy> Leads, IReadOnlyList<ForecastError> Errors);

/// <summary>A forecast that became biased, or is no longer biased. One of the two is set; the other is null.</summary>
/// <param name="Forecast">Of an item in a region.</param>
/// <param name="ComponentForecast">Of a component's total over all regions and items.</param>
public sealed record DemandDeviation(DemandForecast? Forecast, ComponentForecast? ComponentForecast);

/// <param name="Lead">Lead time of the forecast in weeks; 1 for a forecast made at the beginning of the week itself.</param>
/// <param name="Weeks">Number of weeks measured.</param>
/// <param name="Bias">Mean of forecast - actual; above 0 the forecasts were too high.</param>
/// <param name="MeanAbsoluteError">Mean of |forecast - actual|.</param>
/// <param name="RootMeanSquaredError">Root of the mean of (forecast - actual) squared.</param>
/// <param name="BaselineBias">The bias without the planner's adjustments, over the same weeks.</param>
/// <param name="BaselineMeanAbsoluteError">
/// The mean absolute error without the planner's adjustments. If it is larger, the adjustments improved the forecast.
/// </param>
public sealed record LeadAccuracy(
    int Lead, int Weeks, decimal Bias, decimal MeanAbsoluteError, decimal RootMeanSquaredError, decimal BaselineBias,
    decimal BaselineMeanAbsoluteError);

/// <summary>
/// Forecast of the demand for a product or component in a region, with the planner's adjustments. An item with fewer than eight
/// actuals has no forecast; its outlook continues the plan.
/// </summary>
/// <param name="Week">The first week of the forecast: the current week when it was calculated.</param>
/// <param name="Method">The chosen method or combination, such as <c>weighted mean of ets, theta</c>.</param>
/// <param name="Reason">Why; see <see cref="ForecastReasons"/>.</param>
/// <param name="Weeks">39 weeks, ascending; empty without a forecast, see the reason.</param>
public sealed record DemandForecast(
    Guid Id, string? Product, Guid? ComponentId, string Region, DateOnly Week, Reason Method, Reason Reason, ForecastBacktest Backtest,
    IReadOnlyList<DemandForecastWeek> Weeks, DateTimeOffset CalculatedAt);

/// <summary>Demand of a week, in the item's unit, 0 or above. Quantiles ascend.</summary>
/// <param name="Expected">The mean, with three decimals. Beyond the horizon of the plans, requirements are calculated from it.</param>
/// <param name="Baseline">The expected value before the planner's adjustments.</param>
/// <param name="Quantile05">5 % quantile: demand is lower with a probability of 5 %.</param>
public sealed record DemandForecastWeek(
    DateOnly Week, decimal Expected, decimal Baseline, decimal Quantile05, decimal Quantile25, decimal Quantile50, decimal Quantile75,
    decimal Quantile90,
    decimal Quantile95);
