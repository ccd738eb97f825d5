namespace SupplyChain.Quality.Charts;

/// <summary>
/// Charts that find small shifts, because each point weighs earlier ones: EWMA (NIST/SEMATECH e-Handbook 6.3.2.4) and the tabular CUSUM
/// (6.3.2.3).
/// </summary>
public static class TimeWeightedCharts
{
    /// <summary>Detects a shift of one standard deviation (6.3.2.3).</summary>
    const double Allowance = 0.5;

    /// <summary>With an allowance of 0.5, one false signal in 465 points (Montgomery, average run lengths of the CUSUM).</summary>
    const double Decision = 5;

    /// <summary>z(i) = w x(i) + (1 - w) z(i - 1), z(0) = center.</summary>
    /// <remarks>
    /// Limits are center -+ 3 d sqrt(w / (2 - w) (1 - (1 - w)^(2 i))); NIST prints those that the first points approach, without the last
    /// factor.
    /// </remarks>
    /// <param name="values">Means of subgroups or single values.</param>
    /// <param name="deviation">Standard deviation of one of them.</param>
    /// <param name="weight">Of the newest value, above 0, at most 1. NIST: usually 0.2 to 0.3.</param>
    public static Panel WeightedMeans(IReadOnlyList<double> values, double center, double deviation, double weight = 0.2)
    {
        var (points, last) = (new List<ChartPoint>(values.Count), center);
        foreach (var (i, value) in values.Index())
        {
            last = weight * value + (1 - weight) * last;
            var spread = deviation * Math.Sqrt(weight / (2 - weight) * (1 - Math.Pow(1 - weight, 2 * (i + 1))));
            points.Add(new(last, center - 3 * spread, center, center + 3 * spread, spread));
        }

        return new(PanelKind.WeightedMeans, points);
    }

    /// <summary>
    /// Upper sums S(i) = max(0, S(i - 1) + x(i) - target - k) and lower sums, of target - k - x(i). A sum above h is a signal.
    /// </summary>
    /// <param name="values">Means of subgroups or single values.</param>
    /// <param name="allowance">k, in the unit of values.</param>
    /// <param name="decision">h, in the unit of values.</param>
    public static IReadOnlyList<Panel> Sums(IReadOnlyList<double> values, double target, double allowance, double decision)
    {
        List<ChartPoint> upper = new(values.Count), lower = new(values.Count);
        var (high, low) = (0.0, 0.0);
        foreach (var value in values)
        {
            high = Math.Max(0, high + value - target - allowance);
            low = Math.Max(0, low + target - allowance - value);
            upper.Add(new(high, 0, 0, decision, 0));
            lower.Add(new(low, 0, 0, decision, 0));
        }

        return [new(PanelKind.UpperSums, upper), new(PanelKind.LowerSums, lower)];
    }

    /// <summary>The same with an allowance of half a standard deviation and a decision at five of them.</summary>
    /// <param name="deviation">Standard deviation of one of the values.</param>
    public static IReadOnlyList<Panel> Sums(IReadOnlyList<double> values, double target, double deviation) =>
        Sums(values, target, Allowance * deviation, Decision * deviation);
}
