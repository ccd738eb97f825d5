using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.PilotLines;

/// <summary>An operator opened a line at a site, with the process steps it offers, its opening hours and its policy.</summary>
public sealed record PilotLineOpened(
    Guid LineId, Guid Operator, string Name, string Region, IReadOnlyList<string> Steps, OpeningHours Hours,
    BookingPolicy Policy, DateTimeOffset At);

/// <summary>Hours and policy are these from now on; bookings made before stay as they are.</summary>
public sealed record PolicyRevised(OpeningHours Hours, BookingPolicy Policy, DateTimeOffset At);

/// <summary>The line is out of service in this range; no open booking overlaps it.</summary>
public sealed record LineOutageDeclared(Guid OutageId, Slot Slot, string Reason, DateTimeOffset At);

/// <summary>The line is back before the outage's end, or it never went out of service.</summary>
public sealed record LineOutageEnded(Guid OutageId, DateTimeOffset At);

/// <summary>A slot is kept for an organisation until it confirms or the hold expires; it may come from a place on the wait list.</summary>
public sealed record SlotHeld(
    Guid BookingId, Guid Organisation, Slot Slot, DateTimeOffset ExpiresAt, RunPurpose For, string? Note, Guid? WaitlistPlace,
    DateTimeOffset At);

/// <summary>A slot was asked for that somebody else has, or an outage.</summary>
public sealed record SlotDeclined(Guid Organisation, Slot Slot, DateTimeOffset At);

/// <summary>The organisation, or the operator for it, said that the slot will be used.</summary>
public sealed record BookingConfirmed(Guid BookingId, Guid? ProcessId, DateTimeOffset At);

/// <summary>A hold or booking was given up or taken back.</summary>
public sealed record BookingReleased(Guid BookingId, Guid? ProcessId, ReleaseReason Reason, DateTimeOffset At);

/// <summary>A hold was not confirmed in time.</summary>
public sealed record HoldExpired(Guid BookingId, Guid? ProcessId, DateTimeOffset At);

/// <summary>No run was reported within the grace after a confirmed slot.</summary>
public sealed record BookingMissed(Guid BookingId, DateTimeOffset At);

/// <summary>The run of a booking was reported; the line was taken until <paramref name="EndedAt"/>.</summary>
public sealed record RunCompleted(
    Guid BookingId, Guid Organisation, Guid Operator, RunPurpose For, DateTimeOffset EndedAt, string Lot, decimal Started,
    decimal Good, IReadOnlyList<MeasuredCharacteristic> Characteristics, DateTimeOffset At);

/// <summary>An organisation waits for a slot of this length within the range.</summary>
public sealed record WaitlistJoined(
    Guid PlaceId, Guid Organisation, int Minutes, Slot Within, RunPurpose For, string? Note, DateTimeOffset At);

/// <summary>It waits no longer, by its own will.</summary>
public sealed record WaitlistLeft(Guid PlaceId, DateTimeOffset At);

/// <summary>The range it waited for is over.</summary>
public sealed record WaitlistLapsed(Guid PlaceId, DateTimeOffset At);

public enum ReleaseReason { GivenUp, Outage, Withdrawn, Replaced }

/// <summary>What a booking is for; the process is null where a person booked.</summary>
public sealed record RunPurpose(Guid? ProcessId, Guid? SupplierId, Guid? ComponentId);

/// <summary>A hold while it has an expiry, a confirmed booking without one.</summary>
public sealed record Booking(Guid Id, Guid Organisation, Slot Slot, DateTimeOffset? ExpiresAt, RunPurpose For)
{
    /// <summary>Reports of runs may come this long after the slot; then the booking counts as missed.</summary>
    public static readonly TimeSpan ReportGrace = TimeSpan.FromDays(7);

    public DateTimeOffset Deadline() => ExpiresAt ?? Slot.End + ReportGrace;
}

public sealed record Outage(Guid Id, Slot Slot);

