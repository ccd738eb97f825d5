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

/// <summary>A slot is kept for an organisation until it confirms or the hold expires.</summary>
public sealed record SlotHeld(
    Guid BookingId, Guid Organisation, Slot Slot, DateTimeOffset ExpiresAt, RunPurpose For, string? Note, DateTimeOffset At);

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

/// <summary>Its turn came: a slot is held for it.</summary>
public sealed record WaitlistServed(Guid PlaceId, Guid BookingId, DateTimeOffset At);

/// <summary>It waits no longer, by its own will.</summary>
public sealed record WaitlistLeft(Guid PlaceId, DateTimeOffset At);

/// <summary>The range it waited for is over.</summary>
public sealed record WaitlistLapsed(Guid PlaceId, DateTimeOffset At);

public enum ReleaseReason { GivenUp, Outage, Withdrawn, Replaced }

/// <summary>What a booking is for; the process is null where a person booked.</summary>
public sealed record RunPurpose(Guid? ProcessId, Guid? SupplierId, Guid? ComponentId);

/// <summary>An open booking: a hold while it has an expiry, confirmed without one.</summary>
public sealed record Booking(Guid Id, Guid Organisation, Slot Slot, DateTimeOffset? ExpiresAt, RunPurpose For)
{
    /// <summary>Reports of runs may come this long after the slot; then the booking counts as missed.</summary>
    public static readonly TimeSpan ReportGrace = TimeSpan.FromDays(7);
}

/// <summary>
/// What a decision needs of a line: its terms and its open bookings, which are those held or confirmed. What is over
/// leaves the state and stays in the calendar.
/// </summary>
/// <param name="CountedAhead">
/// Where only the bookings around a slot were loaded, how many the organisation in question has that have not started.
/// </param>
public sealed record PilotLine(LineTerms Terms, IReadOnlyList<Booking> Bookings, int? CountedAhead = null)
{
    public Guid Id => Terms.Id;
    public BookingPolicy Policy => Terms.Policy;

    public static PilotLine Create(PilotLineOpened e) => new(LineTerms.Create(e), []);

    public PilotLine Apply(PolicyRevised e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(LineOutageDeclared e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(LineOutageEnded e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(WaitlistJoined e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(WaitlistServed e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(WaitlistLeft e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(WaitlistLapsed e) => this with { Terms = Terms.Apply(e) };

    public PilotLine Apply(SlotHeld e) =>
        this with { Bookings = [.. Bookings, new Booking(e.BookingId, e.Organisation, e.Slot, e.ExpiresAt, e.For)] };

    public PilotLine Apply(SlotDeclined _) => this;

    public PilotLine Apply(BookingConfirmed e) => this with
    {
        Bookings = [.. Bookings.Select(booking => booking.Id == e.BookingId ? booking with { ExpiresAt = null } : booking)],
    };

    public PilotLine Apply(BookingReleased e) => Without(e.BookingId);
    public PilotLine Apply(HoldExpired e) => Without(e.BookingId);
    public PilotLine Apply(BookingMissed e) => Without(e.BookingId);
    public PilotLine Apply(RunCompleted e) => Without(e.BookingId);

    /// <summary>The open booking, for its organisation and the line's operator; for anybody else there is none.</summary>
    public Booking OpenBooking(Guid id, Caller caller) =>
        Bookings.FirstOrDefault(booking =>
            booking.Id == id && (booking.Organisation == caller.Organisation || Terms.Operator == caller.Organisation))
        ?? throw Rejected.NotFound("booking", id);

    PilotLine Without(Guid booking) => this with { Bookings = [.. Bookings.Where(each => each.Id != booking)] };
}
