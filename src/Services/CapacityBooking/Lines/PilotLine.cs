using System.Text.Json.Serialization;

using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>An operator opened a line at a site, with the process steps it offers, its opening hours and its policy.</summary>
public sealed record PilotLineOpened(
    Guid LineId, Guid Operator, string Name, string Region, IReadOnlyList<string> Steps, OpeningHours Hours,
    [property: JsonConverter(typeof(StoredPolicy))] BookingPolicy Policy, DateTimeOffset At);

/// <summary>Opening hours and policy changed. Earlier bookings stay as they are.</summary>
public sealed record PolicyRevised(
    OpeningHours Hours, [property: JsonConverter(typeof(StoredPolicy))] BookingPolicy Policy, DateTimeOffset At);

/// <summary>The line is out of service in this range. No open booking overlaps it.</summary>
public sealed record LineOutageDeclared(Guid OutageId, Slot Slot, string Reason, DateTimeOffset At);

/// <summary>An outage ended early, or was cancelled before it began.</summary>
public sealed record LineOutageEnded(Guid OutageId, DateTimeOffset At);

/// <summary>A slot is held for an organisation until the organisation confirms it or the hold expires.</summary>
/// <param name="MovedFrom">The booking that was moved to this slot and is released in the same decision; null for any other.</param>
/// <param name="RouteId">The route of which it is a step, with which it expires; null for any other.</param>
public sealed record SlotHeld(
    Guid BookingId, Guid Organisation, Slot Slot, DateTimeOffset ExpiresAt, RunPurpose For, string? Note, DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? MovedFrom = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? RouteId = null);

/// <summary>A requested slot was declined because a booking or an outage takes it.</summary>
public sealed record SlotDeclined(Guid Organisation, Slot Slot, DateTimeOffset At);

/// <summary>A requested slot was declined because the wait list was served first. Its holds are in the same decision.</summary>
public sealed record SlotLeftToWaitlist(Guid Organisation, Slot Slot, DateTimeOffset At);

/// <summary>The organisation, or the operator on its behalf, confirmed a hold.</summary>
public sealed record BookingConfirmed(
    Guid BookingId, [property: JsonPropertyName("processId")] Guid? PilotRunId, DateTimeOffset At);

/// <summary>A hold or a confirmed booking was released.</summary>
/// <param name="MovedTo">The booking that goes on in its place, where it was moved; otherwise null.</param>
public sealed record BookingReleased(
    Guid BookingId, [property: JsonPropertyName("processId")] Guid? PilotRunId, ReleaseReason Reason, DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? MovedTo = null);

/// <summary>A hold was not confirmed in time.</summary>
public sealed record HoldExpired(
    Guid BookingId, [property: JsonPropertyName("processId")] Guid? PilotRunId, DateTimeOffset At);

/// <summary>No run was reported within <see cref="Booking.ReportGrace"/> after a confirmed slot.</summary>
public sealed record BookingMissed(Guid BookingId, DateTimeOffset At);

/// <summary>An organisation joined the wait list for a slot of this length within a range.</summary>
public sealed record WaitlistJoined(
    Guid PlaceId, Guid Organisation, int Minutes, Slot Within, RunPurpose For, string? Note, DateTimeOffset At);

/// <summary>A slot is held for the organisation that waited.</summary>
public sealed record WaitlistServed(Guid PlaceId, Guid BookingId, DateTimeOffset At);

/// <summary>The organisation left the wait list.</summary>
public sealed record WaitlistLeft(Guid PlaceId, DateTimeOffset At);

/// <summary>The slot would no longer fit into the range that the organisation waited for.</summary>
public sealed record WaitlistLapsed(Guid PlaceId, DateTimeOffset At);

public enum ReleaseReason { GivenUp, Outage, Withdrawn, Replaced, Moved, RouteBroken }

/// <summary>What a booking is for.</summary>
/// <param name="PilotRunId">One supplier's pilot run within a process 'close a gap'; null where a person booked.</param>
/// <param name="GapClosureId">That process; null where a person booked, and in events from before it was stored.</param>
public sealed record RunPurpose(
    [property: JsonPropertyName("processId")] Guid? PilotRunId, Guid? SupplierId, Guid? ComponentId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? GapClosureId = null);

