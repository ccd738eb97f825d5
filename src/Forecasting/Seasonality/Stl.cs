namespace SupplyChain.Forecasting.Seasonality;

/// <summary>A series as the sum of trend, season and remainder, each of the same length.</summary>
public sealed record Decomposition(double[] Trend, double[] Seasonal, double[] Remainder)
{
    /// <summary>
    /// Seasonal strength, 0 to 1: 1 - var(remainder) / var(seasonal + remainder) (Wang, Smith and Hyndman 2006).
    /// </summary>
    public double SeasonalStrength()
    {
        var both = new double[Seasonal.Length];
        for (var t = 0; t < both.Length; t++)
            both[t] = Seasonal[t] + Remainder[t];
        var variance = Variance(both);
        return variance > 0 ? Math.Clamp(1 - Variance(Remainder) / variance, 0, 1) : 0;
    }

    static double Variance(ReadOnlySpan<double> values)
    {
        var (mean, sum) = (0.0, 0.0);
        foreach (var value in values)
            mean += value / values.Length;
        foreach (var value in values)
            sum += (value - mean) * (value - mean);
        return sum / Math.Max(1, values.Length - 1);
    }
}

/// <summary>Seasonal-trend decomposition by loess (Cleveland, Cleveland, McRae and Terpenning 1990).</summary>
public static class Stl
{
    /// <param name="values">More than two periods.</param>
    /// <param name="period">Observations a season, at least 2.</param>
    /// <param name="seasonalSpan">Number of seasons that shape one season, n(s), odd. Null for a constant season.</param>
    /// <param name="robust">Whether the weights of outliers are reduced in 15 outer passes.</param>
    public static Decomposition Decompose(ReadOnlySpan<double> values, int period, int? seasonalSpan = 11, bool robust = false)
    {
        if (period < 2 || values.Length <= 2 * period)
            throw new ArgumentException($"STL needs more than two periods: {values.Length} values, period {period}.", nameof(values));
        var span = seasonalSpan ?? 10 * values.Length + 1;
        var workspace = new StlPass(values.Length, period, span, Odd((int)Math.Ceiling(1.5 * period / (1 - 1.5 / span))));
        var weights = robust ? new double[values.Length] : [];
        Array.Fill(weights, 1);
        for (var outer = 0; outer <= (robust ? 15 : 0); outer++)
        {
            for (var inner = 0; inner < (robust ? 1 : 2); inner++)
                workspace.Run(values, weights);
            if (robust)
                Downweigh(values, workspace, weights);
        }
        if (seasonalSpan is null)
            Repeat(workspace.Seasonal, period);
        var remainder = new double[values.Length];
        for (var t = 0; t < remainder.Length; t++)
            remainder[t] = values[t] - workspace.Trend[t] - workspace.Seasonal[t];
        return new(workspace.Trend, workspace.Seasonal, remainder);
    }

    public static int Odd(int value) => value | 1;

    /// <summary>Bisquare weights of the remainder over six times its median size.</summary>
    static void Downweigh(ReadOnlySpan<double> values, StlPass pass, double[] weights)
    {
        for (var t = 0; t < weights.Length; t++)
            weights[t] = Math.Abs(values[t] - pass.Trend[t] - pass.Seasonal[t]);
        var sorted = weights.ToArray();
        Array.Sort(sorted);
        var limit = 3 * (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]);
        for (var t = 0; t < weights.Length; t++)
        {
            var ratio = limit > 0 ? weights[t] / limit : 0;
            weights[t] = ratio <= 0.001 ? 1 : ratio > 0.999 ? 0 : (1 - ratio * ratio) * (1 - ratio * ratio);
        }
    }

    static void Repeat(double[] seasonal, int period)
    {
        for (var phase = 0; phase < period; phase++)
        {
            var (sum, count) = (0.0, 0);
            for (var t = phase; t < seasonal.Length; t += period, count++)
                sum += seasonal[t];
            for (var t = phase; t < seasonal.Length; t += period)
                seasonal[t] = sum / count;
        }
    }
}
