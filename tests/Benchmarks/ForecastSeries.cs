using SupplyChain.Forecasting.Series;
using SupplyChain.TestKit;

namespace SupplyChain.Benchmarks;

/// <summary>What both sides forecast: real series where there are any beside the checkout, else made-up ones.</summary>
static class ForecastSeries
{
    const int OfEachFrequency = 24;

    public static (string Origin, TimeSeries[] Series) Get() =>
        Repository.SharedData("forecasting", "m1.csv.gz") is { } file
            ? ("M1 competition", [.. ((string[])["yearly", "quarterly", "monthly"]).SelectMany(frequency => Sample(file, frequency))])
            : ("made-up series", [.. Enumerable.Range(0, 3 * OfEachFrequency).Select(MadeUp)]);

    static IEnumerable<TimeSeries> Sample(string file, string frequency) =>
        SeriesFile.Read(file, frequency, OfEachFrequency).Where(row => row.Series is not null).Select(row => row.Series!);

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
