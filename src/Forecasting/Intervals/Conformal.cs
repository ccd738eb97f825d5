namespace SupplyChain.Forecasting.Intervals;

/// <summary>Quantiles of scores: the next score is below with the given probability.</summary>
static class Conformal
{
    /// <summary>
    /// The interpolated value at position p (n + 1) of the sorted scores. It is n + 1 since the next score is equally likely at any
    /// position among the others (Vovk, Gammerman and Shafer 2005). Beyond the ends it is the first or the last score.
    /// </summary>
    /// <param name="sorted">At least one score, ascending.</param>
    public static double Quantile(ReadOnlySpan<double> sorted, double level)
    {
        var place = level * (sorted.Length + 1) - 1;
        if (place <= 0) return sorted[0];
        if (place >= sorted.Length - 1) return sorted[^1];
        var below = (int)place;
        return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - below);
    }
}
