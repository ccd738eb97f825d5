using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Forecasts;

namespace SupplyChain.DemandForecasting.ForecastAccuracy;

/// <summary>Sets what was published against what came.</summary>
public static class MeasureForecasts
{
    /// <param name="published">What was forecast for past weeks, by lead.</param>
    /// <param name="actuals">Of weeks that are over.</param>
    public static object[] Decide(
        ForecastSubject subject, IReadOnlyList<VintageWeek> published, IReadOnlyList<WeekQuantity> actuals, ItemAccuracy? before, DateTimeOffset now)
    {
        var state = before ?? ItemAccuracy.None(subject);
        var known = actuals.ToDictionary(week => week.Week, week => week.Quantity);
        var errors = published.Where(week => known.ContainsKey(week.Week))
            .Select(week => new ForecastError(week.Week, week.Lead, week.Expected, known[week.Week]))
            .Except(state.Errors).OrderBy(error => error.Week).ThenBy(error => error.Lead).ToList();
        if (errors is []) return [];

        var measured = new ForecastsMeasured(subject, errors, now);
        state = state.Apply(measured);
        return Tracking.Signal(state.Errors) is not { } signal || Math.Abs(signal) > Tracking.Limit == state.Deviating
            ? [measured]
            : [measured, state.Deviating
                ? new DeviationEnded(subject, state.Errors[^1].Week, signal, now)
                : new DeviationDetected(subject, state.Errors[^1].Week, signal, now)];
    }
}
