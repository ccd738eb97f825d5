using SupplyChain.Forecasting.Intermittent;
using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.Tests.Intermittent;

/// <summary>Recorded figures: see Recorded/intermittent.R for how they were made.</summary>
public sealed class RecordedDemandTests
{
    /// <summary>
    /// The example of Hyndman and Athanasopoulos (2018), Forecasting: Principles and Practice, 2nd edition, section 12.2, sales
    /// of a lubricant; croston in R's package forecast 8.20 gives 0.9845965.
    /// </summary>
    [Fact]
    public void Croston_gives_the_published_figure() => new Croston(0.1).Rate("productC").ShouldBe(0.985, 5e-4);

    /// <summary>
    /// Buckets of one to four steps as in the file tests/test_adida.py of intermittent-forecast (pmrgn), which smooths them by
    /// methods of its own; the rate is the level of buckets over their length.
    /// </summary>
    [Fact]
    public void Buckets_are_the_published_ones()
    {
        double[] history = [0, 0, 3, 0, 0, 5, 0, 0, 0, 2, 0, 0, 0, 0, 4, 0];
        double[][] buckets = [history, [0, 3, 5, 0, 2, 0, 0, 4], [3, 5, 2, 0, 4], [3, 5, 2, 4]];
        double[] levels = [.. buckets.Select((values, index) => SmoothedLevel.Of(values).Level / (index + 1))];
        Aggregation.Adida.Fit(history, 1).Forecast(1).Mean[0].ShouldBe(levels[3], 1e-12);
        Aggregation.Imapa.Fit(history, 1).Forecast(1).Mean[0].ShouldBe(levels.Average(), 1e-12);
        Aggregation.Adida.Fit(history.AsSpan(1), 1).Forecast(1).Mean[0].ShouldBe(SmoothedLevel.Of([5, 2, 4]).Level / 4, 1e-12);
    }

    /// <summary>With parameters given there is nothing to search, and both sides are the same to the last digits.</summary>
    [Theory, InlineData("croston", 3), InlineData("sba", 3), InlineData("tsb", 2)]
    public void Rates_with_given_parameters_are_the_recorded_ones(string name, int parameters)
    {
        var rows = Records.Rows("intermittent.csv").Where(row => row[1].StartsWith(name, StringComparison.Ordinal)).ToList();
        rows.Count.ShouldBe(38 * parameters);
        foreach (string[] row in rows)
            DemandRecords.Method(row[1]).Rate(row[0]).ShouldBe(Records.Number(row[2]), 1e-9 * Records.Number(row[2]), row[0]);
    }
}

static class DemandRecords
{
    /// <param name="text">A name with parameters, as recorded.</param>
    public static IForecastMethod Method(string text) => text.Split(' ') switch
    {
        ["croston", var alpha] => new Croston(Records.Number(alpha)),
        ["sba", var alpha] => Croston.Corrected(Records.Number(alpha)),
        ["tsb", var alpha, var beta] => new TeunterSyntetosBabai(Records.Number(alpha), Records.Number(beta)),
        [var name, ..] => ForecastMethods.Find(name)!,
        _ => throw new ArgumentException(text, nameof(text)),
    };

    public static double Rate(this IForecastMethod method, string series) =>
        method.Fit(Records.Demand[series].Values, 1).Forecast(1).Mean[0];
}
