namespace SupplyChain.Forecasting.Numerics;

/// <summary>Sums over a series, always from the first value to the last, so that they have the same bits everywhere.</summary>
public static class Moments
{
    public static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;
        return sum / values.Length;
    }

    public static double SumOfSquares(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += value * value;
        return sum;
    }

    /// <summary>Sample autocorrelations of lag 1 to <c>to.Length</c>. All 0 for a constant.</summary>
    /// <remarks>Box and Jenkins (1976), Time Series Analysis, section 2.1.6: both moments over n.</remarks>
    public static void Autocorrelations(ReadOnlySpan<double> values, Span<double> to)
    {
        double mean = Mean(values), variance = 0;
        foreach (double value in values) variance += (value - mean) * (value - mean);
        for (int lag = 1; lag <= to.Length; lag++)
        {
            double sum = 0;
            for (int t = lag; t < values.Length; t++) sum += (values[t] - mean) * (values[t - lag] - mean);
            to[lag - 1] = variance > 0 ? sum / variance : 0;
        }
    }

    public static bool IsConstant(ReadOnlySpan<double> values) => !values.ContainsAnyExcept(values[0]);


    /// <summary>Least squares of the values on time 0, 1, ... The slope of one value is 0.</summary>
    public static (double Intercept, double Slope) Line(ReadOnlySpan<double> values)
    {
        double middle = (values.Length - 1) / 2.0, mean = Mean(values), cross = 0, square = 0;
        for (int t = 0; t < values.Length; t++)
        {
            cross += (t - middle) * (values[t] - mean);
            square += (t - middle) * (t - middle);
        }
        double slope = square > 0 ? cross / square : 0;
        return (mean - slope * middle, slope);
    }
}
