using SupplyChain.Forecasting.Intermittent;
using SupplyChain.Forecasting.Intervals;
using SupplyChain.Forecasting.Selection;
using SupplyChain.Forecasting.Series;

namespace SupplyChain.Forecasting;

/// <summary>The forecast that is published for a series: method <c>auto</c>.</summary>
public static class Engine
{
    /// <param name="observed">Oldest first; NaN where a value is missing; at least one is not.</param>
    /// <param name="period">Observations a season, 1 where there is none.</param>
    /// <param name="horizon">Steps after <paramref name="observed"/>, at least 1.</param>
    public static Forecast Forecast(ReadOnlySpan<double> observed, int period, int horizon)
    {
        var history = Gaps.Fill(observed, period);
        var steps = history.Silent + horizon;
        var forecast = HistoryKinds.Of(history.Values, period) switch
        {
            HistoryKind.Zeros => Nothing(steps),
            HistoryKind.Demand => DemandChoice.Of(history.Values, steps, DemandPattern.Of(history.Values)),
            HistoryKind.NonNegative => SeriesChoice.Of(history.Values, period, steps).AtLeast(0),
            _ => SeriesChoice.Of(history.Values, period, steps),
        };
        return history.Silent == 0 ? forecast : forecast.From(history.Silent);
    }

    static Forecast Nothing(int steps) => new(
        new double[steps], NormalQuantiles.Of(new double[steps], new double[steps]), "zero", "There was no demand in the whole history.", new Backtest(0, 0, []));
}
