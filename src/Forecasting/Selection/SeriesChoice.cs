using SupplyChain.Forecasting.Intervals;
using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.Selection;

/// <summary>The forecast of a series that is not intermittent: candidates are tried and combined.</summary>
static class SeriesChoice
{
    // Older values do not improve the forecast and cost time.
    const int Longest = 2500, LongestInSeasons = 4;

    /// <param name="whole">At least one value, all finite.</param>
    public static SeriesForecast Of(double[] whole, int period, int horizon) => Tested(whole, period, horizon).Forecast;

    /// <summary>The forecast, and the sum of its squared errors at the rolling origins. The sum is 0 without origins.</summary>
    public static (SeriesForecast Forecast, double Squares) Tested(double[] whole, int period, int horizon)
    {
        var history = whole[Math.Max(0, whole.Length - Math.Max(Longest, LongestInSeasons * period))..];
        var pool = Pool.For(history.Length, period);
        var origins = RollingOrigins.Of(history.Length, period, horizon);
        var reach = Reach.Of(history, horizon);
        Trial[] trials = [.. pool.Candidates.Select(method => Trial.Of(method, history, period, horizon, origins, reach)).OfType<Trial>()];
        var tested = origins.Ends.Count > 0;
        var shares = Weights.Inverse([.. trials.Select(trial => tested ? trial.Error : 1)], pool.Power);

        var (point, deviation) = Combine(pool, [.. trials.Select(trial => trial.Forecast)], shares);
        var residuals = new List<Residual>();
        for (var origin = 0; origin < origins.Ends.Count; origin++)
        {
            var (mean, width) = Combine(pool, [.. trials.Select(trial => trial.Backtests[origin])], shares);
            for (var step = 0; step < mean.Length; step++)
                residuals.Add(new Residual(history[origins.Ends[origin] + step] - mean[step], width[step]));
        }
        var quantiles = ConformalIntervals.Of(point, deviation, residuals, origins.Ends.Count, pool.Spread);
        CandidateResult[] candidates =
            [.. trials.Select((trial, at) => new CandidateResult(trial.Method, trial.Form, trial.Error, shares[at]))];
        var forecast = new SeriesForecast(
            point, quantiles, pool.Combined, new ChoiceBasis(pool.Kind),
            new Backtest(origins.Ends.Count, tested ? horizon : 0, candidates));
        return (forecast, residuals.Sum(residual => residual.Error * residual.Error));
    }

    /// <summary>
    /// The combined mean and its deviation. The deviation has two parts: the candidates' own deviations, and the distances between
    /// their means.
    /// </summary>
    static (double[] Mean, double[] Deviation) Combine(Pool pool, MethodForecast[] forecasts, double[] shares)
    {
        var (mean, deviation) = (new double[forecasts[0].Mean.Length], new double[forecasts[0].Mean.Length]);
        var values = new double[forecasts.Length];
        for (var step = 0; step < mean.Length; step++)
        {
            for (var at = 0; at < values.Length; at++) values[at] = forecasts[at].Mean[step];
            mean[step] = pool.Combine(values, shares);
            var own = 0.0;
            for (var at = 0; at < values.Length; at++) own += shares[at] * (forecasts[at].Deviation?[step] ?? 0);
            deviation[step] = Math.Min(double.Hypot(own, Combination.Spread(values, shares)), double.MaxValue);
        }
        return (mean, deviation);
    }
}
