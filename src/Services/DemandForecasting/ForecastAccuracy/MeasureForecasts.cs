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
        var errors = NewErrors(published, actuals, state.Errors);
        if (errors is []) return [];

        var measured = new ForecastsMeasured(subject, errors, now);
        state = state.Apply(measured);
        return Tracking.Signal(state.Errors) is not { } signal || Tracking.Deviates(signal, state.Deviating) == state.Deviating
            ? [measured]
            : [measured, state.Deviating
                ? new DeviationEnded(subject, state.Errors[^1].Week, signal, now)
                : new DeviationDetected(subject, state.Errors[^1].Week, signal, now)];
    }

    /// <summary>What is known by now and was not measured so, by week and then lead.</summary>
    public static IReadOnlyList<ForecastError> NewErrors(
        IReadOnlyList<VintageWeek> published, IReadOnlyList<WeekQuantity> actuals, IReadOnlyList<ForecastError> before)
    {
        var known = actuals.ToDictionary(week => week.Week, week => week.Quantity);
        return
        [
            .. published.Where(week => known.ContainsKey(week.Week)).Select(week => new ForecastError(week.Week, week.Lead, week.Expected, known[week.Week]))
                .Except(before).OrderBy(error => error.Week).ThenBy(error => error.Lead),
        ];
    }
}
