using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Runs;

/// <summary>
/// A histogram with bins of equal width, as many as Sturges' rule says, 1 + log2 n; and a Shewhart chart (ISO 7870-2): means of
/// subgroups within 3 s / sqrt(n) of the mean, or single measurements within 3 times the mean moving range / 1.128.
/// </summary>
public static class Spread
{
    /// <summary>The constant d2 of ranges of two.</summary>
    const double RangeOfTwo = 1.128;

    /// <summary>Consecutive points on one side that a process in control seldom has (Nelson's second rule).</summary>
    const int TooLongRun = 9;

    /// <summary>Without measurements that were stored before they had bounds, and are beyond them.</summary>
    public static IReadOnlyList<MeasurementSpread> Of(IEnumerable<MeasuredCharacteristic> characteristics) =>
    [
        .. characteristics
            .Where(c => c.Measurements.Count >= 2 && c.SubgroupSize >= 1 && c.Measurements.All(RunRules.IsMeasurement)).Select(Of),
    ];

    static MeasurementSpread Of(MeasuredCharacteristic c)
    {
        var (lowest, width, counts) = Histogram(c.Measurements);
        var points = c.SubgroupSize == 1 ? c.Measurements : [.. c.Measurements.Chunk(c.SubgroupSize).Select(group => group.Average())];
        var (mean, deviation) = (c.Measurements.Average(), DeviationOfPoints(c));
        var (lower, upper) = (mean - 3 * deviation, mean + 3 * deviation);
        var beyond = points.Count(point => point < lower || point > upper);
        var longest = LongestRun(points, mean);
        return new(
            c.Name, lowest, width, counts, lower, upper, points.Count, beyond, longest, InControl: beyond == 0 && longest < TooLongRun);
    }

    static (double Lowest, double Width, int[] Counts) Histogram(IReadOnlyList<double> measurements)
    {
        var (lowest, highest) = (measurements.Min(), measurements.Max());
        var bins = (int)Math.Ceiling(Math.Log2(measurements.Count)) + 1;
        var width = (highest - lowest) / bins;
        if (width <= 0) return (lowest, 0, [measurements.Count]);
        var counts = new int[bins];
        foreach (var measurement in measurements) counts[Math.Min(bins - 1, (int)((measurement - lowest) / width))]++;
        return (lowest, width, counts);
    }

    static double DeviationOfPoints(MeasuredCharacteristic c) => c.SubgroupSize == 1
        ? c.Measurements.Zip(c.Measurements.Skip(1), (one, next) => Math.Abs(next - one)).Average() / RangeOfTwo
        : Capability.Deviation(c.Measurements, c.SubgroupSize) / Math.Sqrt(c.SubgroupSize);

    static int LongestRun(IReadOnlyList<double> points, double mean)
    {
        var (longest, run, side) = (0, 0, 0);
        foreach (var at in points.Select(point => Math.Sign(point - mean)))
        {
            run = at == 0 ? 0 : at == side ? run + 1 : 1;
            side = at;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
