using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.Baselines;

/// <summary>The value of one season ago. Without a season, the last value.</summary>
/// <remarks>Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, sections 5.2 and 5.5 (deviation).</remarks>
/// <param name="name">The name on the command line.</param>
/// <param name="seasonal">False ignores the season.</param>
public sealed class Naive(string name, bool seasonal) : IForecastMethod
{
    public string Name => name;

    public IFittedMethod Fit(ReadOnlySpan<double> history, int period) =>
        new Fitted(history, seasonal && period < history.Length ? Math.Max(1, period) : 1);

    sealed class Fitted : IFittedMethod
    {
        readonly double[] last;
        readonly double deviation;

        public Fitted(ReadOnlySpan<double> history, int lag)
        {
            last = history[^lag..].ToArray();
            double scale = Scale.Of(history), sum = 0;
            for (int t = lag; t < history.Length; t++)
            {
                double step = history[t] / scale - history[t - lag] / scale;
                sum += step * step;
            }
            deviation = history.Length > lag ? scale * Math.Sqrt(sum / (history.Length - lag)) : 0;
        }

        public string Form => last.Length == 1 ? "last value" : $"value {last.Length} ago";

        public MethodForecast Forecast(int horizon)
        {
            var (mean, deviations) = (new double[horizon], new double[horizon]);
            for (int h = 0; h < horizon; h++)
            {
                mean[h] = last[h % last.Length];
                deviations[h] = Math.Min(deviation * Math.Sqrt(h / last.Length + 1), double.MaxValue);
            }
            return new(mean, deviations);
        }

        public IFittedMethod Refit(ReadOnlySpan<double> history) => new Fitted(history, last.Length < history.Length ? last.Length : 1);
    }
}
