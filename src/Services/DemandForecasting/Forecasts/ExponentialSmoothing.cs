namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>
/// Simple exponential smoothing, level(t) = level(t-1) + alpha x (actual(t) - level(t-1)), with the alpha of the least
/// squared one-step error and the spread that its own errors had at each distance (Hyndman and Athanasopoulos,
/// Forecasting: Principles and Practice, chapter 8).
/// </summary>
public sealed record ExponentialSmoothing(double Alpha, IReadOnlyList<double> Levels, IReadOnlyList<double> Actuals)
{
    // The first level is the mean of as many actuals; errors before it has settled would not be typical.
    const int WarmUp = 4;

    const int FewestErrors = 4;

    /// <param name="actuals">At least <see cref="Forecast.FewestActuals"/>, oldest first.</param>
    public static ExponentialSmoothing Fit(IReadOnlyList<double> actuals) =>
        Enumerable.Range(1, 19)
            .Select(step => Smooth(actuals, step / 20.0))
            .MinBy(fit => fit.SquaredError())!;

    /// <summary>
    /// Median and 90 % quantile 1, 2, ... weeks after the last actual, 0 or above. The spread never narrows with the
    /// distance; where too few errors of a distance were seen, that of the last one with enough stands.
    /// </summary>
    public IReadOnlyList<(double Median, double Upper)> Quantiles(int weeks)
    {
        var ahead = new List<(double, double)>(weeks);
        double[] errors = [];
        var spread = 0.0;
        for (var distance = 1; distance <= weeks; distance++)
        {
            var seen = Errors(distance);
            if (seen.Length >= FewestErrors || errors is []) errors = seen;
            var median = Levels[^1] + Quantile.Of(errors, 0.5);
            spread = Math.Max(spread, Levels[^1] + Quantile.Of(errors, 0.9) - median);
            ahead.Add((Math.Max(0, median), Math.Max(0, median + spread)));
        }
        return ahead;
    }

    static ExponentialSmoothing Smooth(IReadOnlyList<double> actuals, double alpha)
    {
        var levels = new double[actuals.Count];
        var level = actuals.Take(WarmUp).Average();
        for (var t = 0; t < actuals.Count; t++) levels[t] = level += alpha * (actuals[t] - level);
        return new ExponentialSmoothing(alpha, levels, actuals);
    }

    // Levels[t] has seen actual t; the error at a distance is that of the actual so many weeks later.
    double[] Errors(int distance) =>
        [.. Enumerable.Range(WarmUp - 1, Math.Max(0, Actuals.Count - distance - WarmUp + 1)).Select(t => Actuals[t + distance] - Levels[t])];

    double SquaredError() => Errors(1).Sum(error => error * error);
}

/// <summary>Empirical quantiles, linear between the observations (type 7 of Hyndman and Fan, 1996).</summary>
public static class Quantile
{
    /// <param name="values">At least one.</param>
    /// <param name="probability">0 to 1.</param>
    public static double Of(IEnumerable<double> values, double probability)
    {
        var ordered = values.Order().ToArray();
        var position = probability * (ordered.Length - 1);
        var below = (int)position;
        return below + 1 == ordered.Length ? ordered[below] : ordered[below] + (position - below) * (ordered[below + 1] - ordered[below]);
    }
}
