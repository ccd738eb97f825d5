using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace SupplyChain.Quality.Constants;

/// <summary>
/// Constants of control charts for subgroups of normally distributed values. They are calculated, not tabled: ASTM E2587 and
/// Montgomery, Introduction to Statistical Quality Control, Appendix VI, print them rounded.
/// </summary>
/// <param name="Size">Values in a subgroup, 2 to 25.</param>
/// <param name="MeanRange">d2: the mean of the range, in standard deviations.</param>
/// <param name="RangeDeviation">d3: the standard deviation of the range, in standard deviations.</param>
/// <param name="C4">The mean of the sample's standard deviation, in standard deviations.</param>
public sealed record ShewhartConstants(int Size, double MeanRange, double RangeDeviation, double C4)
{
    public const int Smallest = 2, Largest = 25;

    /// <summary>A range of normal values beyond this has a probability below 1e-20 in subgroups of 25.</summary>
    const double LongestRange = 14;

    const int Steps = 280;

    static readonly Lazy<ShewhartConstants>[] BySize =
        [.. Enumerable.Range(0, Largest + 1).Select(size => new Lazy<ShewhartConstants>(() => Calculated(size)))];

    /// <summary>3 / (d2 sqrt n).</summary>
    public double A2 => 3 / (MeanRange * Math.Sqrt(Size));

    /// <summary>3 / (c4 sqrt n).</summary>
    public double A3 => 3 / (C4 * Math.Sqrt(Size));

    /// <summary>max(0, 1 - 3 sqrt(1 - c4^2) / c4).</summary>
    public double B3 => Math.Max(0, 1 - 3 * Math.Sqrt(1 - C4 * C4) / C4);

    /// <summary>1 + 3 sqrt(1 - c4^2) / c4.</summary>
    public double B4 => 1 + 3 * Math.Sqrt(1 - C4 * C4) / C4;

    /// <summary>max(0, 1 - 3 d3 / d2).</summary>
    public double D3 => Math.Max(0, 1 - 3 * RangeDeviation / MeanRange);

    /// <summary>1 + 3 d3 / d2.</summary>
    public double D4 => 1 + 3 * RangeDeviation / MeanRange;

    /// <param name="size">2 to 25.</param>
    public static ShewhartConstants Of(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, Smallest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Largest);
        return BySize[size].Value;
    }

    /// <summary>
    /// d2*: the square root of the mean of the square of an average of ranges, sqrt(d2^2 + d3^2 / ranges) (AIAG, Measurement Systems
    /// Analysis, 4th ed., Appendix C).
    /// </summary>
    /// <param name="ranges">How many ranges are averaged, 1 or more.</param>
    public double MeanRangeOf(int ranges) => Math.Sqrt(MeanRange * MeanRange + RangeDeviation * RangeDeviation / ranges);

    /// <summary>
    /// With the distribution F of the range, its mean is the integral of 1 - F(w), and the mean of its square that of
    /// 2 w (1 - F(w)); by Simpson's rule.
    /// </summary>
    static ShewhartConstants Calculated(int size)
    {
        var (mean, square) = (0.0, 0.0);
        var step = LongestRange / Steps;
        for (var i = 0; i <= Steps; i++)
        {
            var weight = step / 3 * (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2);
            var longer = 1 - RangeDistribution(size, i * step);
            mean += weight * longer;
            square += weight * 2 * i * step * longer;
        }

        var c4 = Math.Sqrt(2.0 / (size - 1))
            * Math.Exp(SpecialFunctions.GammaLn(size / 2.0) - SpecialFunctions.GammaLn((size - 1) / 2.0));
        return new(size, mean, Math.Sqrt(square - mean * mean), c4);
    }

    /// <summary>n times the integral of the density at x by (F(x + w) - F(x))^(n - 1), by the trapezoidal rule.</summary>
    static double RangeDistribution(int size, double range)
    {
        const double from = -9, step = 0.1;
        const int steps = 180;
        var sum = 0.0;
        for (var i = 0; i <= steps; i++)
        {
            var x = from + i * step;
            sum += Normal.PDF(0, 1, x) * Math.Pow(Normal.CDF(0, 1, x + range) - Normal.CDF(0, 1, x), size - 1);
        }

        return size * step * sum;
    }
}
