using SupplyChain.Forecasting.Seasonality;

namespace SupplyChain.Forecasting.Arima;

/// <summary>How often a series must be differenced before an ARMA model fits it.</summary>
static class UnitRoots
{
    /// <summary>5 % point of the statistic under level stationarity (Kwiatkowski, Phillips, Schmidt and Shin 1992, table 1).</summary>
    const double CriticalValue = 0.463;

    /// <summary>Above this share of seasonal variance one seasonal difference is taken.</summary>
    const double StrongSeason = 0.64;

    const int MostDifferences = 2;

    /// <summary>1 where the seasonal strength of an STL decomposition asks for it, else 0.</summary>
    public static int SeasonalDifferences(ReadOnlySpan<double> values, int period) =>
        period > 1 && values.Length > 2 * period + 1 && Stl.Decompose(values, period).SeasonalStrength() > StrongSeason ? 1 : 0;

    /// <summary>Differences until the KPSS test no longer rejects a stationary level.</summary>
    public static int Differences(ReadOnlySpan<double> values)
    {
        var current = values.ToArray();
        for (var d = 0; d < MostDifferences; d++)
        {
            if (current.Length < 4 || !(Kpss(current) > CriticalValue))
                return d;
            current = Differencing.Difference(current, 1);
        }
        return MostDifferences;
    }

    /// <summary>
    /// Squared partial sums over the long-run variance with Bartlett's weights; 3 sqrt(n) / 13 lags. 0 for a constant.
    /// </summary>
    public static double Kpss(ReadOnlySpan<double> values)
    {
        var n = values.Length;
        var largest = 0.0;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        if (largest == 0)
            return 0;
        var mean = 0.0;
        foreach (var value in values)
            mean += value / largest / n;
        var deviations = new double[n];
        var (partial, squares) = (0.0, 0.0);
        for (var t = 0; t < n; t++)
        {
            deviations[t] = values[t] / largest - mean;
            partial += deviations[t];
            squares += partial * partial;
        }
        var lags = (int)(3 * Math.Sqrt(n) / 13);
        var variance = 0.0;
        for (var lag = 0; lag <= lags; lag++)
        {
            var covariance = 0.0;
            for (var t = lag; t < n; t++)
                covariance += deviations[t] * deviations[t - lag];
            variance += (lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0))) * covariance / n;
        }
        return variance > 1e-26 ? squares / ((double)n * n * variance) : 0;
    }
}
