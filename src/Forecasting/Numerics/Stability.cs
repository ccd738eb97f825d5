namespace SupplyChain.Forecasting.Numerics;

/// <summary>Whether the effect of old values on a recursion vanishes.</summary>
public static class Stability
{
    /// <summary>Whether all roots of a polynomial lie inside the unit circle. Overwrites the coefficients.</summary>
    /// <remarks>
    /// Schur-Cohn recursion, after Jury (1964), Theory and Application of the z-Transform Method, chapter 3: the ratio of the last to
    /// the first coefficient must be below 1 in size for each of the reduced polynomials.
    /// </remarks>
    /// <param name="coefficients">Of the powers 0, 1, ... The last is not 0.</param>
    public static bool RootsInside(Span<double> coefficients)
    {
        for (int degree = coefficients.Length - 1; degree > 0; degree--)
        {
            double ratio = coefficients[0] / coefficients[degree];
            if (!(Math.Abs(ratio) < 1)) return false;
            // Subtracting ratio times the mirrored polynomial leaves a root at 0, which is divided out. Both ends are computed together.
            for (int low = 0, high = degree; low <= high; low++, high--)
            {
                var (first, last) = (coefficients[low], coefficients[high]);
                (coefficients[low], coefficients[high]) = (first - ratio * last, last - ratio * first);
            }
            coefficients[1..(degree + 1)].CopyTo(coefficients);
        }
        return true;
    }
}
