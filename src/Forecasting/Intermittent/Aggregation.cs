using System.Globalization;

using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.Intermittent;

/// <summary>
/// Demand summed in buckets of several steps has fewer zeros. The buckets are smoothed, and the forecast of a bucket is spread
/// evenly over its steps. ADIDA takes buckets as long as the mean interval between demands (Nikolopoulos et al. 2011). IMAPA
/// takes the mean of the forecasts with every length up to it (Petropoulos and Kourentzes 2015).
/// </summary>
public sealed class Aggregation : IForecastMethod
{
    readonly bool every;

    Aggregation(bool every) => this.every = every;

    public static Aggregation Adida { get; } = new(every: false);
    public static Aggregation Imapa { get; } = new(every: true);

    public string Name => every ? "imapa" : "adida";

    public IFittedMethod Fit(ReadOnlySpan<double> history, int period) => Fit(history);

    RateForecast Fit(ReadOnlySpan<double> history)
    {
        var longest = LongestBucket(history);
        var buckets = new double[history.Length];
        double rate = 0;
        for (var length = every ? 1 : longest; length <= longest; length++) rate += SmoothedRate(history, length, buckets);
        var kind = every ? "IMAPA, buckets of 1 to" : "ADIDA, buckets of";
        var form = string.Create(CultureInfo.InvariantCulture, $"{kind} {longest} steps");
        return new RateForecast(form, every ? rate / longest : rate, Fit);
    }

    /// <summary>The mean interval between demands, limited so that there are two buckets.</summary>
    static int LongestBucket(ReadOnlySpan<double> history) =>
        (int)Math.Clamp(Math.Round(DemandPattern.Of(history).Interval), 1, Math.Max(1, history.Length / 2));

    /// <summary>
    /// The demand a step, from buckets of <paramref name="length"/> that end with the history. An incomplete first bucket is left
    /// out.
    /// </summary>
    static double SmoothedRate(ReadOnlySpan<double> history, int length, double[] buckets)
    {
        var count = history.Length / length;
        var at = history.Length - count * length;
        for (var bucket = 0; bucket < count; bucket++)
        {
            double sum = 0;
            for (var step = 0; step < length; step++) sum += history[at++];
            buckets[bucket] = sum;
        }
        return SmoothedLevel.Of(buckets.AsSpan(0, count)).Level / length;
    }
}
