using System.Text.Json.Serialization;

namespace SupplyChain.Contracts.CapacityBooking;

/// <summary>A slot is held until <paramref name="ExpiresAt"/>. The range is half-open, in UTC.</summary>
/// <param name="PilotRunId">
/// The pilot run that the slot is held for; null where a person booked. On the wire <c>processId</c>, as in the other events.
/// </param>
/// <param name="SupplierId">The supplier whose part is run.</param>
/// <param name="MovedFrom">The booking that was moved to this slot; null for any other, and in messages from before it was told.</param>
[ListenedBy(Services.SupplierMatching)]
public sealed record SlotHeld(
    Guid LineId, Guid BookingId, [property: JsonPropertyName("processId")] Guid? PilotRunId, Guid? SupplierId,
    DateTimeOffset Start, DateTimeOffset End, DateTimeOffset ExpiresAt, Guid? MovedFrom = null);

/// <summary>No slot could be held for a pilot run: no line offers the steps, or none is free in the range.</summary>
/// <param name="Attempt">The attempt that was declined.</param>
/// <param name="Reason">Why no slot could be held. It is shown to the OEM.</param>
[ListenedBy(Services.SupplierMatching)]
public sealed record SlotDeclined(
    [property: JsonPropertyName("processId")] Guid PilotRunId, Guid SupplierId, int Attempt, Reason Reason);

/// <summary>A hold was confirmed in time. The slot is booked.</summary>
[ListenedBy(Services.SupplierMatching)]
public sealed record BookingConfirmed(Guid LineId, Guid BookingId, [property: JsonPropertyName("processId")] Guid? PilotRunId);

/// <summary>A hold or a confirmed booking was released.</summary>
/// <param name="MovedTo">
/// The booking that goes on in its place, for the same pilot run; null where it was not moved, and in messages from before it was told.
/// </param>
[ListenedBy(Services.SupplierMatching)]
public sealed record BookingReleased(
    Guid LineId, Guid BookingId, [property: JsonPropertyName("processId")] Guid? PilotRunId, Guid? MovedTo = null);

/// <summary>A hold was not confirmed in time.</summary>
[ListenedBy(Services.SupplierMatching)]
public sealed record HoldExpired(Guid LineId, Guid BookingId, [property: JsonPropertyName("processId")] Guid? PilotRunId);

/// <summary>A run was completed. Yield = Good / Started.</summary>
/// <param name="SupplierId">
/// The supplier whose part was run; null where the booking names none, as is <paramref name="ComponentId"/>.
/// </param>
/// <param name="Lot">The operator's number of the lot.</param>
/// <param name="Characteristics">Capability of each measured characteristic, Cpk = min(USL - mean, mean - LSL) / 3s.</param>
/// <param name="Operator">The organisation that operates the line; null in messages from before it was told.</param>
/// <param name="BookedBy">The organisation that booked the slot; null in messages from before it was told.</param>
[ListenedBy(Services.SupplierMatching)]
public sealed record RunCompleted(
    Guid LineId, Guid BookingId, [property: JsonPropertyName("processId")] Guid? PilotRunId, Guid? SupplierId, Guid? ComponentId,
    string Lot, decimal Started, decimal Good, IReadOnlyList<CharacteristicCapability> Characteristics,
    Guid? Operator = null, Guid? BookedBy = null);

/// <summary>A line's operator corrected the result of a completed run.</summary>
/// <param name="Run">The run as it stands now. It replaces <see cref="RunCompleted"/> and every earlier correction.</param>
/// <param name="Correction">1 for the first correction of the run, then one more each time.</param>
[ListenedBy(Services.SupplierMatching)]
public sealed record RunCorrected(RunCompleted Run, int Correction);

/// <summary>Process capability of one characteristic; null where its measurements have no spread. Cp is also null with one limit.</summary>
public sealed record CharacteristicCapability(string Name, decimal? Cp, decimal? Cpk);

/// <summary>
/// A line's hours, policy or outages changed, or a booking was missed, started early, or approved or declined by the operator. No other
/// contract publishes these changes.
/// </summary>
/// <param name="BookingId">The booking; null where the line itself changed.</param>
[ListenedBy]
public sealed record LineCalendarChanged(Guid LineId, Guid? BookingId = null);

/// <summary>
/// An organisation joined or left a line's wait list; says only that, the places are asked for where rights are known.
/// </summary>
[ListenedBy]
public sealed record WaitlistChanged(Guid LineId);
