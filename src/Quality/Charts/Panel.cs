namespace SupplyChain.Quality.Charts;

/// <summary>A point of a control chart with the limits that hold for it.</summary>
/// <param name="Deviation">Standard deviation of the plotted value, by which zones are measured; 0 where there is no spread.</param>
public sealed record ChartPoint(double Value, double Lower, double Center, double Upper, double Deviation)
{
    /// <summary>Beyond a control limit. A value that differs from a limit by rounding alone is on it.</summary>
    public bool IsBeyond => Value - Upper > Tolerance || Lower - Value > Tolerance;

    double Tolerance => 1e-9 * Math.Max(Math.Abs(Upper), Math.Abs(Lower));
}

/// <summary>One line of points of a control chart.</summary>
public sealed record Panel(PanelKind Kind, IReadOnlyList<ChartPoint> Points);

public enum PanelKind
{
    Means, Ranges, Deviations, Values, MovingRanges, Shares, Rates, WeightedMeans, UpperSums, LowerSums,
}

/// <summary>A chart: what is watched, and where there is one, its spread below.</summary>
/// <param name="Deviation">Standard deviation of single values within subgroups, from the baseline; null for attributes.</param>
/// <param name="BaselinePoints">From how many points the limits are.</param>
public sealed record ControlChart(IReadOnlyList<Panel> Panels, double? Deviation, int BaselinePoints)
{
    /// <summary>
    /// Limits from fewer points are uncertain (NIST/SEMATECH e-Handbook 6.3.2.1 and AIAG, Statistical Process Control, ask for 20 to 25
    /// subgroups).
    /// </summary>
    public const int EnoughPoints = 20;

    public bool IsShort => BaselinePoints < EnoughPoints;
}
