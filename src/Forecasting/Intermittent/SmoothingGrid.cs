namespace SupplyChain.Forecasting.Intermittent;

/// <summary>
/// The smoothing parameters that are tried. Histories with many zeros say little about a parameter. Small values are recommended
/// (Syntetos and Boylan 2005: 0.05 to 0.2). Larger ones are better only where demand shifts.
/// </summary>
static class SmoothingGrid
{
    public static readonly double[] Values = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5];

    /// <summary>The value with the least error. Of two equal ones the first.</summary>
    public static double Best(Func<double, double> error)
    {
        var (best, least) = (Values[0], double.PositiveInfinity);
        foreach (var value in Values)
        {
            var now = error(value);
            if (now < least) (best, least) = (value, now);
        }
        return best;
    }
}
