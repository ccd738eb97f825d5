using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.ExponentialSmoothing;

/// <summary>The mean of several methods' forecasts. Deviations are averaged as if the errors were fully correlated.</summary>
public sealed class Average(string name, params IForecastMethod[] parts) : IForecastMethod
{
    public string Name => name;

    public IFittedMethod Fit(ReadOnlySpan<double> history, int period)
    {
        var fitted = new IFittedMethod[parts.Length];
        for (int i = 0; i < parts.Length; i++) fitted[i] = parts[i].Fit(history, period);
        return new Fitted(fitted);
    }

    sealed class Fitted(IFittedMethod[] parts) : IFittedMethod
    {
        public string Form => $"mean of {string.Join(" and ", parts.Select(part => part.Form))}";

        public MethodForecast Forecast(int horizon)
        {
            var each = parts.Select(part => part.Forecast(horizon)).ToArray();
            return new(Mean(each, f => f.Mean), each.All(f => f.Deviation is not null) ? Mean(each, f => f.Deviation!) : null);
        }

        static double[] Mean(MethodForecast[] each, Func<MethodForecast, double[]> values)
        {
            var mean = new double[values(each[0]).Length];
            foreach (var forecast in each)
                for (int h = 0; h < mean.Length; h++) mean[h] += values(forecast)[h] / each.Length;
            return mean;
        }

        public IFittedMethod Refit(ReadOnlySpan<double> history)
        {
            var again = new IFittedMethod[parts.Length];
            for (int i = 0; i < parts.Length; i++) again[i] = parts[i].Refit(history);
            return new Fitted(again);
        }
    }
}
