using SupplyChain.Forecasting.Baselines;
using SupplyChain.Forecasting.Intermittent;
using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Theta;

namespace SupplyChain.Forecasting.Selection;

/// <summary>
/// Demand with zeros is smoothed, unless season or trend, as other series have them, foretold the end of the history far
/// better at the rolling origins.
/// </summary>
static class DemandOrSeries
{
    // The squared error must be below this share of that of smoothing: the pool's shares have seen the values they are judged by.
    const double FarBetter = 0.7;

    // A pool takes a hundred times as long as smoothing. Where none of these, that take no time, is closer, no pool is tried.
    static readonly IForecastMethod[] Signs = [Thetas.Standard, Baseline.SeasonalNaive, Baseline.Naive];

    /// <param name="history">No value below 0, at least one above.</param>
    public static SeriesForecast Of(double[] history, int period, int horizon)
    {
        var demand = Smoothed(history, horizon);
        var origins = RollingOrigins.Of(history.Length, period, horizon);
        if (origins.Ends.Count == 0) return demand;
        var smoothing = SquaresOf(history, origins, (before, steps) => Array.TrueForAll(before, value => value == 0) ? new double[steps] : Smoothed(before, steps).Point);
        if (Signs.All(sign => SquaresOf(history, origins, (before, steps) => sign.Fit(before, period).Forecast(steps).Mean) >= smoothing)) return demand;
        var (series, squares) = SeriesChoice.Tested(history, period, horizon);
        return squares < FarBetter * smoothing ? series.AtLeast(0) : demand;
    }

    static double SquaresOf(double[] history, RollingOrigins origins, Func<double[], int, double[]> forecast)
    {
        double squares = 0;
        foreach (var end in origins.Ends)
        {
            var mean = forecast(history[..end], origins.StepsFrom(end));
            for (var step = 0; step < mean.Length; step++) squares += (history[end + step] - mean[step]) * (history[end + step] - mean[step]);
        }
        return squares;
    }

    static SeriesForecast Smoothed(double[] history, int horizon) => DemandChoice.Of(history, horizon, DemandPattern.Of(history));
}
