namespace SupplyChain.Quality.Charts;

/// <summary>
/// Charts of counts (NIST/SEMATECH e-Handbook 6.3.3.1 and 6.3.3.2). The limits of a point follow its size. A lower limit is never below
/// 0, and that of a share never above 1.
/// </summary>
public static class AttributeCharts
{
    /// <summary>p chart: nonconforming pieces / inspected pieces, with the deviation sqrt(p (1 - p) / n).</summary>
    /// <param name="counts">Each with the number of pieces inspected, above 0.</param>
    public static ControlChart Shares(IReadOnlyList<(double Nonconforming, double Size)> counts, Range? baseline = null)
    {
        var (mean, points) = MeanOf(counts, baseline);
        return new([Of(PanelKind.Shares, counts, mean, size => Math.Sqrt(mean * (1 - mean) / size), most: 1)], null, points);
    }

    /// <summary>u chart: nonconformities / units inspected, with the deviation sqrt(u / n).</summary>
    /// <param name="counts">Each with the number of units inspected, above 0.</param>
    public static ControlChart Rates(IReadOnlyList<(double Nonconformities, double Units)> counts, Range? baseline = null)
    {
        var (mean, points) = MeanOf(counts, baseline);
        return new(
            [Of(PanelKind.Rates, counts, mean, size => Math.Sqrt(mean / size), most: double.PositiveInfinity)], null, points);
    }

    static (double Mean, int Points) MeanOf(IReadOnlyList<(double Count, double Size)> counts, Range? baseline)
    {
        var (offset, length) = (baseline ?? Range.All).GetOffsetAndLength(counts.Count);
        var within = counts.Skip(offset).Take(length).ToList();
        return (within.Sum(each => each.Count) / within.Sum(each => each.Size), within.Count);
    }

    static Panel Of(
        PanelKind kind, IReadOnlyList<(double Count, double Size)> counts, double mean, Func<double, double> deviationOf, double most) =>
        new(kind, [.. counts.Select(each =>
        {
            var deviation = deviationOf(each.Size);
            return new ChartPoint(
                each.Count / each.Size, Math.Max(0, mean - 3 * deviation), mean, Math.Min(most, mean + 3 * deviation), deviation);
        })]);
}
