namespace SupplyChain.Forecasting.Intervals;

/// <summary>Quantiles of normal errors, by the deviations of a model.</summary>
public static class NormalQuantiles
{
    // Standard normal quantiles of QuantileForecast.Levels.
    internal static readonly double[] Scores = [-1.6448536269514722, -0.6744897501960817, 0, 0.6744897501960817, 1.6448536269514722];

    public static QuantileForecast Of(ReadOnlySpan<double> mean, ReadOnlySpan<double> deviation)
    {
        var values = new double[Scores.Length][];
        for (var level = 0; level < values.Length; level++)
        {
            values[level] = new double[mean.Length];
            for (var step = 0; step < mean.Length; step++) values[level][step] = mean[step] + Scores[level] * deviation[step];
        }
        return new QuantileForecast(values);
    }
}
