using SupplyChain.Forecasting;
using SupplyChain.Forecasting.Evaluation;
using SupplyChain.Forecasting.Series;
using SupplyChain.TestKit;

namespace SupplyChain.Benchmarks;

/// <summary><c>auto</c> beside R on demand that is mostly zero: a few series of each set, since R takes a second for some.</summary>
static class ForecastOfDemand
{
    const int OfEachSet = 150;

    public static void Measure(Figures figures)
    {
        if (OtherForecasts.Missing() is not null) return;
        foreach (var set in (string[])["man", "carparts", "auto"])
        {
            if (Repository.SharedData("forecasting", $"{set}.csv.gz") is not { } file)
            {
                Console.WriteLine($"the demand of {set} is not beside this checkout: it is not measured.");
                continue;
            }

            TimeSeries[] series = [.. ForecastSeries.In(file, limit: OfEachSet)];
            Console.WriteLine($"{series.Length} series of demand ({set}) ...");
            var ours = Totals(series, [.. series.Select(one => Engine.Forecast(one.Train, one.Period, one.Horizon).Point)]);
            var (best, other) = OtherForecasts.Of(series, "ses", "sba", "tsb", "ets")
                .Select(method => (Method: method.Key, Totals: Totals(series, method.Value.Means))).MinBy(method => method.Totals.Rmsse);
            figures.AtMost($"auto_vs_r_rmsse_{set}", $"auto / R's {best}, its best on {set}, RMSSE", ours.Rmsse / other.Rmsse, "", 1);
            figures.Report($"bias of auto on {set}", ours.Bias, "", $"auto_bias_{set}");
            figures.Report($"bias of R's {best} on {set}", other.Bias, "", $"r_bias_{set}");
        }
    }

    static ScoreTotals Totals(TimeSeries[] series, double[][] means)
    {
        var totals = new ScoreTotals();
        totals.Add(series, means);
        return totals;
    }
}
