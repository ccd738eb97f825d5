using System.Globalization;

using SupplyChain.TestKit;

namespace SupplyChain.Forecasting.Tests;

/// <summary>What another implementation said of the same series: see Recorded/smoothing.R for how it was made.</summary>
static class Records
{
    public static IReadOnlyDictionary<string, (double[] Values, int Period)> Series { get; } =
        Rows("series.csv").ToDictionary(row => row[0], row => (Numbers(row[2]), int.Parse(row[1], CultureInfo.InvariantCulture)));

    public static IEnumerable<(string Name, double[] Values)> Of(string method) =>
        Rows("forecasts.csv").Where(row => row[1] == method).Select(row => (row[0], Numbers(row[2])));

    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "Forecasting.Tests", "Recorded", file)).Skip(1).Select(line => line.Split(','));

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static double[] Numbers(string text) => [.. text.Split(';').Select(Number)];

    /// <summary>Mean absolute difference as a share of the mean size of <paramref name="expected"/>.</summary>
    public static double Apart(double[] actual, double[] expected) =>
        actual.Zip(expected, (a, e) => Math.Abs(a - e)).Sum() / expected.Sum(Math.Abs);
}
