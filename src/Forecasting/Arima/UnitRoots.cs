using SupplyChain.Forecasting.Seasonality;

namespace SupplyChain.Forecasting.Arima;

/// <summary>The number of differences that a series needs before an ARMA model fits it.</summary>
static class UnitRoots
{
    /// <summary>5 % critical value for level stationarity (Kwiatkowski, Phillips, Schmidt and Shin 1992, table 1).</summary>
    const double CriticalValue = 0.463;

    /// <summary>Seasonal strength above which one seasonal difference is taken.</summary>
    const double StrongSeason = 0.64;

    const int MostDifferences = 2;

    /// <summary>1 when the seasonal strength of an STL decomposition is high, otherwise 0.</summary>
    public static int SeasonalDifferences(ReadOnlySpan<double> values, int period) =>
        period > 1 && values.Length > 2 * period + 1 && Stl.Decompose(values, period).SeasonalStrength() > StrongSeason ? 1 : 0;

    /// <summary>The number of differences after which the KPSS test no longer rejects level stationarity.</summary>
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
    /// The KPSS statistic: squared partial sums over the long-run variance with Bartlett weights of 3 sqrt(n) / 13 lags. 0 for a
    /// constant series.
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
