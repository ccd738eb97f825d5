using SupplyChain.Quality.Constants;

namespace SupplyChain.Quality.Charts;

/// <summary>
/// Shewhart's charts of measured values (NIST/SEMATECH e-Handbook 6.3.2.1 and 6.3.2.2; ISO 7870-2). The limits come from a baseline, a
/// range of points, or from all of them.
/// </summary>
public static class ShewhartCharts
{
    /// <summary>Means with limits of mean -+ A2 times the mean range; ranges with D3 and D4 times it.</summary>
    /// <param name="subgroups">All of one size, 2 to 25.</param>
    /// <param name="baseline">Which subgroups the limits are from; all without it.</param>
    public static ControlChart MeansAndRanges(IReadOnlyList<IReadOnlyList<double>> subgroups, Range? baseline = null)
    {
        var constants = ShewhartConstants.Of(SizeOf(subgroups));
        double[] means = [.. subgroups.Select(each => each.Average())], ranges = [.. subgroups.Select(each => each.Max() - each.Min())];
        var (center, range) = (means.Within(baseline).Average(), ranges.Within(baseline).Average());
        return new(
            [
                Around(PanelKind.Means, means, center, constants.A2 * range / 3),
                Spread(PanelKind.Ranges, ranges, range, constants.D3, constants.D4, constants.RangeDeviation / constants.MeanRange),
            ],
            range / constants.MeanRange, means.Within(baseline).Count);
    }

    /// <summary>Means with limits of mean -+ A3 times the mean standard deviation; deviations with B3 and B4 times it.</summary>
    /// <inheritdoc cref="MeansAndRanges"/>
    public static ControlChart MeansAndDeviations(IReadOnlyList<IReadOnlyList<double>> subgroups, Range? baseline = null)
    {
        var constants = ShewhartConstants.Of(SizeOf(subgroups));
        double[] means = [.. subgroups.Select(each => each.Average())], deviations = [.. subgroups.Select(DeviationOf)];
        var (center, deviation) = (means.Within(baseline).Average(), deviations.Within(baseline).Average());
        var relative = Math.Sqrt(1 - constants.C4 * constants.C4) / constants.C4;
        return new(
            [
                Around(PanelKind.Means, means, center, constants.A3 * deviation / 3),
                Spread(PanelKind.Deviations, deviations, deviation, constants.B3, constants.B4, relative),
            ],
            deviation / constants.C4, means.Within(baseline).Count);
    }

    /// <summary>
    /// Single values with limits of mean -+ 3 times the mean moving range / d2 of two; moving ranges of two with D4 times their mean.
    /// </summary>
    /// <param name="values">Two or more, in order of time. The first has no moving range, and is not in the second panel.</param>
    /// <param name="baseline">Which values the limits are from, two or more; all without it.</param>
    public static ControlChart Individuals(IReadOnlyList<double> values, Range? baseline = null)
    {
        var constants = ShewhartConstants.Of(2);
        var within = values.Within(baseline);
        ArgumentOutOfRangeException.ThrowIfLessThan(within.Count, 2);
        var range = MovingRanges(within).Average();
        var deviation = range / constants.MeanRange;
        return new(
            [
                Around(PanelKind.Values, values, within.Average(), deviation),
                Spread(
                    PanelKind.MovingRanges, MovingRanges(values), range, constants.D3, constants.D4,
                    constants.RangeDeviation / constants.MeanRange),
            ],
            deviation, within.Count);
    }

    /// <summary>The standard deviation of a sample, with n - 1.</summary>
    public static double DeviationOf(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }

    internal static IReadOnlyList<double> Within(this IReadOnlyList<double> values, Range? baseline)
    {
        var (offset, length) = (baseline ?? Range.All).GetOffsetAndLength(values.Count);
        return [.. values.Skip(offset).Take(length)];
    }

    static int SizeOf(IReadOnlyList<IReadOnlyList<double>> subgroups) =>
        subgroups.Select(each => each.Count).Distinct().ToList() is [var size]
            ? size
            : throw new ArgumentException("Subgroups must have one size.", nameof(subgroups));

    static double[] MovingRanges(IReadOnlyList<double> values) =>
        [.. values.Zip(values.Skip(1), (one, next) => Math.Abs(next - one))];

    static Panel Around(PanelKind kind, IReadOnlyList<double> values, double center, double deviation) => new(
        kind, [.. values.Select(value => new ChartPoint(value, center - 3 * deviation, center, center + 3 * deviation, deviation))]);

    static Panel Spread(PanelKind kind, IReadOnlyList<double> values, double center, double lower, double upper, double relative) =>
        new(kind, [.. values.Select(value => new ChartPoint(value, lower * center, center, upper * center, relative * center))]);
}
