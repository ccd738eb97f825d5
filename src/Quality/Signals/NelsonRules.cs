using SupplyChain.Quality.Charts;

namespace SupplyChain.Quality.Signals;

/// <summary>A pattern that a process in control seldom makes.</summary>
/// <param name="Rule">Nelson's number, 1 to 8.</param>
/// <param name="Points">Indexes of the points that make it, ascending.</param>
/// <param name="SeenAt">Index of the point that completed it.</param>
public sealed record Signal(int Rule, IReadOnlyList<int> Points, int SeenAt);

/// <summary>
/// Tests for special causes: L. S. Nelson, The Shewhart Control Chart - Tests for Special Causes, Journal of Quality Technology 16 (1984)
/// 237-239. Occurrences of one rule that share points are one signal.
/// </summary>
public static class NelsonRules
{
    /// <summary>Signals in the order in which they are seen. Without spread there are no zones, only limits.</summary>
    public static IReadOnlyList<Signal> Of(IReadOnlyList<ChartPoint> points)
    {
        if (points.Any(point => point.Deviation <= 0)) return BeyondLimits(points);
        double[] z = [.. points.Select(point => (point.Value - point.Center) / point.Deviation)];
        double[] steps = [.. z.Zip(z.Skip(1), (one, next) => next - one)];
        return
        [
            .. new[]
            {
                // Of the limits themselves: those of shares end at 0, where no standard deviation does.
                Joined(1, [.. Enumerable.Range(0, points.Count).Where(i => points[i].IsBeyond).Select(i => (int[])[i])]),
                Joined(2, Runs(z, 9, value => Math.Sign(value))),
                Joined(3, Trends(steps)),
                Joined(4, Alternations(steps)),
                Joined(5, SameSide(z, most: 3, least: 2, beyond: 2)),
                Joined(6, SameSide(z, most: 5, least: 4, beyond: 1)),
                Joined(7, Runs(z, 15, value => Math.Abs(value) < 1 ? 1 : 0)),
                Joined(8, [.. Runs(z, 8, value => Math.Abs(value) > 1 ? 1 : 0).Where(run => BothSides(z, run))]),
            }.SelectMany(each => each).OrderBy(signal => signal.SeenAt).ThenBy(signal => signal.Rule),
        ];
    }

    /// <summary>Points beyond the limits alone, for charts whose points depend on each other, and for spreads.</summary>
    public static IReadOnlyList<Signal> BeyondLimits(IReadOnlyList<ChartPoint> points) =>
        Joined(1, [.. Enumerable.Range(0, points.Count).Where(i => points[i].IsBeyond).Select(i => (int[])[i])]);

    /// <summary>Windows of a length whose values have one mark that is not 0.</summary>
    static List<int[]> Runs(double[] z, int length, Func<double, int> markOf) =>
        Windows(z.Length, length, window => markOf(z[window[0]]) is var mark and not 0 && window.All(i => markOf(z[i]) == mark));

    /// <summary>Six points, each above the one before, or each below it.</summary>
    static List<int[]> Trends(double[] steps) =>
        Windows(steps.Length + 1, 6, window => Math.Sign(steps[window[0]]) is var sign and not 0
            && window.SkipLast(1).All(i => Math.Sign(steps[i]) == sign));

    /// <summary>Fourteen points, up and down by turns.</summary>
    static List<int[]> Alternations(double[] steps) =>
        Windows(steps.Length + 1, 14, window => window.SkipLast(2).All(i => Math.Sign(steps[i]) * Math.Sign(steps[i + 1]) < 0));

    /// <summary>Of consecutive points, at least so many are farther than a number of deviations from the center on one side.</summary>
    static List<int[]> SameSide(double[] z, int most, int least, double beyond)
    {
        var found = new List<int[]>();
        for (var end = 0; end < z.Length; end++)
            foreach (var side in (int[])[1, -1])
            {
                // A pattern ends with a point that belongs to it.
                if (side * z[end] <= beyond) continue;
                int[] far =
                    [.. Enumerable.Range(Math.Max(0, end - most + 1), Math.Min(most, end + 1)).Where(i => side * z[i] > beyond)];
                if (far.Length >= least) found.Add(far);
            }

        return found;
    }

    static bool BothSides(double[] z, int[] window) => window.Any(i => z[i] > 0) && window.Any(i => z[i] < 0);

    static List<int[]> Windows(int count, int length, Func<int[], bool> isPattern)
    {
        var found = new List<int[]>();
        for (var start = 0; start + length <= count; start++)
        {
            int[] window = [.. Enumerable.Range(start, length)];
            if (isPattern(window)) found.Add(window);
        }

        return found;
    }

    static List<Signal> Joined(int rule, IReadOnlyList<int[]> patterns)
    {
        var signals = new List<Signal>();
        foreach (var pattern in patterns)
            if (signals is [.., var last] && last.Points.Intersect(pattern).Any())
                signals[^1] = last with { Points = [.. last.Points.Union(pattern).Order()] };
            else
                signals.Add(new(rule, pattern, pattern[^1]));
        return signals;
    }
}
