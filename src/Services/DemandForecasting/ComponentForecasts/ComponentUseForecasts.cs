using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.Forecasting.Hierarchies;
using SupplyChain.Forecasting.Selection;

namespace SupplyChain.DemandForecasting.ComponentForecasts;

/// <summary>
/// Forecast requirement of uses in fixed proportions, in units of the first use's item. It is the same for all components that are
/// used in these proportions.
/// </summary>
/// <param name="Uses">In the order of the uses.</param>
/// <param name="Nodes">Own forecast of each node of the hierarchy. Sums have its spread.</param>
sealed record ComponentUseForecasts(
    Hierarchy Hierarchy, IReadOnlyList<ComponentUseForecast> Uses, IReadOnlyList<NodeForecast> Nodes, Reason Method, Reason Reason,
    ForecastBacktest Backtest)
{
    /// <param name="uses">At least one, each with a forecast.</param>
    /// <param name="inputOf">The input of an item's forecast.</param>
    /// <exception cref="ArgumentException">More uses than a hierarchy can have.</exception>
    public static ComponentUseForecasts Of(IReadOnlyList<ComponentUse> uses, DateOnly week, Func<ComponentUse, ForecastInput> inputOf)
    {
        var horizon = Timeline.ForecastFrom(week);
        decimal[] weights = [.. uses.Select(use => use.Rate / uses[0].Rate)];
        ForecastInput[] inputs = [.. uses.Select(inputOf)];
        var own = uses.Select(
            (use, at) => new NodeForecast(use.Forecast!.Over(horizon).Weeks, [.. Baselines(use.Forecast!, horizon)]).Times(weights[at]))
            .ToList();

        var hierarchy = Hierarchy.Of([.. uses.Select(use => new[] { use.Region, use.Item.Key })]);
        var coherent = CoherentForecast.Of(
            hierarchy, Histories([.. inputs.Select(input => input.Observed())], weights),
            [.. own.Select(use => use.Baseline.Select(value => (double)value).ToArray())],
            ForecastInput.Season);
        decimal[][] baseline =
            [.. coherent.Points.Skip(hierarchy.Aggregates).Select(leaf => leaf.Select(value => (decimal)value).ToArray())];
        return coherent.Aggregates is [var total, ..]
            ? new ComponentUseForecasts(
                hierarchy, [.. uses.Select((_, at) => ComponentUseForecast.Adjusted(inputs[at], horizon, baseline[at], weights[at]))],
                [.. coherent.Aggregates.Select(forecast => NodeOf(forecast, horizon)), .. own],
                (coherent.Errors == 0 ? DemandForecastMethods.Summed : DemandForecastMethods.Reconciled).With()
                    .BecauseOf(ChoiceReasons.Method(total)),
                ReasonOf(coherent, uses.Count).BecauseOf(ChoiceReasons.Reason(total)),
                CalculateForecast.BacktestOf(total.Backtest))
            : new ComponentUseForecasts(
                hierarchy, [new ComponentUseForecast(
                    [.. own[0].Weeks.Select(week => week.Expected)], baseline[0], [.. horizon.Select(_ => 1m)])], own,
                uses[0].Forecast!.Method, uses[0].Forecast!.Reason, uses[0].Forecast!.Backtest);
    }

    /// <summary>
    /// Factor of the parts' adjustments on a sum's spread, assuming independent errors in proportion to the expected values. The
    /// quantiles of a single use contain them already.
    /// </summary>
    public decimal LeftOf(int node, int step)
    {
        if (node >= Hierarchy.Aggregates) return 1;
        var parts = Hierarchy.Nodes[node].Leaves.Select(leaf => Uses[leaf]).ToList();
        var before = parts.Sum(part => Square(part.Baseline[step]));
        return before > 0 ? (decimal)Math.Sqrt(parts.Sum(part => Square(part.Baseline[step] * part.Left[step])) / before) : 1;
    }

    static double Square(decimal value) => (double)value * (double)value;

    static IEnumerable<decimal> Baselines(ItemForecast forecast, IReadOnlyList<DateOnly> horizon)
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
                (double[])[.. Enumerable.Repeat(double.NaN, longest - values.Length),
                    .. values.Select(value => value * (double)weights[at])]),
        ];
    }

    static NodeForecast NodeOf(SeriesForecast forecast, IReadOnlyList<DateOnly> horizon)
    {
        IReadOnlyList<ForecastWeek> weeks =
            [.. horizon.Select(
                (week, step) =>
                Rounding.Week(week, forecast.Point[step], CalculateForecast.QuantilesAt(forecast, step)).Rounded(whole: false))];
        return new NodeForecast(weeks, [.. weeks.Select(week => week.Expected)]);
    }

    static Reason ReasonOf(CoherentForecast coherent, int uses) => coherent.Errors == 0
        ? ForecastReasons.UsesSummed.With(uses)
        : ForecastReasons.UsesReconciled.With(uses, coherent.Errors);
}
