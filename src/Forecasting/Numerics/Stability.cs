namespace SupplyChain.Forecasting.Numerics;

/// <summary>Whether a recursion forgets its past.</summary>
public static class Stability
{
    /// <summary>Whether all roots of a polynomial lie inside the unit circle. Overwrites the coefficients.</summary>
    /// <remarks>
    /// Schur and Cohn's recursion, by Jury (1964), Theory and Application of the z-Transform Method, chapter 3: the ratio of last
    /// to first coefficient must be below 1 in size at each of the reduced polynomials.
    /// </remarks>
    /// <param name="coefficients">Of the powers 0, 1, ...; the last is not 0.</param>
    public static bool RootsInside(Span<double> coefficients)
    {
        for (int degree = coefficients.Length - 1; degree > 0; degree--)
        {
            double ratio = coefficients[0] / coefficients[degree];
            if (!(Math.Abs(ratio) < 1)) return false;
            // Taking ratio times the mirrored polynomial away leaves a root at 0, which is divided out. From both ends at once.
            for (int low = 0, high = degree; low <= high; low++, high--)
            {
                (coefficients[low], coefficients[high]) = (coefficients[low] - ratio * coefficients[high], coefficients[high] - ratio * coefficients[low]);
            }
            coefficients[1..(degree + 1)].CopyTo(coefficients);
        }
        return true;
    }
}
