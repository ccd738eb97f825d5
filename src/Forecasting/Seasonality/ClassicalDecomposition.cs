using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.Seasonality;

/// <summary>
/// Seasonal indices from the deviations from a centred moving average of one season: the mean of each position in the season,
/// normalised to mean 1 (multiplicative) or 0 (additive).
/// </summary>
/// <remarks>Makridakis, Wheelwright and Hyndman (1998), Forecasting: Methods and Applications, section 3/4.</remarks>
public static class ClassicalDecomposition
{
    /// <param name="values">At least two seasons, none below 0.</param>
    /// <returns>
    /// One index for each position; the first belongs to the first value. NaN for a position without a season to compare with.
    /// </returns>
    public static double[] Multiplicative(ReadOnlySpan<double> values, int period)
    {
        var indices = Places(values, period, multiplicative: true);
        double mean = Moments.Mean(indices);
        for (int i = 0; i < period; i++) indices[i] /= mean;
        return indices;
    }

    /// <param name="values">At least two seasons.</param>
    /// <returns>One index for each position; the first belongs to the first value.</returns>
    public static double[] Additive(ReadOnlySpan<double> values, int period)
    {
        var indices = Places(values, period, multiplicative: false);
        double mean = Moments.Mean(indices);
        for (int i = 0; i < period; i++) indices[i] -= mean;
        return indices;
    }

    static double[] Places(ReadOnlySpan<double> values, int period, bool multiplicative)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, 2 * period);
        var sums = new double[period];
        Span<int> counts = new int[period];
        int half = period / 2;
        for (int t = half; t < values.Length - half; t++)
        {
            double trend = Average(values, t, period);
            // A season of zeros has no shares.
            if (multiplicative && trend == 0) continue;
            sums[t % period] += multiplicative ? values[t] / trend : values[t] - trend;
            counts[t % period]++;
        }
        for (int i = 0; i < period; i++) sums[i] /= counts[i];
        return sums;
    }

    /// <summary>Mean of the season around <paramref name="centre"/>. An even season takes half of each end.</summary>
    static double Average(ReadOnlySpan<double> values, int centre, int period)
    {
        int half = period / 2;
        double sum = period % 2 == 1 ? values[centre + half] : 0.5 * values[centre + half];
        sum += period % 2 == 1 ? values[centre - half] : 0.5 * values[centre - half];
        for (int t = centre - half + 1; t < centre + half; t++) sum += values[t];
        return sum / period;
    }
}
