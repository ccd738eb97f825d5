using SupplyChain.Forecasting.ExponentialSmoothing;
using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.Theta;

/// <summary>
/// The theta method with lines 0 and 2: simple exponential smoothing with a drift of half the slope of a straight line through the
/// series. It ignores the season.
/// </summary>
/// <remarks>
/// Assimakopoulos and Nikolopoulos (2000), The theta model, International Journal of Forecasting 16(4). Drift and deviation:
/// Hyndman and Billah (2003), Unmasking the Theta method, International Journal of Forecasting 19(2), equations 3 to 5.
/// </remarks>
public sealed class StandardTheta : IForecastMethod
{
    static readonly LinearSmoothing Level = new("ses", 1);

    public string Name => "theta";

    public IFittedMethod Fit(ReadOnlySpan<double> history, int period) => new Fitted(history, Level.Fit(history));

    sealed class Fitted : IFittedMethod
    {
        readonly LinearSmoothing.Fitted level;
        readonly double drift, reach;

        public Fitted(ReadOnlySpan<double> history, LinearSmoothing.Fitted level)
        {
            this.level = level;
            double scale = Scale.Of(history), alpha = level.Parameters.Alpha;
            drift = Moments.Line(Scale.Down(history, scale)).Slope / 2 * scale;
            reach = (1 - Math.Pow(1 - alpha, history.Length)) / alpha;
        }

        public string Form => FormattableString.Invariant($"theta 2, alpha {level.Parameters.Alpha:0.00}, drift {drift:0.###}");

        public MethodForecast Forecast(int horizon)
        {
            var (mean, deviation) = level.Forecast(horizon);
            for (int h = 0; h < horizon; h++) mean[h] = Math.Clamp(mean[h] + drift * (h + reach), -double.MaxValue, double.MaxValue);
            return new(mean, deviation);
        }

        public IFittedMethod Refit(ReadOnlySpan<double> history) => new Fitted(history, Level.Fit(history));
    }
}
