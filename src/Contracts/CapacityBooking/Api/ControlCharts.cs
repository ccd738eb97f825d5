namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>
/// What is charted: means and ranges (X-bar/R) or means and standard deviations (X-bar/S) of subgroups, single measurements with moving
/// ranges (I/MR), exponentially weighted means (EWMA), cumulative sums (tabular CUSUM), or the shares of bad pieces of runs (p).
/// </summary>
public enum ControlChartKind { MeansAndRanges, MeansAndDeviations, Individuals, WeightedMeans, CumulativeSums, Shares }

/// <summary>What the points of a panel are.</summary>
public enum ControlPanelKind { Means, Ranges, Deviations, Values, MovingRanges, Shares, WeightedMeans, UpperSums, LowerSums }

/// <summary>
/// Was a process in control? The control chart of a characteristic of a component over the runs that the caller sees, or of the share of
/// bad pieces. No figure comes from other runs. Runs count as they stand after corrections.
/// </summary>
/// <remarks>
/// The latest run says unit, specification limits and subgroup size. Runs with another unit or subgroup size are not charted.
/// </remarks>
/// <param name="LineId">Null for runs on all lines.</param>
/// <param name="Characteristic">Null for the share of bad pieces.</param>
/// <param name="Unit">UCUM unit of the measurements; null for shares, and where nothing is charted.</param>
/// <param name="SubgroupSize">Pieces in a subgroup; null for shares, and where nothing is charted.</param>
/// <param name="Runs">How many runs are charted.</param>
/// <param name="HasEarlier">There are earlier runs or points: the latest 200 runs and 500 points are charted.</param>
/// <param name="RunsLeftOut">
/// How many of the latest runs measured the characteristic in another unit or subgroup size, or before measurements were kept.
/// </param>
/// <param name="BaselinePoints">How many points the control limits are from.</param>
/// <param name="IsShort">Fewer than 20 points in the baseline: the limits are uncertain.</param>
/// <param name="InControl">No signal. Null where nothing is charted.</param>
/// <param name="OutOfControlSince">When the run whose point completed the first signal was reported; null without signals.</param>
/// <param name="Panels">What is watched, and below it its spread; both directions of cumulative sums.</param>
/// <param name="Capability">Of all measurements that are charted; null for shares, and where nothing is charted.</param>
public sealed record ControlChart(
    Guid ComponentId, Guid? LineId, ControlChartKind Kind, string? Characteristic, string? Unit, int? SubgroupSize, int Runs,
    bool HasEarlier, int RunsLeftOut, int BaselinePoints, bool IsShort, bool? InControl, DateTimeOffset? OutOfControlSince,
    IReadOnlyList<ControlPanel> Panels, ChartCapability? Capability)
{
    /// <summary>
    /// What the line's operator stated as the baseline; null on a chart of all lines, where nothing was stated, and for who does not see
    /// its first and its last run.
    /// </summary>
    public ChartBaseline? Baseline { get; init; }
}

/// <summary>One line of points of a control chart, in order of time, with the signals that are seen in it.</summary>
/// <param name="Signals">
/// Of means, values and shares by all of Nelson's rules, in the order in which they are seen; of others the points beyond the limits.
/// </param>
public sealed record ControlPanel(ControlPanelKind Kind, IReadOnlyList<ControlPoint> Points, IReadOnlyList<ControlSignal> Signals);

/// <summary>A point of a control chart with the limits that hold for it.</summary>
/// <param name="Number">
/// 1 for the first point of its run, then one more each time. Moving ranges have the number of the later value.
/// </param>
/// <param name="At">When the run was reported.</param>
/// <param name="IsBaseline">The limits are from this point among others.</param>
public sealed record ControlPoint(
    Guid RunId, string Lot, DateTimeOffset At, int Number, double Value, double Lower, double Center, double Upper, bool IsBaseline);

/// <summary>A pattern that a process in control seldom makes.</summary>
/// <param name="Rule">
/// Nelson's rule: 1 beyond a limit; 2 nine points on one side of the center; 3 six steadily rising or falling; 4 fourteen up and down by
/// turns; 5 two of three beyond 2 standard deviations on one side; 6 four of five beyond 1 on one side; 7 fifteen within 1; 8 eight
/// beyond 1, on both sides.
/// </param>
/// <param name="Points">The panel's points that make it, counted from 0.</param>
/// <param name="SeenAt">The point that completed it, counted from 0.</param>
public sealed record ControlSignal(int Rule, IReadOnlyList<int> Points, int SeenAt);

/// <summary>
/// How measurements fit the specification limits of the latest run. An index is null where its limits are missing or there is no spread.
/// It predicts something only of a process in control.
/// </summary>
/// <param name="Within">Standard deviation within subgroups; of single measurements by their moving ranges.</param>
/// <param name="Overall">Standard deviation of all measurements together.</param>
/// <param name="Cp">(USL - LSL) / 6 Within.</param>
/// <param name="Cpk">min(USL - mean, mean - LSL) / 3 Within, over the limits given.</param>
/// <param name="Pp">(USL - LSL) / 6 Overall.</param>
/// <param name="Ppk">min(USL - mean, mean - LSL) / 3 Overall, over the limits given.</param>
public sealed record ChartCapability(
    double? LowerLimit, double? UpperLimit, int Count, double Mean, double Within, double Overall, CapabilityIndex? Cp,
    CapabilityIndex? Cpk, CapabilityIndex? Pp, CapabilityIndex? Ppk)
{
    /// <summary>
    /// The gauge study that stands for these measurements; null on a chart of all lines, and where the line's operator recorded none in
    /// this unit. With a gauge that is not acceptable the indices do not count.
    /// </summary>
    public ChartGauge? Gauge { get; init; }
}

/// <summary>A capability index with its confidence interval of 95 %.</summary>
public sealed record CapabilityIndex(double Value, double Lower, double Upper);
