using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;

namespace SupplyChain.DemandForecasting.ForecastAccuracy;

/// <summary>Sets what was published against what came.</summary>
public static class MeasureForecasts
{
    /// <param name="published">Forecasts of past weeks, by lead.</param>
    /// <param name="actuals">Actuals of past weeks.</param>
    public static object[] Decide(
        ForecastSubject subject, IReadOnlyList<VintageWeek> published, IReadOnlyList<WeekQuantity> actuals, ItemAccuracy? before,
        DateTimeOffset now)
    {
        var state = before ?? ItemAccuracy.None(subject);
        var known = actuals.ToDictionary(week => week.Week, week => week.Quantity);
        var errors = NewErrors(published, vintage => known.TryGetValue(vintage.Week, out var quantity) ? quantity : null, state.Errors);
        if (errors is []) return [];

        var measured = new ForecastsMeasured(subject, errors, now);
        state = state.Apply(measured);
        return Tracking.TurnOf(state.Errors, state.Deviating) is not { } turn
            ? [measured]
            : [measured, turn.Deviates
                ? new DeviationDetected(subject, turn.Week, turn.TrackingSignal, now)
                : new DeviationEnded(subject, turn.Week, turn.TrackingSignal, now)];
    }

    /// <summary>New or changed errors, by week and then lead.</summary>
    /// <param name="actualOf">The actual; null until it is known.</param>
    public static IReadOnlyList<ForecastError> NewErrors(
        IReadOnlyList<VintageWeek> published, Func<VintageWeek, decimal?> actualOf, IReadOnlyList<ForecastError> before) =>
    [
        .. published.Select(vintage => (Vintage: vintage, Actual: actualOf(vintage))).Where(known => known.Actual is not null)
            .Select(known =>
                new ForecastError(
                known.Vintage.Week, known.Vintage.Lead, known.Vintage.Expected, known.Actual!.Value, known.Vintage.Baseline))
            .Except(before).OrderBy(error => error.Week).ThenBy(error => error.Lead),
    ];
}
