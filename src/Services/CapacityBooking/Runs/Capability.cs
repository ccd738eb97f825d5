using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Runs;

/// <summary>
/// Process capability of a characteristic: Cp = (USL - LSL) / 6s, Cpk = min(USL - mean, mean - LSL) / 3s
/// (NIST/SEMATECH e-Handbook of Statistical Methods, 6.1.6). s is the deviation within subgroups,
/// s^2 = sum over subgroups of sum (x - subgroup mean)^2 / (N - k) for N pieces in k subgroups, the pooled variance.
/// With subgroups of one piece it is the sample's deviation, with N - 1, and Cpk is the Ppk of ISO 22514-2.
/// </summary>
public static class Capability
{
    /// <summary>An index above this comes from floating-point rounding, not from the process.</summary>
    const double LargestIndex = 1e6;

    /// <summary>
    /// Evaluates two or more measurements in complete subgroups. An index is null where its limit is missing or the
    /// measurements have no spread. Measurements that were stored before they had bounds, and are beyond them, have neither mean nor
    /// index.
    /// </summary>
    public static RunCharacteristic Of(MeasuredCharacteristic c)
    {
        if (c.Measurements.Count < 2 || c.SubgroupSize < 1 || !c.Measurements.All(RunRules.IsMeasurement))
            return new RunCharacteristic(
                c.Name, c.Unit, c.LowerLimit, c.UpperLimit, c.Measurements.Count, Mean: 0, Deviation: 0, Cp: null, Cpk: null);

        var mean = c.Measurements.Average();
        var s = Deviation(c.Measurements, c.SubgroupSize);
        var above = (c.UpperLimit - mean) / (3 * s);
        var below = (mean - c.LowerLimit) / (3 * s);
        return new RunCharacteristic(
            c.Name, c.Unit, c.LowerLimit, c.UpperLimit, c.Measurements.Count, mean, s,
            Cp: Index((c.UpperLimit - c.LowerLimit) / (6 * s)),
            Cpk: Index(above is null || below is null ? above ?? below : Math.Min(above.Value, below.Value)));
    }

    /// <summary>Standard deviation within subgroups of consecutive measurements, in their unit.</summary>
    public static double Deviation(IReadOnlyList<double> measurements, int subgroupSize)
    {
        var subgroups = measurements.Chunk(subgroupSize == 1 ? measurements.Count : subgroupSize).ToList();
        var squares = subgroups.Sum(subgroup =>
        {
            var mean = subgroup.Average();
            return subgroup.Sum(x => (x - mean) * (x - mean));
        });
        return Math.Sqrt(squares / (measurements.Count - subgroups.Count));
    }

    static decimal? Index(double? value) =>
        value is { } index && Math.Abs(index) < LargestIndex ? Math.Round((decimal)index, 4) : null;
}
