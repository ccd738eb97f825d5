using SupplyChain.DemandForecasting.Forecasts;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>Forecast requirement of one use, by week.</summary>
/// <param name="Expected">With the planner's adjustments.</param>
/// <param name="Baseline">Before them.</param>
/// <param name="Left">
/// Factor of the adjustments on the spread: 1 if they change nothing, 0 if the planner overrode the week.
/// </param>
sealed record ComponentUseForecast(decimal[] Expected, decimal[] Baseline, decimal[] Left)
{
    /// <summary>The planner's adjustments are of items, and hold whatever the sums say: they come after the reconciliation.</summary>
    /// <param name="weight">Baseline for one in the item's unit.</param>
    public static ComponentUseForecast Adjusted(ForecastInput input, IReadOnlyList<DateOnly> horizon, decimal[] baseline, decimal weight)
    {
        if (input.Adjustments is not { } adjustments) return new ComponentUseForecast(baseline, baseline, [.. baseline.Select(_ => 1m)]);
        // In the item's unit, and as if anything up to twice as much could come: what that becomes tells how much of a spread is left.
        IReadOnlyList<ForecastWeek> plain =
            [.. baseline.Select(value => value / weight)
                .Select((value, at) => ForecastWeek.Of(horizon[at], value, [0, value, value, value, value, 2 * value]))];
        var adjusted = adjustments.WithOrders(horizon, adjustments.BeforeOrders(horizon, plain, whole: null));
        return new ComponentUseForecast(
            [.. adjusted.Select(week => week.Expected * weight)], baseline,
            [.. adjusted.Zip(plain, (now, before) => before.Expected > 0 ? (now.Quantile95 - now.Quantile05) / before.Quantile95 : 1)]);
    }
}
