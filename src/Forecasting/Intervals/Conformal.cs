namespace SupplyChain.Forecasting.Intervals;

/// <summary>Quantiles of scores such that the next score falls below with the probability asked for.</summary>
static class Conformal
{
    /// <summary>
    /// The value at place p (n + 1) of the sorted scores, interpolated: n + 1 since the score to come is as likely at any
    /// place among the others (Vovk, Gammerman and Shafer 2005). Beyond the ends, the end.
    /// </summary>
    /// <param name="sorted">At least one, ascending.</param>
    public static double Quantile(ReadOnlySpan<double> sorted, double level)
    {
        var place = level * (sorted.Length + 1) - 1;
        if (place <= 0) return sorted[0];
        if (place >= sorted.Length - 1) return sorted[^1];
        var below = (int)place;
        return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - below);
    }
}
