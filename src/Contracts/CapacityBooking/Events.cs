using System.Text.Json.Serialization;

using SupplyChain.Contracts.CapacityBooking.Api;

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
[ListenedBy(Services.SupplierMatching, Services.CapacityBooking)]
public sealed record RunCompleted(
    Guid LineId, Guid BookingId, [property: JsonPropertyName("processId")] Guid? PilotRunId, Guid? SupplierId, Guid? ComponentId,
    string Lot, decimal Started, decimal Good, IReadOnlyList<CharacteristicCapability> Characteristics,
    Guid? Operator = null, Guid? BookedBy = null);

/// <summary>A line's operator corrected the result of a completed run.</summary>
/// <param name="Run">The run as it stands now. It replaces <see cref="RunCompleted"/> and every earlier correction.</param>
/// <param name="Correction">1 for the first correction of the run, then one more each time.</param>
[ListenedBy(Services.SupplierMatching, Services.CapacityBooking)]
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

/// <summary>A line's operator stated from which runs the limits of a chart are; says only that.</summary>
/// <param name="Characteristic">Null for the share of bad pieces.</param>
[ListenedBy(Services.CapacityBooking)]
public sealed record BaselineStated(Guid LineId, Guid ComponentId, string? Characteristic);

/// <summary>
/// A control chart that was in control shows a signal, by the runs that one organisation sees. For that organisation alone: others may
/// see no such run.
/// </summary>
/// <param name="Organisation">The operator of the line, or who booked the run that was judged.</param>
/// <param name="Characteristic">Null for the share of bad pieces.</param>
/// <param name="RunId">The run whose point completed the signal.</param>
/// <param name="Rule">Nelson's rule, 1 to 8.</param>
/// <param name="Points">What made the signal, 1 to 15 points in order of time.</param>
[ListenedBy]
public sealed record ControlLost(
    Guid ControlLossId, Guid Organisation, Guid LineId, Guid ComponentId, string? Characteristic, Guid RunId, int Rule,
    IReadOnlyList<SignalPoint> Points);

/// <summary>A point of a signal: the run, and the number of the point in it, from 1.</summary>
public sealed record SignalPoint(Guid RunId, int Number);

/// <summary>The control chart is in control again, for the organisation for which it was lost.</summary>
[ListenedBy]
public sealed record ControlRegained(Guid ControlLossId, Guid Organisation, ControlRegainedBy By);
