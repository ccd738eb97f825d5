namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>A range of time, half-open: what ends at ten leaves ten o'clock to the next.</summary>
public sealed record Slot(DateTimeOffset Start, DateTimeOffset End);

/// <summary>
/// Holds a slot of a line for the caller's organisation until it confirms or the hold expires. A slot that is taken
/// is declined: the receipt then says <c>slot_declined</c>.
/// </summary>
/// <param name="Start">Whole minute in the future.</param>
/// <param name="End">Whole minute after <paramref name="Start"/>; not part of the slot.</param>
/// <param name="SupplierId">Whose part is run; it then sees the run's results.</param>
/// <param name="Note">What it is for, 500 characters at most; only the organisation and the operator see it.</param>
/// <param name="OverridePolicy">For the line's own operator: horizon, block, number of bookings and opening hours don't count.</param>
public sealed record HoldSlot(
    DateTimeOffset Start, DateTimeOffset End, Guid? SupplierId = null, Guid? ComponentId = null, string? Note = null,
    bool OverridePolicy = false);

/// <summary>
/// Held, then confirmed, then completed by a run, or missed when no run came; a hold may expire, and what is held or
/// confirmed may be released.
/// </summary>
public enum BookingState { Held, Confirmed, Completed, Missed, Released, Expired }

/// <summary>A booking, for its organisation and the line's operator alone.</summary>
/// <param name="ExpiresAt">Until when a hold must be confirmed; null once it is.</param>
/// <param name="ProcessId">The process that asked for it; null where a person booked.</param>
public sealed record LineBooking(
    Guid Id, Guid LineId, Guid Organisation, BookingState State, Slot Slot, DateTimeOffset? ExpiresAt,
    Guid? ProcessId, Guid? SupplierId, Guid? ComponentId, string? Note);

/// <summary>Another's booking is nothing but busy.</summary>
public enum CalendarEntryKind { Busy, Booking, Outage }

/// <summary>Something that takes up time on a line.</summary>
/// <param name="Booking">The whole booking where it is the reader's own or the reader runs the line, else null.</param>
/// <param name="OutageId">Null unless it is an outage.</param>
/// <param name="Reason">Of an outage.</param>
public sealed record CalendarEntry(
    CalendarEntryKind Kind, Slot Slot, LineBooking? Booking = null, Guid? OutageId = null, string? Reason = null);

/// <summary>A line's time in a range: when it is open and what takes it up, each in order of start.</summary>
/// <param name="Open">Opening hours as ranges in UTC, cut off at the range's ends.</param>
public sealed record LineCalendar(
    Guid LineId, DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<Slot> Open, IReadOnlyList<CalendarEntry> Entries);

/// <summary>
/// Waits for a slot of a length within a range. The first whose wish fits a free slot gets it as a hold, which expires
/// like any other; then it is the next one's turn.
/// </summary>
/// <param name="Minutes">Length of the slot, within the line's policy.</param>
/// <param name="NotBefore">Earliest start.</param>
/// <param name="NotAfter">Latest end, in the future; the wait ends when the slot would no longer fit before it.</param>
public sealed record JoinWaitlist(
    int Minutes, DateTimeOffset NotBefore, DateTimeOffset NotAfter, Guid? SupplierId = null, Guid? ComponentId = null,
    string? Note = null);

/// <summary>A place on a line's wait list.</summary>
/// <param name="Position">1 is the next; others' places are counted and not shown.</param>
public sealed record WaitlistPlace(
    Guid Id, Guid LineId, Guid Organisation, int Position, int Minutes, DateTimeOffset NotBefore, DateTimeOffset NotAfter,
    DateTimeOffset JoinedAt);
