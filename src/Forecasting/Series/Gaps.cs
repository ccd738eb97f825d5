namespace SupplyChain.Forecasting.Series;

/// <summary>A history without missing values.</summary>
/// <param name="Values">All finite, oldest first, at least one.</param>
/// <param name="Filled">Number of values that were not observed.</param>
/// <param name="Silent">Number of steps after the last observed value. The forecast begins after them.</param>
public sealed record FilledHistory(double[] Values, int Filled, int Silent);

/// <summary>
/// Removes missing values (NaN) from a history. Those before the first value are dropped, since the series had not begun. Those
/// after the last value are forecast. Those between are filled from their neighbours.
/// </summary>
public static class Gaps
{
    /// <param name="observed">At least one finite value.</param>
    /// <param name="period">Observations a season.</param>
    public static FilledHistory Fill(ReadOnlySpan<double> observed, int period)
    {
        var first = 0;
        while (first < observed.Length && !double.IsFinite(observed[first])) first++;
        if (first == observed.Length) throw new ArgumentException("a history needs one value at least", nameof(observed));
        var last = observed.Length - 1;
        while (!double.IsFinite(observed[last])) last--;

        var known = observed[first..(last + 1)];
        var silent = observed.Length - 1 - last;
        var gaps = 0;
        foreach (var value in known) gaps += double.IsFinite(value) ? 0 : 1;
        if (gaps == 0) return new FilledHistory(known.ToArray(), 0, silent);
        // In intermittent demand the mean of two neighbours would be demand that nobody had: the gap is left out instead.
        return IsDemandWithZeros(known)
            ? new FilledHistory(Without(known), 0, silent)
            : new FilledHistory(Filled(known, period), gaps, silent);
    }

    static bool IsDemandWithZeros(ReadOnlySpan<double> known)
    {
        var zeros = 0;
        foreach (var value in known)
        {
            if (value < 0) return false;
            if (value == 0) zeros++;
        }
        return zeros > 0;
    }

    static double[] Without(ReadOnlySpan<double> known)
    {
        var kept = new List<double>(known.Length);
        foreach (var value in known) if (double.IsFinite(value)) kept.Add(value);
        return [.. kept];
    }

    /// <summary>
    /// Fills with the mean of the same season a year before and after, where both are known. Otherwise on a straight line between the
    /// neighbours.
    /// </summary>
    static double[] Filled(ReadOnlySpan<double> known, int period)
    {
        var filled = known.ToArray();
        for (var at = 0; at < known.Length; at++)
        {
            if (double.IsFinite(known[at])) continue;
            var (before, after) = (at - 1, at + 1);
            while (!double.IsFinite(known[after])) after++;
            // Earlier values are filled already.
            var share = 1.0 / (after - before);
            var line = filled[before] + (known[after] - filled[before]) * share;
            filled[at] = period > 1 && SameSeason(known, at, period) is { } seasonal ? seasonal : line;
        }
        return filled;
    }

    static double? SameSeason(ReadOnlySpan<double> known, int at, int period) =>
        at >= period && at + period < known.Length && double.IsFinite(known[at - period]) && double.IsFinite(known[at + period])
            ? (known[at - period] + known[at + period]) / 2
            : null;
}
