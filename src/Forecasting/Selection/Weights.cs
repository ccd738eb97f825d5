namespace SupplyChain.Forecasting.Selection;

/// <summary>Shares of candidates by their errors.</summary>
static class Weights
{
    /// <summary>
    /// Shares proportional to the error to the power of -<paramref name="power"/>, with sum 1. When some candidates have no error, these
    /// share equally and the others have none.
    /// </summary>
    /// <param name="errors">0 or above.</param>
    public static double[] Inverse(ReadOnlySpan<double> errors, double power)
    {
        var least = double.PositiveInfinity;
        foreach (var error in errors) least = Math.Min(least, error);
        var shares = new double[errors.Length];
        double total = 0;
        for (var at = 0; at < shares.Length; at++)
        {
            // Relative to the least error, so that no power overflows.
            shares[at] = least > 0 ? Math.Pow(errors[at] / least, -power) : errors[at] == 0 ? 1 : 0;
            total += shares[at];
        }
        for (var at = 0; at < shares.Length; at++) shares[at] /= total;
        return shares;
    }
}