/// <summary>A place on the wait list.</summary>
public sealed record Place(
    Guid Id, Guid Organisation, int Minutes, Slot Within, RunPurpose For, string? Note, DateTimeOffset JoinedAt)
{
    public DateTimeOffset Deadline() => Within.End.AddMinutes(-Minutes);
}

/// <summary>
/// What a decision needs of a line: bookings that are open (held or confirmed), outages that may still matter, and who
/// waits. What is over leaves the state and stays in the calendar.
/// </summary>
/// <param name="NextDeadline">When the next hold, report or wait runs out; kept so that it can be indexed.</param>
public sealed record PilotLine(
    Guid Id, Guid Operator, OpeningHours Hours, BookingPolicy Policy, IReadOnlyList<Booking> Bookings,
    IReadOnlyList<Outage> Outages, IReadOnlyList<Place> Waitlist, DateTimeOffset? NextDeadline)
{
    public static PilotLine Create(PilotLineOpened e) => new(e.LineId, e.Operator, e.Hours, e.Policy, [], [], [], null);

    public PilotLine Apply(PolicyRevised e) => this with { Hours = e.Hours, Policy = e.Policy };

    public PilotLine Apply(LineOutageDeclared e) =>
        this with { Outages = [.. Outages.Where(outage => outage.Slot.End > e.At), new Outage(e.OutageId, e.Slot)] };

    public PilotLine Apply(LineOutageEnded e) => this with { Outages = [.. Outages.Where(outage => outage.Id != e.OutageId)] };

    public PilotLine Apply(SlotHeld e) => Now(
        [.. Bookings, new Booking(e.BookingId, e.Organisation, e.Slot, e.ExpiresAt, e.For)],
        e.WaitlistPlace is { } place ? WaitlistWithout(place) : Waitlist);

    public PilotLine Apply(SlotDeclined _) => this;

    public PilotLine Apply(BookingConfirmed e) => Now(
        [.. Bookings.Select(booking => booking.Id == e.BookingId ? booking with { ExpiresAt = null } : booking)], Waitlist);

    public PilotLine Apply(BookingReleased e) => Without(e.BookingId);
    public PilotLine Apply(HoldExpired e) => Without(e.BookingId);
    public PilotLine Apply(BookingMissed e) => Without(e.BookingId);
    public PilotLine Apply(RunCompleted e) => Without(e.BookingId);

    public PilotLine Apply(WaitlistJoined e) => Now(
        Bookings, [.. Waitlist, new Place(e.PlaceId, e.Organisation, e.Minutes, e.Within, e.For, e.Note, e.At)]);

    public PilotLine Apply(WaitlistLeft e) => Now(Bookings, WaitlistWithout(e.PlaceId));
    public PilotLine Apply(WaitlistLapsed e) => Now(Bookings, WaitlistWithout(e.PlaceId));

    public bool Has(Guid booking) => Bookings.Any(each => each.Id == booking);

    /// <summary>The open booking, for its organisation and the line's operator; for anybody else there is none.</summary>
    public Booking OpenBooking(Guid id, Caller caller) =>
        Bookings.FirstOrDefault(booking => booking.Id == id && (booking.Organisation == caller.Organisation || Operator == caller.Organisation))
        ?? throw Rejected.NotFound("booking", id);

    PilotLine Without(Guid booking) => Now([.. Bookings.Where(each => each.Id != booking)], Waitlist);

    Place[] WaitlistWithout(Guid place) => [.. Waitlist.Where(each => each.Id != place)];

    PilotLine Now(IReadOnlyList<Booking> bookings, IReadOnlyList<Place> waitlist) => this with
    {
        Bookings = bookings,
        Waitlist = waitlist,
        NextDeadline = bookings.Select(booking => (DateTimeOffset?)booking.Deadline())
            .Concat(waitlist.Select(place => (DateTimeOffset?)place.Deadline())).Min(),
    };
}
