using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.Theta;

/// <summary>Sum of squared one-step errors of the dynamic theta model by alpha. The other parameters are solved for.</summary>
readonly ref struct ThetaObjective(ReadOnlySpan<double> y) : IObjective
{
    public const double Least = 0.1, Most = 0.99;

    /// <summary>The first values have no line and are left out of the sum.</summary>
    public const int Skipped = 2;

    /// <summary>Theta ranges from 1, where the line has no weight, to 1000.</summary>
    const double MostWeight = 0.999;

    readonly ReadOnlySpan<double> y = y;

    public double At(scoped ReadOnlySpan<double> point) => Solve(point[0], out _, out _);

    /// <param name="level">Initial level.</param>
    /// <param name="weight">1 - 1/theta.</param>
    public double Solve(double alpha, out double level, out double weight)
    {
        // Around an initial level of the first value, so that a series far from 0 keeps its digits.
        var state = ThetaFilter.At(y[0]);
        double ee = 0, e1 = 0, e2 = 0, s11 = 0, s12 = 0, s22 = 0;
        for (int t = 0; t < y.Length; t++)
        {
            if (t >= Skipped)
            {
                double error = y[t] - state.Level, left = state.Remains, line = state.Line(alpha);
                ee += error * error;
                e1 += error * left;
                e2 += error * line;
                s11 += left * left;
                s12 += left * line;
                s22 += line * line;
            }
            state.Take(y[t], alpha);
        }
        double determinant = s11 * s22 - s12 * s12;
        weight = determinant <= 1e-12 * s11 * s22 ? 0.5 : Math.Clamp((e2 * s11 - e1 * s12) / determinant, 0, MostWeight);
        double more = (e1 - weight * s12) / s11;
        level = y[0] + more;
        return Math.Max(0, ee - 2 * (more * e1 + weight * e2) + more * more * s11 + 2 * more * weight * s12 + weight * weight * s22);
    }
}
