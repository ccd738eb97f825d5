using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Requirements;
using SupplyChain.Forecasting.Hierarchies;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>
/// What uses in fixed proportions are forecast to require together, in units of the first one's item: the same for all
/// components that are used in these proportions.
/// </summary>
/// <param name="Expected">By use and week, in the order of the uses; with the planner's adjustments.</param>
/// <param name="Baseline">Before them.</param>
/// <param name="Nodes">By node of the hierarchy what it was forecast to be by itself: its sums have that spread.</param>
sealed record UsesForecast(
    Hierarchy Hierarchy, decimal[][] Expected, decimal[][] Baseline, IReadOnlyList<IReadOnlyList<ForecastWeek>> Nodes,
    string Method, string Reason, ForecastBacktest Backtest)
{
    /// <param name="uses">At least one, each with a forecast.</param>
    /// <param name="inputOf">What the forecast of an item follows from.</param>
    /// <exception cref="ArgumentException">More uses than a hierarchy can have.</exception>
    public static UsesForecast Of(IReadOnlyList<ComponentUse> uses, DateOnly week, Func<ComponentUse, ForecastInput> inputOf)
    {
        DateOnly[] horizon = [.. Enumerable.Range(0, Timeline.ForecastWeeks).Select(step => week.AddDays(7 * step))];
        decimal[] weights = [.. uses.Select(use => use.Rate / uses[0].Rate)];
        ForecastInput[] inputs = [.. uses.Select(inputOf)];
        var own = uses.Select((use, at) => Weighted(use.Forecast!.Over(horizon).Weeks, weights[at])).ToList();

        var hierarchy = Hierarchy.Of([.. uses.Select(use => new[] { use.Region, use.Item.Key })]);
        var coherent = CoherentForecast.Of(
            hierarchy, Histories([.. inputs.Select(input => input.Observed())], weights),
            [.. uses.Select((use, at) => Baselines(use.Forecast!, horizon).Select(value => (double)(value * weights[at])).ToArray())],
            ForecastInput.Season);
        decimal[][] baseline = [.. coherent.Points.Skip(hierarchy.Aggregates).Select(leaf => leaf.Select(value => (decimal)value).ToArray())];
        return coherent.Aggregates is [var total, ..]
            ? new UsesForecast(
                hierarchy, [.. uses.Select((_, at) => Adjusted(inputs[at], horizon, baseline[at], weights[at]))], baseline,
                [.. coherent.Aggregates.Select(forecast => WeeksOf(forecast, horizon)), .. own],
                $"{total.Method}, {(coherent.Errors == 0 ? "summed" : "reconciled")}", ReasonOf(coherent, total, uses.Count),
                CalculateForecast.BacktestOf(total.Backtest))
            : new UsesForecast(
                hierarchy, [[.. own[0].Select(week => week.Expected)]], baseline, own,
                uses[0].Forecast!.Method, uses[0].Forecast!.Reason, uses[0].Forecast!.Backtest);
    }

    static IReadOnlyList<ForecastWeek> Weighted(IReadOnlyList<ForecastWeek> weeks, decimal weight) =>
        [.. weeks.Select(week => week.Each(figure => figure * weight))];

    static IEnumerable<decimal> Baselines(ItemForecast forecast, DateOnly[] horizon)
    {
        var places = forecast.Weeks.Select((week, place) => (week.Week, place)).ToDictionary(week => week.Week, week => week.place);
        return horizon.Select(week => forecast.BaselineAt(places.GetValueOrDefault(week, forecast.Weeks.Count - 1)));
    }

    // All end with the current week; the longest says where the others have not begun.
    static double[][] Histories(double[][] observed, decimal[] weights)
    {
        var longest = observed.Max(values => values.Length);
        return
        [
            .. observed.Select((values, at) =>
                (double[])[.. Enumerable.Repeat(double.NaN, longest - values.Length), .. values.Select(value => value * (double)weights[at])]),
        ];
    }

    /// <summary>The planner's adjustments are of items, and hold whatever the sums say: they come after the reconciliation.</summary>
    static decimal[] Adjusted(ForecastInput input, DateOnly[] horizon, decimal[] baseline, decimal weight)
    {
        if (input.Adjustments is not { } adjustments) return baseline;
        // In the item's unit; only the expected value matters here.
        IReadOnlyList<ForecastWeek> plain =
            [.. baseline.Select((value, at) => ForecastWeek.Of(horizon[at], value / weight, [.. ForecastWeek.Levels.Select(_ => value / weight)]))];
        return [.. adjustments.WithOrders(horizon, adjustments.BeforeOrders(horizon, plain, whole: null)).Select(week => week.Expected * weight)];
    }

    static IReadOnlyList<ForecastWeek> WeeksOf(Forecasting.Forecast forecast, DateOnly[] horizon) =>
        [.. horizon.Select((week, step) => Rounding.Week(week, forecast.Point[step], CalculateForecast.QuantilesAt(forecast, step)).Rounded(whole: false))];

    static string ReasonOf(CoherentForecast coherent, Forecasting.Forecast total, int uses)
    {
        var how = coherent.Errors == 0
            ? $"The forecasts of {uses} uses are summed: too few weeks of all are known to reconcile them with that of the sum."
            : $"The forecasts of {uses} uses and of their sums are reconciled (MinT with shrinkage, by {coherent.Errors} weeks of errors).";
        return $"{how} {total.Reason}";
    }
}
