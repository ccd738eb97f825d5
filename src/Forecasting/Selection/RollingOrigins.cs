namespace SupplyChain.Forecasting.Selection;

/// <summary>Ends of shortened histories, the latest first, from which a method forecasts values that are known.</summary>
/// <param name="Ends">Values seen before each forecast.</param>
/// <param name="Length">Values of the whole history.</param>
/// <param name="Horizon">Steps forecast from each, as far as they are known.</param>
sealed record RollingOrigins(IReadOnlyList<int> Ends, int Length, int Horizon)
{
    // Six origins a third of the horizon apart look two horizons back: what is older counts little in the weights.
    const int Most = 6, Spacing = 3;
    const int FewestValues = 4;

    public static RollingOrigins Of(int length, int period, int horizon)
    {
        // Seasonal methods need two seasons to begin with.
        var least = Math.Max(period > 1 ? 2 * period : FewestValues, length / 3);
        var ends = new List<int>(Most);
        for (var back = 1; back <= Most; back++)
        {
            var end = length - (horizon * back + Spacing - 1) / Spacing;
            if (end < least) break;
            if (ends.Count == 0 || ends[^1] != end) ends.Add(end);
        }
        return new RollingOrigins(ends, length, horizon);
    }

    public int StepsFrom(int end) => Math.Min(Horizon, Length - end);
}
