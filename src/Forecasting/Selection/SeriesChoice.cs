using System.Globalization;

using SupplyChain.Forecasting.Intervals;

namespace SupplyChain.Forecasting.Selection;

/// <summary>The forecast of a series that isn't intermittent: a pool of candidates is tried and combined.</summary>
static class SeriesChoice
{
    public static Forecast Of(double[] history, int period, int horizon)
    {
        var pool = Pool.For(history.Length, period);
        var origins = RollingOrigins.Of(history.Length, period, horizon);
        Trial[] trials = [.. pool.Candidates.Select(method => Trial.Of(method, history, period, horizon, origins)).OfType<Trial>()];
        var tested = origins.Ends.Count > 0;
        var shares = Weights.Inverse([.. trials.Select(trial => tested ? trial.Error : 1)], pool.Power);

        var point = Combine(pool, [.. trials.Select(trial => trial.Forecast.Mean)], shares);
        var quantiles = NormalQuantiles.Of(point, Combine(pool, [.. trials.Select(trial => trial.Forecast.Deviation!)], shares));
        CandidateResult[] candidates = [.. trials.Select((trial, at) => new CandidateResult(trial.Method, trial.Form, trial.Error, shares[at]))];
        return new Forecast(
            point, quantiles, $"{(pool.MeanShare > 0 ? "weighted mean and median" : "weighted median")} of {string.Join(", ", candidates.Select(candidate => candidate.Method))}",
            Reason(pool, candidates, origins), new Backtest(origins.Ends.Count, tested ? horizon : 0, candidates));
    }

    /// <param name="rows">A row a candidate, a column a step.</param>
    static double[] Combine(Pool pool, double[][] rows, double[] shares)
    {
        var combined = new double[rows[0].Length];
        var values = new double[rows.Length];
        for (var step = 0; step < combined.Length; step++)
        {
            for (var row = 0; row < rows.Length; row++) values[row] = rows[row][step];
            combined[step] = pool.Combine(values, shares);
        }
        return combined;
    }

    static string Reason(Pool pool, CandidateResult[] candidates, RollingOrigins origins)
    {
        if (origins.Ends.Count == 0) return $"The series is {pool.Kind} and too short to test on, so the candidates have equal shares.";
        var best = candidates.MinBy(candidate => candidate.Error)!;
        return string.Create(CultureInfo.InvariantCulture,
            $"The series is {pool.Kind}. Weights are by discounted absolute error at {origins.Ends.Count} rolling origins; {best.Method} ({best.Form}) was closest and has {best.Weight:P0}.");
    }
}