/// <summary>An open booking.</summary>
/// <param name="ExpiresAt">When the hold expires; null once it is confirmed.</param>
/// <param name="RouteId">The route of which it is a step; null for any other.</param>
public sealed record Booking(
    Guid Id, Guid Organisation, Slot Slot, DateTimeOffset? ExpiresAt, RunPurpose For, string? Note = null, Guid? RouteId = null)
{
    /// <summary>How long after its slot a run may be reported. After that the booking is missed.</summary>
    public static readonly TimeSpan ReportGrace = TimeSpan.FromDays(7);
}

/// <summary>
/// A line as decisions see it: its terms and its open bookings, that is holds and confirmed bookings. Other bookings are
/// removed from the state and stay in the calendar.
/// </summary>
/// <param name="CountedAhead">
/// The number of bookings of the deciding organisation that have not started. Set where only the bookings around a slot
/// were loaded.
/// </param>
/// <param name="OwnInWeeks">Likewise the slots of its open bookings in the ISO weeks of the slot.</param>
public sealed record PilotLine(
    LineTerms Terms, IReadOnlyList<Booking> Bookings, int? CountedAhead = null, IReadOnlyList<Slot>? OwnInWeeks = null)
{
    public Guid Id => Terms.Id;
    public BookingPolicy Policy => Terms.Policy;

    public static PilotLine Create(PilotLineOpened e) => new(LineTerms.Create(e), []);

    public PilotLine Apply(PolicyRevised e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(LineOutageDeclared e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(LineOutageEnded e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(BookingPenalised e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(PenaltyWaived e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(WaitlistJoined e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(WaitlistServed e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(WaitlistLeft e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(WaitlistLapsed e) => this with { Terms = Terms.Apply(e) };

    public PilotLine Apply(SlotHeld e) =>
        this with { Bookings = [.. Bookings, new Booking(e.BookingId, e.Organisation, e.Slot, e.ExpiresAt, e.For, e.Note, e.RouteId)] };

    public PilotLine Apply(SlotDeclined _) => this;
    public PilotLine Apply(SlotLeftToWaitlist _) => this;

    public PilotLine Apply(BookingConfirmed e) => this with
    {
        Bookings = [.. Bookings.Select(booking => booking.Id == e.BookingId ? booking with { ExpiresAt = null } : booking)],
    };

    public PilotLine Apply(RunStartedEarly e) => this with
    {
        Bookings = [.. Bookings.Select(booking => booking.Id == e.BookingId ? booking with { Slot = e.Slot } : booking)],
    };

    public PilotLine Apply(BookingReleased e) => Without(e.BookingId);
    public PilotLine Apply(HoldExpired e) => Without(e.BookingId);
    public PilotLine Apply(BookingMissed e) => Without(e.BookingId);
    public PilotLine Apply(RunCompleted e) => Without(e.BookingId);
    public PilotLine Apply(RunCorrected _) => this;

    /// <summary>A hold of a slot. It expires after the policy's hold time, and when the slot starts at the latest.</summary>
    public SlotHeld Hold(Guid bookingId, Guid organisation, Slot slot, RunPurpose purpose, string? note, DateTimeOffset now)
    {
        var expiresAt = now.AddMinutes(Policy.HoldMinutes);
        return new SlotHeld(bookingId, organisation, slot, expiresAt < slot.Start ? expiresAt : slot.Start, purpose, note, now);
    }

    /// <summary>The open booking, for its organisation and the line's operator. For anybody else it does not exist.</summary>
    public Booking OpenBooking(Guid id, Caller caller) =>
        Bookings.FirstOrDefault(booking =>
            booking.Id == id && (booking.Organisation == caller.Organisation || Terms.Operator == caller.Organisation))
        ?? throw Rejected.NotFound("booking", id);

    /// <summary>The same, where it is no step of a route: that is confirmed, moved and released as a whole.</summary>
    public Booking SingleBooking(Guid id, Caller caller) => OpenBooking(id, caller) switch
    {
        { RouteId: { } route } => throw Rejected.Conflict("bookingId", $"is a step of the route {route}, which is decided on as a whole"),
        var single => single,
    };

    PilotLine Without(Guid booking) => this with { Bookings = [.. Bookings.Where(each => each.Id != booking)] };
}
