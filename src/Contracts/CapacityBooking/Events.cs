namespace SupplyChain.Contracts.CapacityBooking;

/// <summary>A slot is held until <paramref name="ExpiresAt"/>; the range is half-open, in UTC.</summary>
/// <param name="ProcessId">The process that asked for it; null where a person booked.</param>
/// <param name="SupplierId">Whose part is to be run: a process may need a run of several suppliers.</param>
[ListenedBy(Services.SupplierMatching)]
public sealed record SlotHeld(
    Guid LineId, Guid BookingId, Guid? ProcessId, Guid? SupplierId, DateTimeOffset Start, DateTimeOffset End,
    DateTimeOffset ExpiresAt);

/// <summary>No slot could be held for the process: no line offers the steps, or none is free in the range.</summary>
/// <param name="Attempt">The attempt that was declined.</param>
/// <param name="Reason">For the OEM.</param>
[ListenedBy(Services.SupplierMatching)]
public sealed record SlotDeclined(Guid ProcessId, Guid SupplierId, int Attempt, Reason Reason);

/// <summary>The hold was confirmed in time: the slot is booked.</summary>
[ListenedBy(Services.SupplierMatching)]
public sealed record BookingConfirmed(Guid LineId, Guid BookingId, Guid? ProcessId);

/// <summary>The slot was given up, or taken back by an outage of the line.</summary>
[ListenedBy(Services.SupplierMatching)]
public sealed record BookingReleased(Guid LineId, Guid BookingId, Guid? ProcessId);

/// <summary>Nobody confirmed the hold in time.</summary>
[ListenedBy(Services.SupplierMatching)]
public sealed record HoldExpired(Guid LineId, Guid BookingId, Guid? ProcessId);

/// <summary>A run ended with measured yield: Good of Started pieces. Yield = Good / Started.</summary>
/// <param name="SupplierId">Whose part was run; with <paramref name="ComponentId"/> null where the booking named neither.</param>
/// <param name="Lot">The lot that was run; the operator's own number.</param>
/// <param name="Characteristics">Capability of each measured characteristic, Cpk = min(USL - mean, mean - LSL) / 3s.</param>
[ListenedBy(Services.SupplierMatching)]
public sealed record RunCompleted(
    Guid LineId, Guid BookingId, Guid? ProcessId, Guid? SupplierId, Guid? ComponentId, string Lot, decimal Started, decimal Good,
    IReadOnlyList<CharacteristicCapability> Characteristics);

/// <summary>Process capability of one characteristic; null where its measurements have no spread; Cp also with one limit.</summary>
public sealed record CharacteristicCapability(string Name, decimal? Cp, decimal? Cpk);

/// <summary>A line's calendar changed in a way that no other contract tells: its hours, its policy or an outage.</summary>
[ListenedBy]
public sealed record LineCalendarChanged(Guid LineId);
