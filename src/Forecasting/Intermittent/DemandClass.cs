namespace SupplyChain.Forecasting.Intermittent;

/// <summary>How demand comes (Syntetos, Boylan and Croston 2005): how often, and in how different sizes.</summary>
public enum DemandClass
{
    Smooth,
    Erratic,
    Intermittent,
    Lumpy,
}

/// <summary>What the class follows from.</summary>
/// <param name="Interval">Mean steps from one demand to the next (ADI): steps over demands, at least 1; infinite without any demand.</param>
/// <param name="Variation">Squared coefficient of variation of the sizes of demands (CV2), of the population; 0 for fewer than two.</param>
public sealed record DemandPattern(double Interval, double Variation)
{
    const double RareInterval = 1.32, VariedSizes = 0.49;

    public DemandClass Class => (Interval >= RareInterval, Variation >= VariedSizes) switch
    {
        (false, false) => DemandClass.Smooth,
        (false, true) => DemandClass.Erratic,
        (true, false) => DemandClass.Intermittent,
        (true, true) => DemandClass.Lumpy,
    };

    /// <param name="history">A value that is not 0 is a demand.</param>
    public static DemandPattern Of(ReadOnlySpan<double> history)
    {
        var demands = 0;
        double mean = 0, squares = 0;
        foreach (var value in history)
        {
            if (value == 0) continue;
            // Welford's update: stable where sizes are large and close together.
            var difference = value - mean;
            mean += difference / ++demands;
            squares += difference * (value - mean);
        }
        if (demands == 0) return new DemandPattern(double.PositiveInfinity, 0);
        return new DemandPattern((double)history.Length / demands, squares / demands / (mean * mean));
    }
}
