using SupplyChain.Forecasting;
using SupplyChain.Forecasting.Evaluation;
using SupplyChain.Forecasting.Series;
using SupplyChain.TestKit;

namespace SupplyChain.Benchmarks;

/// <summary>How many of the values held out lie in the 90 % interval of <c>auto</c>, over all smooth series beside the checkout.</summary>
static class ForecastIntervals
{
    public static void Measure(Figures figures)
    {
        string[] files =
            [.. ((string[])["m1", "tourism"]).Select(set => Repository.SharedData("forecasting", $"{set}.csv.gz")).OfType<string>()];
        if (files is [])
        {
            Console.WriteLine("there are no series with what came after them beside this checkout: no intervals are measured.");
            return;
        }

        var all = new ScoreTotals();
        foreach (var score in files.SelectMany(file => ForecastSeries.In(file)).AsParallel().AsOrdered().Select(Score))
            all.Add(score, hasIntervals: true);
        figures.Between(
            "auto_cover90", $"held out values in the 90 % interval of auto, {all.Series} series", 100 * all.Cover90, "%", 87, 93);
    }

    static SeriesScore Score(TimeSeries series)
    {
        var forecast = Engine.Forecast(series.Train, series.Period, series.Horizon);
        return Scoring.Score(series.Train, series.Test, series.Period, forecast.Point, forecast.Quantiles);
    }
}
