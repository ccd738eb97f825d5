using SupplyChain.Forecasting.Baselines;
using SupplyChain.Forecasting.Intermittent;
using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Theta;

namespace SupplyChain.Forecasting.Selection;

/// <summary>
/// Demand with zeros is smoothed, unless a forecast with season or trend was far better at the rolling origins.
/// </summary>
static class DemandOrSeries
{
    // Largest squared error relative to smoothing. It is below 1 since the pool's shares were chosen on the same values.
    const double FarBetter = 0.7;

    // A pool takes a hundred times as long as smoothing. It is tried only when one of these fast methods is better than smoothing.
    static readonly IForecastMethod[] Signs = [Thetas.Standard, Baseline.SeasonalNaive, Baseline.Naive];

    /// <param name="history">No value below 0, at least one above.</param>
    public static SeriesForecast Of(double[] history, int period, int horizon)
    {
        var demand = Smoothed(history, horizon);
        var origins = RollingOrigins.Of(history.Length, period, horizon);
        if (origins.Ends.Count == 0) return demand;
        var smoothing = SquaresOf(
            history, origins,
            (before, steps) => Array.TrueForAll(before, value => value == 0) ? new double[steps] : Smoothed(before, steps).Point);
        double SquaresOfSign(IForecastMethod sign) =>
            SquaresOf(history, origins, (before, steps) => sign.Fit(before, period).Forecast(steps).Mean);
        if (Signs.All(sign => SquaresOfSign(sign) >= smoothing)) return demand;
        var (series, squares) = SeriesChoice.Tested(history, period, horizon);
        return squares < FarBetter * smoothing ? series.AtLeast(0) : demand;
    }

    static double SquaresOf(double[] history, RollingOrigins origins, Func<double[], int, double[]> forecast)
    {
        double squares = 0;
        foreach (var end in origins.Ends)
        {
            var mean = forecast(history[..end], origins.StepsFrom(end));
            for (var step = 0; step < mean.Length; step++)
            {
                var error = history[end + step] - mean[step];
                squares += error * error;
            }
        }
        return squares;
    }

    static SeriesForecast Smoothed(double[] history, int horizon) => DemandChoice.Of(history, horizon, DemandPattern.Of(history));
}
