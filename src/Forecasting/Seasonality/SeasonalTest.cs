using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.Seasonality;

/// <summary>Whether the autocorrelation at the seasonal lag is significant, by the rule of the M competitions.</summary>
/// <remarks>
/// Makridakis, Spiliotis and Assimakopoulos (2020), The M4 Competition, International Journal of Forecasting 36(1), Naive2.
/// </remarks>
public static class SeasonalTest
{
    /// <summary>Two-sided 90 % point of the normal distribution, rounded as in the competitions.</summary>
    const double Limit = 1.645;

    /// <param name="values">The series, oldest first.</param>
    /// <param name="period">Observations a season.</param>
    /// <param name="seasons">Series with fewer whole seasons are not seasonal.</param>
    public static bool IsSeasonal(ReadOnlySpan<double> values, int period, int seasons = 3)
    {
        if (period < 2 || values.Length < (long)seasons * period) return false;
        var r = new double[period];
        Moments.Autocorrelations(values, r);
        double lower = Moments.SumOfSquares(r.AsSpan(0, period - 1));
        return Math.Abs(r[^1]) > Limit * Math.Sqrt((1 + 2 * lower) / values.Length);
    }
}
