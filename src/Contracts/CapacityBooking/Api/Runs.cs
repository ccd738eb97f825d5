using System.Text.Json.Serialization;

namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>
/// Reports the run of a confirmed booking, by the line's operator, once its slot has begun. It completes the booking. The rest of
/// the slot becomes free.
/// </summary>
/// <param name="Lot">The operator's number of the lot, 1 to 100 characters.</param>
/// <param name="Started">Pieces started, above 0.</param>
/// <param name="Good">Good pieces, 0 to <paramref name="Started"/>.</param>
/// <param name="Characteristics">At most 50, each name once.</param>
/// <param name="Sheet">How the run was made; null where it is not told.</param>
public sealed record CompleteRun(
    [Name(100)] string Lot, [QuantityAboveZero] decimal Started, [Quantity] decimal Good,
    [Entries(0, 50)] IReadOnlyList<MeasuredCharacteristic>? Characteristics = null, RunSheet? Sheet = null);

/// <summary>
/// Corrects the result of a completed run, by the line's operator. The new result replaces the earlier one, and what that led to is
/// judged again. The earlier figures stay visible.
/// </summary>
/// <param name="Lot">The operator's number of the lot, 1 to 100 characters.</param>
/// <param name="Started">Pieces started, above 0.</param>
/// <param name="Good">Good pieces, 0 to <paramref name="Started"/>.</param>
/// <param name="Reason">Why the earlier result was wrong, 1 to 500 characters.</param>
/// <param name="Characteristics">At most 50, each name once. They replace the earlier ones.</param>
/// <param name="Sheet">How the run was made. It replaces the earlier one as a whole, also by none.</param>
public sealed record CorrectRun(
    [Name(100)] string Lot, [QuantityAboveZero] decimal Started, [Quantity] decimal Good, [ReasonText] string Reason,
    [Entries(0, 50)] IReadOnlyList<MeasuredCharacteristic>? Characteristics = null, RunSheet? Sheet = null);

/// <summary>Measurements of one characteristic and its specification limits. One limit may be missing.</summary>
/// <param name="Unit">UCUM unit of limits and measurements.</param>
/// <param name="Measurements">In order of production, 2 to 1000.</param>
/// <param name="SubgroupSize">Number of consecutive pieces in a subgroup, 1 to 25. The number of measurements is a multiple of it.</param>
public sealed record MeasuredCharacteristic(
    [Name(100)] string Name, [Unit] string Unit, [Measurement] double? LowerLimit, [Measurement] double? UpperLimit,
    [Entries(2, 1000), Measurement] IReadOnlyList<double> Measurements, [Count(1, 25)] int SubgroupSize = 1);

/// <summary>
/// A completed run. It is visible to the organisation that booked it, the supplier whose part was run, and the line's operator.
/// </summary>
/// <param name="Id">The booking's id.</param>
/// <param name="PilotRunId">The pilot run that it was booked for; null if a person booked.</param>
/// <param name="Yield">Good / Started, 0 to 1.</param>
/// <param name="GapClosureId">
/// The gap closure that it was booked for; null if a person booked, and in runs from before it was stored.
/// </param>
public sealed record Run(
    Guid Id, Guid LineId, Guid Organisation, [property: JsonPropertyName("processId")] Guid? PilotRunId, Guid? SupplierId,
    Guid? ComponentId, string Lot, decimal Started, decimal Good, decimal Yield, IReadOnlyList<RunCharacteristic> Characteristics,
    DateTimeOffset CompletedAt, Guid? GapClosureId = null)
{
    /// <summary>Corrections of the result, the newest last.</summary>
    public IReadOnlyList<RunCorrection> Corrections { get; init; } = [];

    /// <summary>How the measurements are spread; without those of runs that were evaluated before it was kept.</summary>
    public IReadOnlyList<MeasurementSpread> Spreads { get; init; } = [];

    /// <summary>
    /// How the run was made; null where it was not told, and for the supplier whose part was run, unless the supplier booked the run.
    /// </summary>
    public RunSheet? Sheet { get; init; }
}

/// <summary>
/// How the measurements of a characteristic are spread, and whether the process was in control while they were made. The chart's points
/// are the means of subgroups, or single measurements.
/// </summary>
/// <param name="Name">Of the characteristic, in whose unit the values are.</param>
/// <param name="Lowest">The smallest measurement; the first bin begins with it.</param>
/// <param name="BinWidth">0 where all measurements are equal.</param>
/// <param name="Counts">Number of measurements in each bin, 11 bins at most.</param>
/// <param name="LowerControl">Mean - 3 standard deviations of the points.</param>
/// <param name="UpperControl">Mean + 3 standard deviations of the points.</param>
/// <param name="Points">Number of points.</param>
/// <param name="Beyond">Number of points beyond the control limits.</param>
/// <param name="LongestRun">Most consecutive points on one side of the mean.</param>
/// <param name="InControl">No point beyond the limits, and fewer than nine consecutive ones on one side.</param>
public sealed record MeasurementSpread(
    string Name, double Lowest, double BinWidth, IReadOnlyList<int> Counts, double LowerControl, double UpperControl, int Points,
    int Beyond, int LongestRun, bool InControl);

/// <summary>A correction of a run's result.</summary>
/// <param name="Number">1 for the first correction of the run, then one more each time.</param>
/// <param name="Reason">Why the superseded result was wrong.</param>
/// <param name="CorrectedBy">The organisation that corrected it.</param>
/// <param name="Superseded">The result before.</param>
public sealed record RunCorrection(int Number, string Reason, Guid CorrectedBy, DateTimeOffset At, RunFigures Superseded);

/// <summary>The figures of a run's result.</summary>
/// <param name="Sheet">How the run was said to be made; null as in the run itself.</param>
public sealed record RunFigures(
    string Lot, decimal Started, decimal Good, IReadOnlyList<RunCharacteristic> Characteristics,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RunSheet? Sheet = null);

/// <summary>The evaluated measurements of a characteristic.</summary>
/// <param name="Deviation">Standard deviation within subgroups, pooled; of the whole sample for subgroups of one piece.</param>
/// <param name="Cp">(USL - LSL) / 6s; null with one limit or without spread.</param>
/// <param name="Cpk">min(USL - mean, mean - LSL) / 3s over the limits given; null without spread.</param>
public sealed record RunCharacteristic(
    string Name, string Unit, double? LowerLimit, double? UpperLimit, int Count, double Mean, double Deviation,
    decimal? Cp, decimal? Cpk);
