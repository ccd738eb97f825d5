using MathNet.Numerics.Distributions;

namespace SupplyChain.Quality.Capability;

/// <summary>An index and its confidence interval of 95 %.</summary>
public sealed record IndexEstimate(double Value, double Lower, double Upper);

/// <summary>How a process fits its specification. An index is null where its limits are missing or there is no spread.</summary>
/// <param name="Cp">(USL - LSL) / 6s, s the deviation within subgroups.</param>
/// <param name="Cpk">min(USL - mean, mean - LSL) / 3s, s the deviation within subgroups.</param>
/// <param name="Pp">As Cp, with the deviation of all values together.</param>
/// <param name="Ppk">As Cpk, with the deviation of all values together.</param>
public sealed record ProcessCapability(
    int Count, double Mean, double Within, double Overall, IndexEstimate? Cp, IndexEstimate? Cpk, IndexEstimate? Pp, IndexEstimate? Ppk);

/// <summary>
/// Capability indices (NIST/SEMATECH e-Handbook 6.1.6; ISO 22514-2) and their intervals, for values of a normal distribution.
/// </summary>
/// <remarks>
/// Cp and Pp: index sqrt(chi-square(a/2, v) / v) to index sqrt(chi-square(1 - a/2, v) / v), v the degrees of freedom of s (NIST 6.1.6).
/// Cpk and Ppk: index -+ z sqrt(1 / 9N + index^2 / 2v) (A. F. Bissell, How reliable is your capability index?, Applied Statistics 39
/// (1990) 331-340; NIST 6.1.6 gives it with v = N - 1).
/// </remarks>
public static class Indices
{
    const double Alpha = 0.05;

    /// <summary>
    /// Moving ranges share values, so that their mean tells less than as many independent ranges would: 0.62 degrees of freedom each
    /// (D. J. Wheeler, Advanced Topics in Statistical Process Control, table 1).
    /// </summary>
    const double FreedomOfMovingRange = 0.62;

    /// <summary>An index above this comes from floating-point rounding, not from the process.</summary>
    const double LargestIndex = 1e6;

    /// <param name="subgroups">Values by subgroup, two or more in all. Where each has one value, they are in order of time.</param>
    public static ProcessCapability Of(IReadOnlyList<IReadOnlyList<double>> subgroups, double? lower, double? upper)
    {
        double[] all = [.. subgroups.SelectMany(each => each)];
        var mean = all.Average();
        var overall = Math.Sqrt(Squares(all) / (all.Length - 1));
        var (within, freedom) = subgroups.All(each => each.Count == 1) ? ByMovingRanges(all) : Pooled(subgroups, all.Length);
        var potential = upper - lower;
        var nearest = Math.Min((upper - mean) ?? double.PositiveInfinity, (mean - lower) ?? double.PositiveInfinity);
        return new(
            all.Length, mean, within, overall,
            Potential(potential / (6 * within), freedom), Actual(nearest / (3 * within), all.Length, freedom),
            Potential(potential / (6 * overall), all.Length - 1), Actual(nearest / (3 * overall), all.Length, all.Length - 1));
    }

    /// <param name="freedom">Degrees of freedom of the standard deviation.</param>
    public static IndexEstimate? Potential(double? index, double freedom) => Known(index) is { } value
        ? new(
            value, value * Math.Sqrt(ChiSquared.InvCDF(freedom, Alpha / 2) / freedom),
            value * Math.Sqrt(ChiSquared.InvCDF(freedom, 1 - Alpha / 2) / freedom))
        : null;

    /// <param name="count">Values.</param>
    /// <param name="freedom">Degrees of freedom of the standard deviation.</param>
    public static IndexEstimate? Actual(double? index, int count, double freedom)
    {
        if (Known(index) is not { } value) return null;
        var half = Normal.InvCDF(0, 1, 1 - Alpha / 2) * Math.Sqrt(1 / (9.0 * count) + value * value / (2 * freedom));
        return new(value, value - half, value + half);
    }

    static (double Deviation, double Freedom) Pooled(IReadOnlyList<IReadOnlyList<double>> subgroups, int count)
    {
        var freedom = count - subgroups.Count;
        return (Math.Sqrt(subgroups.Sum(Squares) / freedom), freedom);
    }

    static (double Deviation, double Freedom) ByMovingRanges(double[] values) => (
        values.Zip(values.Skip(1), (one, next) => Math.Abs(next - one)).Average() / Constants.ShewhartConstants.Of(2).MeanRange,
        Math.Max(1, FreedomOfMovingRange * (values.Length - 1)));

    static double Squares(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean));
    }

    static double? Known(double? index) => index is { } value && Math.Abs(value) < LargestIndex ? value : null;
}
