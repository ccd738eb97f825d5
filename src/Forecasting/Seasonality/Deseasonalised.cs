using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.Seasonality;

/// <summary>
/// A method on the seasonally adjusted series. When the test finds a season and all values are above 0, the values are divided
/// by multiplicative indices and the forecast is multiplied by them.
/// </summary>
/// <param name="name">The name on the command line.</param>
/// <param name="inner">The method for the adjusted series.</param>
/// <param name="seasons">Series with fewer whole seasons are not adjusted.</param>
/// <param name="zeros">Whether series with zeros are adjusted too, as in the theta method.</param>
public sealed class Deseasonalised(string name, IForecastMethod inner, int seasons = 3, bool zeros = false) : IForecastMethod
{
    /// <summary>A series with a smaller index is not adjusted: dividing by it would amplify noise.</summary>
    const double SmallestIndex = 1e-4;

    public string Name => name;

    public IFittedMethod Fit(ReadOnlySpan<double> history, int period)
    {
        bool seasonal = Fits(history, zeros) && SeasonalTest.IsSeasonal(history, period, seasons);
        var indices = seasonal ? Indices(history, period) : null;
        if (indices is null) return inner.Fit(history, 1);
        return new Fitted(indices, zeros, history.Length, inner.Fit(Adjusted(history, indices), 1));
    }

    static bool Fits(ReadOnlySpan<double> history, bool zeros)
    {
        foreach (double value in history)
            if (zeros ? value < 0 : value <= 0) return false;
        return true;
    }

    static double[]? Indices(ReadOnlySpan<double> history, int period)
    {
        if (history.Length < 2 * period) return null;
        var indices = ClassicalDecomposition.Multiplicative(history, period);
        foreach (double index in indices)
            if (!(index >= SmallestIndex)) return null;
        return indices;
    }

    static double[] Adjusted(ReadOnlySpan<double> history, double[] indices)
    {
        var adjusted = new double[history.Length];
        for (int t = 0; t < adjusted.Length; t++) adjusted[t] = history[t] / indices[t % indices.Length];
        return adjusted;
    }

    sealed class Fitted(double[] indices, bool zeros, int length, IFittedMethod inner) : IFittedMethod
    {
        public string Form => $"{inner.Form}, season of {indices.Length} divided out";

        public MethodForecast Forecast(int horizon)
        {
            var (mean, deviation) = inner.Forecast(horizon);
            return new(Back(mean), deviation is null ? null : Back(deviation));
        }

        double[] Back(double[] values)
        {
            for (int h = 0; h < values.Length; h++)
                values[h] = Math.Clamp(values[h] * indices[(length + h) % indices.Length], -double.MaxValue, double.MaxValue);
            return values;
        }

        public IFittedMethod Refit(ReadOnlySpan<double> history)
        {
            var again = Fits(history, zeros) ? Indices(history, indices.Length) : null;
            return again is null ? inner.Refit(history) : new Fitted(again, zeros, history.Length, inner.Refit(Adjusted(history, again)));
        }
    }
}
