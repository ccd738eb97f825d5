using System.Text.Json.Serialization;

using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>The run of a confirmed booking started before its slot. Its slot begins at that moment and keeps its length.</summary>
public sealed record RunStartedEarly(Guid BookingId, Slot Slot, DateTimeOffset At);

/// <summary>The run of a booking was reported. The booking took up the line until <paramref name="EndedAt"/>.</summary>
/// <param name="Sheet">How it was made; null where it was not told, and in events from before it was.</param>
public sealed record RunCompleted(
    Guid BookingId, Guid Organisation, Guid Operator, RunPurpose For, DateTimeOffset EndedAt, string Lot, decimal Started,
    decimal Good, IReadOnlyList<MeasuredCharacteristic> Characteristics, DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RunSheet? Sheet = null);

/// <summary>The line's operator corrected the result of a completed run. It replaces the superseded result.</summary>
/// <param name="Correction">1 for the first correction of the run, then one more each time.</param>
/// <param name="CorrectedBy">The line's operator.</param>
/// <param name="Sheet">How it was made; null where it is not told, and in events from before it was.</param>
public sealed record RunCorrected(
    Guid BookingId, int Correction, Guid Organisation, RunPurpose For, string Lot, decimal Started, decimal Good,
    IReadOnlyList<MeasuredCharacteristic> Characteristics, RunFigures Superseded, string Reason, Guid CorrectedBy, DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RunSheet? Sheet = null);
