using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.ExponentialSmoothing;

/// <summary>
/// Sum of squared one-step errors over the usual region, mapped to the unit cube: 0 &lt; beta &lt; alpha &lt; 1, phi from 0.8
/// to 0.98. A point outside the cube has the value of its edge and a penalty.
/// </summary>
/// <param name="caution">
/// Weight k of a prior (1 - share)^k on beta's share of alpha. It avoids slopes that follow every error. 0 for least squares.
/// </param>
readonly ref struct LinearObjective(ReadOnlySpan<double> y, bool damped, bool solveStart, double caution) : IObjective
{
    public const double Least = 1e-4, Most = 0.9999, LeastPhi = 0.8, MostPhi = 0.98;

    readonly ReadOnlySpan<double> y = y;

    public double At(scoped ReadOnlySpan<double> point)
    {
        double outside = 0;
        foreach (double u in point) outside += u < 0 ? -u : u > 1 ? u - 1 : 0;
        double prior = point.Length == 1 || caution == 0 ? 1 : Math.Pow(1 - Math.Clamp(point[1], 0, Most), -2 * caution / y.Length);
        return Parameters(point, damped).Run(y, solveStart, out _) * prior * (1 + outside);
    }

    /// <summary>Alpha, beta as a share of its range below alpha, phi. A point of one number has no slope.</summary>
    public static LinearTrend Parameters(ReadOnlySpan<double> point, bool damped)
    {
        double alpha = Between(Least, Most, point[0]);
        return point.Length == 1 ? new(alpha, 0, 0)
            : new(alpha, Between(Least, alpha, point[1]), damped ? Between(LeastPhi, MostPhi, point[2]) : 1);
    }

    static double Between(double low, double high, double u) => low + Math.Clamp(u, 0, 1) * (high - low);
}
