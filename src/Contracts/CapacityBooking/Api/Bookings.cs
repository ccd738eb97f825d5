using System.Text.Json.Serialization;

namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>A half-open range of time: its end is not part of it.</summary>
public sealed record Slot(DateTimeOffset Start, DateTimeOffset End);

/// <summary>
/// Holds a slot of a line for the caller's organisation until the organisation confirms it or the hold expires. A slot that is
/// already taken is declined. The receipt then contains <c>slot_declined</c>. Where others on the wait list come first it contains
/// <c>slot_left_to_waitlist</c>.
/// </summary>
/// <param name="Start">Whole minute in the future.</param>
/// <param name="End">Whole minute after <paramref name="Start"/>. It is not part of the slot.</param>
/// <param name="SupplierId">The supplier whose part is run. It then sees the run's results.</param>
/// <param name="Note">Purpose, 500 characters at most. Only the organisation and the operator see it.</param>
/// <param name="OverridePolicy">
/// For the line's operator only: horizon, slot length, shares, quotas and opening hours are not checked.
/// </param>
/// <param name="OverrideReason">
/// Why, 1 to 500 characters; required with <paramref name="OverridePolicy"/>. The booking's organisation and the operator see it.
/// </param>
public sealed record HoldSlot(
    DateTimeOffset Start, DateTimeOffset End, Guid? SupplierId = null, Guid? ComponentId = null, [Prose(500)] string? Note = null,
    bool OverridePolicy = false, [ReasonText] string? OverrideReason = null);

/// <summary>
/// Moves a booking to another slot of its line, or makes it longer or shorter. It is released, and another booking goes on in its place.
/// Where the new slot is not free, or goes to who waits, the booking stays as it is.
/// </summary>
/// <param name="Start">Whole minute in the future.</param>
/// <param name="End">Whole minute after <paramref name="Start"/>. It is not part of the slot.</param>
/// <param name="OverridePolicy">
/// For the line's operator only: horizon, slot length, shares, quotas and opening hours are not checked.
/// </param>
/// <param name="OverrideReason">
/// Why, 1 to 500 characters; required with <paramref name="OverridePolicy"/>. The booking's organisation and the operator see it.
/// </param>
public sealed record MoveBooking(
    DateTimeOffset Start, DateTimeOffset End, bool OverridePolicy = false, [ReasonText] string? OverrideReason = null);

/// <summary>Declines a hold that waits for the operator's approval. It is released.</summary>
/// <param name="Reason">1 to 500 characters. The booking's organisation sees it.</param>
public sealed record DeclineBooking([ReasonText] string Reason);

/// <summary>
/// What the operator said to a hold on a line whose policy needs its approval. One that waits cannot be confirmed; one that was declined
/// was released.
/// </summary>
public enum ApprovalState { Awaited, Approved, Declined }

/// <summary>
/// A booking is held, then confirmed, then completed by a run. A confirmed booking without a run is missed. A hold may expire.
/// Holds and confirmed bookings may be released.
/// </summary>
public enum BookingState { Held, Confirmed, Completed, Missed, Released, Expired }

/// <summary>A booking. Only its organisation and the line's operator see it.</summary>
/// <param name="ExpiresAt">When the hold expires; null once it is confirmed.</param>
/// <param name="PilotRunId">The pilot run that it was booked for; null if a person booked.</param>
/// <param name="GapClosureId">
/// The gap closure that it was booked for; null if a person booked, and in bookings from before it was stored.
/// </param>
/// <param name="MovedFromId">The booking in whose place this one came; null where it was not moved.</param>
/// <param name="MovedToId">The booking that came in the place of this one; null where it was not moved.</param>
/// <param name="RouteId">The route of which it is a step; null for any other.</param>
/// <param name="Approval">Null where none was needed.</param>
/// <param name="DeclineReason">Why the operator declined it; null where it did not.</param>
/// <param name="Overridden">What of the policy the operator overrode; null where it kept to the policy.</param>
/// <param name="OverrideReason">Why it did; null where it kept to the policy.</param>
public sealed record LineBooking(
    Guid Id, Guid LineId, Guid Organisation, BookingState State, Slot Slot, DateTimeOffset? ExpiresAt,
    [property: JsonPropertyName("processId")] Guid? PilotRunId, Guid? SupplierId, Guid? ComponentId, string? Note,
    Guid? GapClosureId = null, Guid? MovedFromId = null, Guid? MovedToId = null, ApprovalState? Approval = null,
    string? DeclineReason = null, IReadOnlyList<PolicyConflict>? Overridden = null, string? OverrideReason = null,
    Guid? RouteId = null);

/// <summary>The earliest slot that the caller could have on a line. It is not held: another may take it first.</summary>
public sealed record FreeSlot(Guid LineId, Slot Slot);

/// <summary>What takes up the time. A booking of another organisation is shown as busy.</summary>
public enum CalendarEntryKind { Busy, Booking, Outage }

/// <summary>An entry of a line's calendar.</summary>
/// <param name="Booking">The booking where it is the reader's own or the reader operates the line; otherwise null.</param>
/// <param name="OutageId">Null unless it is an outage.</param>
/// <param name="Reason">The outage's reason; null unless it is an outage.</param>
public sealed record CalendarEntry(
    CalendarEntryKind Kind, Slot Slot, LineBooking? Booking = null, Guid? OutageId = null, string? Reason = null);

/// <summary>A line's opening times and calendar entries in a range, each in order of start.</summary>
/// <param name="Open">Opening hours as ranges in UTC, cut at both ends of the range.</param>
public sealed record LineCalendar(
    Guid LineId, DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<Slot> Open, IReadOnlyList<CalendarEntry> Entries);

/// <summary>
/// Joins a line's wait list for a slot of a given length within a range. Free time is offered in order of joining: the first
/// place that it fits gets a hold, which expires like any other.
/// </summary>
/// <param name="Minutes">Length of the slot, within the line's policy.</param>
/// <param name="NotBefore">Earliest start.</param>
/// <param name="NotAfter">Latest end, in the future. The place is removed when the slot no longer fits before it.</param>
public sealed record JoinWaitlist(
    [Minutes(1, 20160)] int Minutes, DateTimeOffset NotBefore, DateTimeOffset NotAfter, Guid? SupplierId = null,
    Guid? ComponentId = null, [Prose(500)] string? Note = null);

/// <summary>A place on a line's wait list.</summary>
/// <param name="Position">1 is the next. Places of other organisations are counted but not shown.</param>
public sealed record WaitlistPlace(
    Guid Id, Guid LineId, Guid Organisation, int Position, int Minutes, DateTimeOffset NotBefore, DateTimeOffset NotAfter,
    DateTimeOffset JoinedAt);
