namespace SupplyChain.Forecasting.Intermittent;

/// <summary>Class of demand by its frequency and the variation of its sizes (Syntetos, Boylan and Croston 2005).</summary>
public enum DemandClass
{
    Smooth,
    Erratic,
    Intermittent,
    Lumpy,
}

/// <summary>The figures that determine the class.</summary>
/// <param name="Interval">Mean number of steps between demands (ADI), at least 1. Infinite without any demand.</param>
/// <param name="Variation">
/// Squared coefficient of variation of the sizes of demands (CV2), of the population. 0 for fewer than two demands.
/// </param>
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

    /// <param name="history">Every value other than 0 is a demand.</param>
    public static DemandPattern Of(ReadOnlySpan<double> history)
    {
        var demands = 0;
        double mean = 0, squares = 0;
        foreach (var value in history)
        {
            if (value == 0) continue;
            // Welford's update: it is stable for large sizes that are close together.
            var difference = value - mean;
            mean += difference / ++demands;
            squares += difference * (value - mean);
        }
        if (demands == 0) return new DemandPattern(double.PositiveInfinity, 0);
        return new DemandPattern((double)history.Length / demands, squares / demands / (mean * mean));
    }
}
