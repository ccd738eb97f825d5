namespace SupplyChain.Forecasting.Selection;

/// <summary>The ends of shortened histories, the latest first. A method forecasts the known values after each end.</summary>
/// <param name="Ends">Number of values before each forecast.</param>
/// <param name="Length">Number of values of the whole history.</param>
/// <param name="Horizon">Steps of each forecast, as far as they are known.</param>
sealed record RollingOrigins(IReadOnlyList<int> Ends, int Length, int Horizon)
{
    // Six origins a third of the horizon apart reach back two horizons. Older errors would have little weight.
    const int Most = 6, Spacing = 3;
    const int FewestValues = 4;

    public static RollingOrigins Of(int length, int period, int horizon)
    {
        // Seasonal methods need two seasons.
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
