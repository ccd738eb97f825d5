using System.Globalization;

using SupplyChain.TestKit;

namespace SupplyChain.Forecasting.Tests;

/// <summary>What other implementations said of the same series: see the scripts in Recorded for how it was made.</summary>
static class Records
{
    public static IReadOnlyDictionary<string, (double[] Values, int Period)> Series { get; } = SeriesOf("series.csv");

    /// <summary>Intermittent demand.</summary>
    public static IReadOnlyDictionary<string, (double[] Values, int Period)> Demand { get; } = SeriesOf("demand.csv");

    /// <summary>
    /// Series of Hyndman and Athanasopoulos (2018), Forecasting: Principles and Practice, 2nd edition, from their package fpp2
    /// 2.5: beer, Australian production a quarter from 1992 to the middle of 2010, and goog200, a share's price on 200 days.
    /// </summary>
    public static IReadOnlyDictionary<string, (double[] Values, int Period)> Published { get; } = SeriesOf("published.csv");

    public static IEnumerable<(string Name, double[] Values)> Of(string method) =>
        Rows("forecasts.csv").Where(row => row[1] == method).Select(row => (row[0], Numbers(row[2])));

    static Dictionary<string, (double[] Values, int Period)> SeriesOf(string file) =>
        Rows(file).ToDictionary(row => row[0], row => (Numbers(row[2]), int.Parse(row[1], CultureInfo.InvariantCulture)));

    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "Forecasting.Tests", "Recorded", file)).Skip(1)
            .Select(line => line.Split(','));

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static double[] Numbers(string text) => [.. text.Split(';').Select(Number)];

    /// <summary>
    /// Mean absolute difference as a share of the mean size of <paramref name="expected"/>; infinite where that is no number.
    /// </summary>
    public static double Apart(double[] actual, double[] expected)
    {
        double difference = actual.Zip(expected, (a, e) => Math.Abs(a - e)).Sum();
        double apart = difference == 0 ? 0 : difference / expected.Sum(Math.Abs);
        // Not a number would pass for less than anything.
        return double.IsNaN(apart) ? double.PositiveInfinity : apart;
    }
}
