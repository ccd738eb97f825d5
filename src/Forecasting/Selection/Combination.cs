namespace SupplyChain.Forecasting.Selection;

/// <summary>Combines the values of several candidates.</summary>
static class Combination
{
    public static double Mean(ReadOnlySpan<double> values, ReadOnlySpan<double> shares)
    {
        double mean = 0;
        for (var at = 0; at < values.Length; at++) mean += shares[at] * values[at];
        return mean;
    }

    /// <summary>The weighted standard deviation of the values.</summary>
    public static double Spread(ReadOnlySpan<double> values, ReadOnlySpan<double> shares)
    {
        double mean = Mean(values, shares), widest = 0, squares = 0;
        foreach (var value in values) widest = Math.Max(widest, Math.Abs(value - mean));
        if (widest == 0) return 0;
        // In units of the widest, so that no square overflows.
        for (var at = 0; at < values.Length; at++) squares += shares[at] * ((values[at] - mean) / widest) * ((values[at] - mean) / widest);
        return widest * Math.Sqrt(squares);
    }

    /// <summary>
    /// Weighted median. Each value stands at the middle of its share, and the median is interpolated at half of all shares. With equal
    /// shares of an odd number of candidates it is the usual median.
    /// </summary>
    /// <param name="shares">0 or above, with sum 1.</param>
    public static double Median(ReadOnlySpan<double> values, ReadOnlySpan<double> shares)
    {
        Span<double> sorted = stackalloc double[values.Length], weights = stackalloc double[values.Length];
        values.CopyTo(sorted);
        shares.CopyTo(weights);
        sorted.Sort(weights);
        double below = 0, value = sorted[0], place = 0;
        for (var at = 0; at < sorted.Length; at++)
        {
            var middle = below + weights[at] / 2;
            if (middle >= 0.5) return at == 0 ? sorted[0] : value + (sorted[at] - value) * ((0.5 - place) / (middle - place));
            (value, place) = (sorted[at], middle);
            below += weights[at];
        }
        return sorted[^1];
    }
}
