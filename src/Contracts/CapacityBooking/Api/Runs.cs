namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>
/// Reports the run of a confirmed booking, by the line's operator. Ends the booking; what is left of its slot is free.
/// </summary>
/// <param name="Lot">The operator's number of the lot, 1 to 100 characters.</param>
/// <param name="Started">Pieces that went in, above 0.</param>
/// <param name="Good">Pieces that came out good, 0 to <paramref name="Started"/>.</param>
/// <param name="Characteristics">50 at most, each name once.</param>
public sealed record CompleteRun(
    string Lot, decimal Started, decimal Good, IReadOnlyList<MeasuredCharacteristic>? Characteristics = null);

/// <summary>Measurements of one characteristic against its specification limits, of which one may be missing.</summary>
/// <param name="Unit">UCUM unit of limits and measurements.</param>
/// <param name="Measurements">In order of production, 2 to 1000.</param>
/// <param name="SubgroupSize">Pieces taken together, consecutively, 1 to 25; the number of measurements is a multiple of it.</param>
public sealed record MeasuredCharacteristic(
    string Name, string Unit, double? LowerLimit, double? UpperLimit, IReadOnlyList<double> Measurements, int SubgroupSize = 1);

/// <summary>A completed run, for the organisation that booked it, the supplier whose part was run, and the line's operator.</summary>
/// <param name="Id">The booking's id.</param>
/// <param name="Yield">Good / Started, 0 to 1.</param>
public sealed record Run(
    Guid Id, Guid LineId, Guid Organisation, Guid? ProcessId, Guid? SupplierId, Guid? ComponentId, string Lot,
    decimal Started, decimal Good, decimal Yield, IReadOnlyList<RunCharacteristic> Characteristics, DateTimeOffset CompletedAt);

/// <summary>What the measurements of a characteristic say.</summary>
/// <param name="Deviation">Standard deviation: pooled within subgroups, or of the sample where each piece is its own subgroup.</param>
/// <param name="Cp">(USL - LSL) / 6s; null with one limit or without spread.</param>
/// <param name="Cpk">min(USL - mean, mean - LSL) / 3s over the limits given; null without spread.</param>
public sealed record RunCharacteristic(
    string Name, string Unit, double? LowerLimit, double? UpperLimit, int Count, double Mean, double Deviation,
    decimal? Cp, decimal? Cpk);
