using SupplyChain.Forecasting.Intermittent;

namespace SupplyChain.Forecasting.Tests.Intermittent;

/// <summary>Recorded figures: see Recorded/intermittent.R for how they were made.</summary>
public sealed class RecordedDemandTests
{
    /// <summary>
    /// Hyndman and Athanasopoulos (2018), Forecasting: Principles and Practice, 2nd edition, section 12.2: sales of a lubricant.
    /// </summary>
    [Fact]
    public void Croston_gives_the_published_figure() => new Croston(0.1).Rate("productC").ShouldBe(0.985, 5e-4);

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

    public static double Rate(this IForecastMethod method, string series) => method.Fit(Records.Demand[series].Values, 1).Forecast(1).Mean[0];
}
