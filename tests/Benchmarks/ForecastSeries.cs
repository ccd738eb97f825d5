using System.Globalization;

using SupplyChain.Forecasting.Evaluation;
using SupplyChain.Forecasting.Series;
using SupplyChain.TestKit;

namespace SupplyChain.Benchmarks;

/// <summary>What both sides forecast: real series where there are any beside the checkout, else made-up ones.</summary>
static class ForecastSeries
{
    const int OfEachFrequency = 24;

    public static (string Origin, TimeSeries[] Series) Get() =>
        Repository.SharedData("forecasting", "m1.csv.gz") is { } file
            ? ("M1 competition",
                [.. ((string[])["yearly", "quarterly", "monthly"]).SelectMany(frequency => In(file, frequency, OfEachFrequency))])
            : ("made-up series", [.. Enumerable.Range(0, 3 * OfEachFrequency).Select(MadeUp)]);

    /// <summary>The rows of a file that are series, at most so many.</summary>
    public static IEnumerable<TimeSeries> In(string file, string? frequency = null, int? limit = null) =>
        SeriesFile.Read(file, frequency, limit).Select(row => row.Series).OfType<TimeSeries>();

    /// <summary>Values as other programs read them, in full; without those that are missing.</summary>
    public static string Text(double[] values) =>
        string.Join(';', values.Where(value => !double.IsNaN(value)).Select(value => value.ToString("R", CultureInfo.InvariantCulture)));

    public static void Add(this ScoreTotals totals, IEnumerable<TimeSeries> series, double[][] means)
    {
        foreach (var (one, mean) in series.Zip(means))
            totals.Add(Scoring.Score(one.Train, one.Test, one.Period, mean, null), hasIntervals: false);
    }

    static TimeSeries MadeUp(int index)
    {
        var (frequency, period, horizon, length) = (index % 3) switch
        {
            0 => ("yearly", 1, 6, 20),
            1 => ("quarterly", 4, 8, 44),
            _ => ("monthly", 12, 18, 84),
        };
        var random = new Random(index);
        var level = 100 + 400 * random.NextDouble();
        var all = new double[length + horizon];
        for (var at = 0; at < all.Length; at++)
        {
            level = Math.Max(10, level * (1.005 + 0.04 * (random.NextDouble() - 0.5)));
            all[at] = level * (1 + 0.2 * Math.Sin(2 * Math.PI * at / Math.Max(4, period)) + 0.05 * (random.NextDouble() - 0.5));
        }
        return new TimeSeries($"{frequency}-{index}", frequency, period, horizon, all[..length], all[length..]);
    }
}
