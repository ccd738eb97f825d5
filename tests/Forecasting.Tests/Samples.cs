using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.Tests;

/// <summary>Series that break careless arithmetic.</summary>
static class Samples
{
    public static TheoryData<string, double[]> Hostile { get; } = new()
    {
        { "one value", [7] },
        { "one zero", [0] },
        { "two values", [3, 5] },
        { "three values", [3, 5, 4] },
        { "four values", [3, 5, 4, 6] },
        { "constant", Enumerable.Repeat(4.0, 40).ToArray() },
        { "zeros", new double[40] },
        { "mostly zeros", At(40, t => t % 9 == 4 ? 3 : 0) },
        { "one value in zeros", At(40, t => t == 20 ? 3 : 0) },
        { "negative", At(40, t => -5 - t % 4) },
        { "huge", At(40, t => 1e12 * (3 + t % 12)) },
        { "tiny", At(40, t => 1e-12 * (3 + t % 12)) },
        { "enormous", At(40, t => 1e300 * (1 + t % 3)) },
        { "outlier", At(40, t => t == 25 ? 1e15 : 10 + t % 4) },
        { "straight line", At(40, t => 2 + 3 * t) },
        { "fall to zero", At(40, t => Math.Max(0, 20 - t)) },
        { "explosion", At(60, t => Math.Pow(2.5, t)) },
        { "pure season", At(48, t => 1 + t % 12) },
        { "odd and even", At(49, t => t % 2 == 0 ? 1 : -1) },
    };

    public static double[] At(int length, Func<int, double> value) => [.. Enumerable.Range(0, length).Select(value)];

    /// <summary>Every form a method meets in use: fitted, forecast, fitted again to less and to more of the series.</summary>
    public static void ShouldBeSound(this IForecastMethod method, string series, double[] history, params int[] periods)
    {
        foreach (int period in periods is [] ? [1, 2, 4, 12] : periods)
        {
            var fitted = method.Fit(history, period);
            var (half, longer) = (fitted.Refit(history.AsSpan(0, (history.Length + 1) / 2)), fitted.Refit([.. history, history[^1]]));
            foreach (var each in (IFittedMethod[])[fitted, half, longer])
            {
                var (mean, deviation) = each.Forecast(25);
                mean.Length.ShouldBe(25);
                mean.ShouldAllBe(v => double.IsFinite(v), $"{method.Name} on {series}, period {period}: {each.Form}");
                deviation?.ShouldAllBe(v => double.IsFinite(v) && v >= 0, $"{method.Name} on {series}, period {period}: {each.Form}");
                each.Form.ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    /// <summary>Forecasts of c times a seasonal series with chance in it are c times its forecasts.</summary>
    /// <param name="exponent">Ten times the decimal logarithm of c.</param>
    public static void ShouldScale(this IForecastMethod method, byte seed, sbyte exponent)
    {
        var random = new Random(seed);
        // Where the likelihood is flat, rounding has a say in where a search ends.
        method.ShouldScale(At(40, t => 50 + t + 10 * (t % 4) + 8 * random.NextDouble()), 4, Math.Pow(10, exponent / 10.0), 1e-2);
    }

    /// <summary>A refit to the series it was fitted to finds nothing better.</summary>
    public static void ShouldStayWhenRefitted(this IForecastMethod method)
    {
        var (values, period) = Records.Series["JohnsonJohnson"];
        var fitted = method.Fit(values, period);
        Records.Apart(fitted.Refit(values).Forecast(12).Mean, fitted.Forecast(12).Mean).ShouldBeLessThan(1e-3, method.Name);
    }

    /// <summary>Forecasts of c times a series are c times its forecasts.</summary>
    public static void ShouldScale(this IForecastMethod method, double[] history, int period, double factor, double tolerance)
    {
        var plain = method.Fit(history, period).Forecast(12);
        var scaled = method.Fit([.. history.Select(v => v * factor)], period).Forecast(12);
        Records.Apart(scaled.Mean, [.. plain.Mean.Select(v => v * factor)]).ShouldBeLessThan(tolerance);
        if (plain.Deviation is not null && plain.Deviation.Sum() > 1e-6 * plain.Mean.Sum(Math.Abs))
            Records.Apart(scaled.Deviation!, [.. plain.Deviation.Select(v => v * factor)]).ShouldBeLessThan(10 * tolerance);
    }
}
