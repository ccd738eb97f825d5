using System.Text.Json.Serialization;

namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>
/// Reports the run of a confirmed booking, by the line's operator. It completes the booking. The rest of the slot becomes free.
/// </summary>
/// <param name="Lot">The operator's number of the lot, 1 to 100 characters.</param>
/// <param name="Started">Pieces started, above 0.</param>
/// <param name="Good">Good pieces, 0 to <paramref name="Started"/>.</param>
/// <param name="Characteristics">At most 50, each name once.</param>
public sealed record CompleteRun(
    [Name(100)] string Lot, [QuantityAboveZero] decimal Started, [Quantity] decimal Good,
    [Entries(0, 50)] IReadOnlyList<MeasuredCharacteristic>? Characteristics = null);

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
    DateTimeOffset CompletedAt, Guid? GapClosureId = null);

/// <summary>The evaluated measurements of a characteristic.</summary>
/// <param name="Deviation">Standard deviation within subgroups, pooled; of the whole sample for subgroups of one piece.</param>
/// <param name="Cp">(USL - LSL) / 6s; null with one limit or without spread.</param>
/// <param name="Cpk">min(USL - mean, mean - LSL) / 3s over the limits given; null without spread.</param>
public sealed record RunCharacteristic(
    string Name, string Unit, double? LowerLimit, double? UpperLimit, int Count, double Mean, double Deviation,
    decimal? Cp, decimal? Cpk);
