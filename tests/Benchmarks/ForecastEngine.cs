using System.Diagnostics;

using SupplyChain.Forecasting;
using SupplyChain.Forecasting.Evaluation;
using SupplyChain.Forecasting.Series;

namespace SupplyChain.Benchmarks;

/// <summary>
/// The forecast engine beside R's package forecast: both sides do the same few series in turn, on one core each, so that
/// what else the machine does meets both.
/// </summary>
static class ForecastEngine
{
    const int Turns = 6;

    static readonly Dictionary<string, Func<TimeSeries, double[]>> Ours = new()
    {
        ["theta"] = series => ByMethod("theta", series),
        ["ets"] = series => ByMethod("ets", series),
        ["auto"] = series => Engine.Forecast(series.Train, series.Period, series.Horizon).Point,
    };

    public static void Measure(Figures figures)
    {
        if (OtherForecasts.Missing() is { } missing)
        {
            Console.WriteLine($"{missing}: there is nothing to compare with.");
            return;
        }

        var (origin, series) = ForecastSeries.Get();
        Console.WriteLine($"{series.Length} series ({origin}), {Turns} turns ...");
        // Compiled before the clock starts, as R's packages are.
        foreach (var forecast in Ours.Values)
            foreach (var one in series) forecast(one);

        var seconds = new Dictionary<string, double>();
        var scores = new Dictionary<string, ScoreTotals>();
        // A turn takes every sixth series, so that each has all frequencies.
        for (var turn = 0; turn < Turns; turn++)
        {
            TimeSeries[] some = [.. series.Where((_, at) => at % Turns == turn)];
            foreach (var (method, forecast) in Ours)
            {
                var clock = Stopwatch.StartNew();
                double[][] means = [.. some.Select(forecast)];
                Add(method, clock.Elapsed.TotalSeconds, means);
            }
            Add("naive2", 0, [.. some.Select(one => ByMethod("naive2", one))]);
            foreach (var (method, run) in OtherForecasts.Of(some, "theta", "comb", "ets")) Add($"R {method}", run.Seconds, run.Means);

            void Add(string method, double took, double[][] means)
            {
                seconds[method] = seconds.GetValueOrDefault(method) + took;
                var totals = scores.TryGetValue(method, out var found) ? found : scores[method] = new ScoreTotals();
                totals.Add(some, means);
            }
        }

        foreach (var (method, total) in seconds.Where(method => method.Value > 0))
        {
            figures.Report($"{method}, a series", 1000 * total / series.Length, "ms");
            figures.Report($"{method}, OWA", scores[method].OwaAgainst(scores["naive2"]), "");
        }
        figures.AtLeast("theta_vs_r", "R's theta / theta, time", seconds["R theta"] / seconds["theta"], 10);
        figures.AtLeast("ets_vs_r", "R's ets / ets, time", seconds["R ets"] / seconds["ets"], 30);
        figures.AtLeast("auto_vs_r_ets", "R's ets / auto, time", seconds["R ets"] / seconds["auto"], 10);
        var best = scores.Where(method => method.Key.StartsWith("R ", StringComparison.Ordinal))
            .Min(method => method.Value.OwaAgainst(scores["naive2"]));
        figures.AtMost(
            "auto_vs_r_owa", "auto / best of R's theta, comb and ets, OWA", scores["auto"].OwaAgainst(scores["naive2"]) / best, "", 0.97);
    }

    static double[] ByMethod(string method, TimeSeries series) =>
        ForecastMethods.Find(method)!.Fit(Gaps.Fill(series.Train, series.Period).Values, series.Period).Forecast(series.Horizon).Mean;
}
