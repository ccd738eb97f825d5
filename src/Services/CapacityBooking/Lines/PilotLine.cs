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
/// <param name="Approval">Null where none is needed.</param>
/// <param name="RouteId">The route of which it is a step, with which it expires; null for any other.</param>
public sealed record SlotHeld(
    Guid BookingId, Guid Organisation, Slot Slot, DateTimeOffset ExpiresAt, RunPurpose For, string? Note, DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? MovedFrom = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ApprovalState? Approval = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? RouteId = null)
{
    /// <summary>What it costs; null where no prices were stated.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LinePrices? Prices { get; init; }
}

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

/// <summary>
/// A line as decisions see it: its terms and its open bookings, that is holds and confirmed bookings. Other bookings are
/// removed from the state and stay in the calendar.
/// </summary>
/// <param name="Around">Set where only the bookings around a slot were loaded.</param>
public sealed record PilotLine(LineTerms Terms, IReadOnlyList<Booking> Bookings, Surroundings? Around = null)
{
    /// <summary>Longer than any period of a quota.</summary>
    static readonly TimeSpan KeepUsed = TimeSpan.FromDays(62);

    public Guid Id => Terms.Id;
    public BookingPolicy Policy => Terms.Policy;

    /// <summary>Slots that were run or missed and may count towards a quota. Loaded only where the policy asks for them.</summary>
    public IReadOnlyList<UsedSlot> Used { get; init; } = [];

    public static PilotLine Create(PilotLineOpened e) => new(LineTerms.Create(e), []);

    public PilotLine Apply(PolicyRevised e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(LineOutageDeclared e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(LineOutageEnded e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(BookingPenalised e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(PenaltyAppealed e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(PenaltyUpheld e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(PenaltyWaived e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(PricesStated e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(TestsStated _) => this;
    public PilotLine Apply(BookingCharged _) => this;
    public PilotLine Apply(ChargeCredited _) => this;
    public PilotLine Apply(WaitlistJoined e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(WaitlistServed e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(WaitlistLeft e) => this with { Terms = Terms.Apply(e) };
    public PilotLine Apply(WaitlistLapsed e) => this with { Terms = Terms.Apply(e) };

    public PilotLine Apply(SlotHeld e) =>
        this with { Bookings = [.. Bookings, Open(e)] };

    public PilotLine Apply(SlotDeclined _) => this;
    public PilotLine Apply(SlotLeftToWaitlist _) => this;
    public PilotLine Apply(PolicyOverridden _) => this;

    public PilotLine Apply(BookingApproved e) => With(e.BookingId, booking => booking with { Approval = ApprovalState.Approved });
    public PilotLine Apply(BookingDeclined e) => With(e.BookingId, booking => booking with { Approval = ApprovalState.Declined });
    public PilotLine Apply(BookingConfirmed e) => With(e.BookingId, booking => booking with { ExpiresAt = null });
    public PilotLine Apply(RunStartedEarly e) => With(e.BookingId, booking => booking with { Slot = e.Slot });

    public PilotLine Apply(BookingReleased e) => Without(e.BookingId);
    public PilotLine Apply(HoldExpired e) => Without(e.BookingId);
    public PilotLine Apply(BookingMissed e) => Without(e.BookingId) with { Used = [.. UsedBy(e.BookingId, null, e.At)] };
    public PilotLine Apply(RunCompleted e) => Without(e.BookingId) with { Used = [.. UsedBy(e.BookingId, e.EndedAt, e.At)] };
    public PilotLine Apply(RunCorrected _) => this;

    /// <summary>A hold of a slot. It expires after the policy's hold time, and when the slot starts at the latest.</summary>
    public SlotHeld Hold(Guid bookingId, Guid organisation, Slot slot, RunPurpose purpose, string? note, DateTimeOffset now)
    {
        var expiresAt = now.AddMinutes(Policy.HoldMinutes);
        ApprovalState? approval = Policy.NeedsApproval && organisation != Terms.Operator ? ApprovalState.Awaited : null;
        return new SlotHeld(
            bookingId, organisation, slot, expiresAt < slot.Start ? expiresAt : slot.Start, purpose, note, now, Approval: approval)
        {
            Prices = Terms.Prices,
        };
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

    static Booking Open(SlotHeld e) =>
        new(e.BookingId, e.Organisation, e.Slot, e.ExpiresAt, e.For, e.Note, e.Approval, e.RouteId) { Prices = e.Prices };

    PilotLine With(Guid booking, Func<Booking, Booking> change) =>
        this with { Bookings = [.. Bookings.Select(each => each.Id == booking ? change(each) : each)] };

    IEnumerable<UsedSlot> UsedBy(Guid booking, DateTimeOffset? endedAt, DateTimeOffset at) => Used
        .Where(used => at - used.Slot.End < KeepUsed)
        .Concat(Bookings.Where(each => each.Id == booking).Select(each => new UsedSlot(
            each.Organisation, each.Slot with { End = endedAt ?? each.Slot.End })))
        .Where(used => used.Slot.Start < used.Slot.End);

    PilotLine Without(Guid booking) => this with { Bookings = [.. Bookings.Where(each => each.Id != booking)] };
}
