namespace SupplyChain.Contracts.DemandForecasting.Api;

/// <summary>How the candidates did on the end of the history itself: forecasts from shortened histories against what came.</summary>
/// <param name="Origins">Ends of shortened histories from which was forecast; 0 where the history is too short for a test.</param>
/// <param name="Horizon">Weeks forecast from each, at most.</param>
public sealed record ForecastBacktest(int Origins, int Horizon, IReadOnlyList<ForecastCandidate> Candidates);

/// <param name="Form">Form and parameters on the whole history.</param>
/// <param name="Error">Discounted error of the backtest, in the item's unit; null without a backtest.</param>
/// <param name="Weight">Share in the forecast, 0 to 1.</param>
public sealed record ForecastCandidate(string Method, string Form, decimal? Error, decimal Weight);

/// <summary>
/// How far a run over all forecasts of an organisation is: those of its items, then those of the components that these require.
/// </summary>
/// <param name="Week">The week from which it forecasts.</param>
/// <param name="Items">How many items and components there are.</param>
/// <param name="Done">How many were looked at.</param>
/// <param name="Calculated">Of these, calculated anew.</param>
/// <param name="Unchanged">Of these, left because nothing changed that they follow from.</param>
/// <param name="FinishedAt">Null while it is under way.</param>
public sealed record ForecastRunProgress(
    Guid Id, DateOnly Week, int Items, int Done, int Calculated, int Unchanged, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt);

/// <summary>What was forecast for a week and what came.</summary>
/// <param name="Lead">How far ahead was looked, in weeks: 1 at the beginning of the week itself.</param>
/// <param name="Forecast">The expected value as it was published.</param>
/// <param name="Baseline">What was expected before the planner's adjustments; null where they changed nothing.</param>
public sealed record ForecastError(DateOnly Week, int Lead, decimal Forecast, decimal Actual, decimal? Baseline = null);

/// <summary>How good the forecasts of the last year proved to be.</summary>
/// <param name="ForecastId">Of the item's forecast, or of the component's.</param>
/// <param name="TrackingSignal">Sum of the last 13 errors one week ahead, in standard deviations of such a sum by chance: beyond 2.75
/// either way the forecasts miss to one side, above 0 they are too high; null while fewer than 26 are known.</param>
/// <param name="Deviating">Whether it went beyond and is not back below 1.5 yet.</param>
/// <param name="Leads">By how far ahead was looked.</param>
/// <param name="Errors">By week and then lead.</param>
public sealed record AccuracyHistory(
    Guid ForecastId, decimal? TrackingSignal, bool Deviating, IReadOnlyList<LeadAccuracy> Leads, IReadOnlyList<ForecastError> Errors);

/// <summary>A forecast that began, or ceased, to miss to one side: one of the two, the other is null.</summary>
/// <param name="Forecast">Of an item in a region.</param>
/// <param name="ComponentForecast">Of a component's total over all regions and items.</param>
public sealed record DemandDeviation(DemandForecast? Forecast, ComponentForecast? ComponentForecast);

/// <param name="Lead">How far ahead was looked, in weeks: 1 at the beginning of the week itself.</param>
/// <param name="Weeks">How many were measured.</param>
/// <param name="Bias">Mean of forecast - actual; above 0 the forecasts were too high.</param>
/// <param name="MeanAbsoluteError">Mean of |forecast - actual|.</param>
/// <param name="RootMeanSquaredError">Root of the mean of (forecast - actual) squared.</param>
/// <param name="BaselineBias">The bias there would be without the planner's adjustments, over the same weeks.</param>
/// <param name="BaselineMeanAbsoluteError">
/// The mean absolute error there would be without them: where it is the larger one, they helped.
/// </param>
public sealed record LeadAccuracy(
    int Lead, int Weeks, decimal Bias, decimal MeanAbsoluteError, decimal RootMeanSquaredError, decimal BaselineBias,
    decimal BaselineMeanAbsoluteError);

/// <summary>
/// Demand of a product or component in a region as the engine forecasts it, with the planner's adjustments. An item with
/// fewer than eight actuals has none; its outlook carries the plan on.
/// </summary>
/// <param name="Week">The week that was the current one; the forecast begins with it.</param>
/// <param name="Method">The method or combination chosen, such as <c>weighted mean of ets, theta</c>.</param>
/// <param name="Reason">Why, in words for a planner.</param>
/// <param name="Weeks">Thirty-nine, ascending; none where there is too little to go by, as the reason then says.</param>
public sealed record DemandForecast(
    Guid Id, string? Product, Guid? ComponentId, string Region, DateOnly Week, string Method, string Reason, ForecastBacktest Backtest,
    IReadOnlyList<DemandForecastWeek> Weeks, DateTimeOffset CalculatedAt);

/// <summary>Demand of a week, in the item's unit, 0 or above; a higher quantile is never below a lower one.</summary>
/// <param name="Expected">A mean, with three decimals: what requirements are calculated with beyond the plans' horizon.</param>
/// <param name="Baseline">What was expected before a planner adjusted it.</param>
/// <param name="Quantile05">Not reached with a chance of 5 %; the others alike.</param>
public sealed record DemandForecastWeek(
    DateOnly Week, decimal Expected, decimal Baseline, decimal Quantile05, decimal Quantile25, decimal Quantile50, decimal Quantile75,
    decimal Quantile90,
    decimal Quantile95);
