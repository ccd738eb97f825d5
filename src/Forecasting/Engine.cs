using SupplyChain.Forecasting.Intervals;
using SupplyChain.Forecasting.Selection;
using SupplyChain.Forecasting.Series;

namespace SupplyChain.Forecasting;

/// <summary>The automatic forecast of a series: method <c>auto</c>.</summary>
public static class Engine
{
    /// <summary>Chooses the methods by the history and forecasts.</summary>
    /// <param name="observed">Oldest first. NaN marks a missing value. At least one value is known.</param>
    /// <param name="period">Observations a season, 1 where there is none.</param>
    /// <param name="horizon">Steps after <paramref name="observed"/>, at least 1.</param>
    public static SeriesForecast Forecast(ReadOnlySpan<double> observed, int period, int horizon)
    {
        var history = Gaps.Fill(observed, period);
        var steps = history.Silent + horizon;
        var forecast = ClosedPlaces.Of(history.Values, period) is { } closed
            ? closed.Among(steps, Of(closed.Without(history.Values), closed.Period, Math.Max(1, closed.OpenAmong(steps))))
            : Of(history.Values, period, steps);
        return history.Silent == 0 ? forecast : forecast.From(history.Silent);
    }

    static SeriesForecast Of(double[] values, int period, int steps) =>
        HistoryKinds.Of(values, period) switch
        {
            HistoryKind.Zeros => Nothing(steps),
            HistoryKind.Demand => DemandOrSeries.Of(values, period, steps),
            HistoryKind.NonNegative => SeriesChoice.Of(values, period, steps).AtLeast(0),
            _ => SeriesChoice.Of(values, period, steps),
        };

    static SeriesForecast Nothing(int steps) => new(
        new double[steps], NormalQuantiles.Of(new double[steps], new double[steps]), CombinationKind.None, new ChoiceBasis(),
        new Backtest(0, 0, []));
}
