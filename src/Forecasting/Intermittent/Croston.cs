using System.Globalization;

using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.Intermittent;

/// <summary>
/// Croston (1972): sizes z and intervals p of demands are smoothed separately, and only when there is a demand. The rate is
/// z / p. With <see cref="Corrected"/> the rate is multiplied by 1 - alpha / 2, since z / p is biased upwards (Syntetos and
/// Boylan 2005).
/// </summary>
public sealed class Croston : IForecastMethod
{
    readonly double? alpha;
    readonly bool corrected;

    /// <param name="alpha">Smoothing of sizes and intervals, above 0 to 1. Null: the value with the least squared one-step error.</param>
    public Croston(double? alpha = null) : this(alpha, corrected: false)
    {
    }

    Croston(double? alpha, bool corrected) => (this.alpha, this.corrected) = (alpha, corrected);

    /// <summary>The approximation of Syntetos and Boylan, <c>sba</c>.</summary>
    /// <inheritdoc cref="Croston(double?)"/>
    public static Croston Corrected(double? alpha = null) => new(alpha, corrected: true);

    public string Name => corrected ? "sba" : "croston";

    public IFittedMethod Fit(ReadOnlySpan<double> history, int period) => Fit(history);

    RateForecast Fit(ReadOnlySpan<double> history)
    {
        var values = history.ToArray();
        var chosen = alpha ?? SmoothingGrid.Best(candidate => Run(values, candidate).Error);
        return new RateForecast(
            string.Create(CultureInfo.InvariantCulture, $"{(corrected ? "SBA" : "Croston")}, alpha {chosen:0.##}"),
            Run(values, chosen).Rate, Fit);
    }

    /// <summary>The sum of squared one-step errors from the first demand on, and the final rate. The rate is 0 without demand.</summary>
    (double Error, double Rate) Run(double[] values, double chosen)
    {
        double size = 0, interval = 0, rate = 0, errors = 0;
        var factor = corrected ? 1 - chosen / 2 : 1;
        var since = 1;
        foreach (var value in values)
        {
            if (interval > 0) errors += (value - rate) * (value - rate);
            if (value == 0)
            {
                since++;
                continue;
            }
            (size, interval) = interval == 0 ? (value, since) : (size + chosen * (value - size), interval + chosen * (since - interval));
            rate = factor * size / interval;
            since = 1;
        }
        return (errors, rate);
    }
}
