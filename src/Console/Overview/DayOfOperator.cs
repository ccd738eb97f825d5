using SupplyChain.Console.Api;
using SupplyChain.Console.Bookings;

using ApprovalState = SupplyChain.Contracts.CapacityBooking.Api.ApprovalState;

namespace SupplyChain.Console.Overview;

/// <param name="Next">From now on, in any state.</param>
/// <param name="Waiting">Holds that the operator has not approved or declined yet.</param>
/// <param name="Begun">Confirmed ones that have begun, the latest first.</param>
public sealed record LineDayAnswer(
    LineDayAnswer.Connection? Next, LineDayAnswer.Connection? Holds, LineDayAnswer.Connection? Waiting, LineDayAnswer.Connection? Begun)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes);

    public sealed record Row(
        Guid Id, BookingState State, ApprovalState? Approval, Slot Slot, DateTimeOffset? ExpiresAt, Named? Line, Named? OrganisationNamed);

    public IReadOnlyList<Row>? Coming => Next is null ? null
        : [.. Next.Nodes.Where(row => row.State is BookingState.Held or BookingState.Confirmed)];

    public IReadOnlyList<Row>? Unapproved => Waiting?.Nodes;

    public IReadOnlyList<Row>? Expiring => Holds is null ? null : [.. Holds.Nodes.OrderBy(row => row.ExpiresAt)];

    /// <summary>Whose slot has ended without a result of the run.</summary>
    public IReadOnlyList<Row>? Unreported(DateTimeOffset now) => Begun is null ? null : [.. Begun.Nodes.Where(row => row.Slot.End <= now)];
}

public enum CalendarEntryKind { Busy, Booking, Outage }

public sealed record OwnLinesAnswer(OwnLinesAnswer.Connection? PilotLines)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes);

    public sealed record Row(Guid Id, string Name);
}

public sealed record LineOutagesAnswer(LineOutagesAnswer.Calendar? LineCalendar)
{
    public sealed record Calendar(IReadOnlyList<Entry> Entries);

    public sealed record Entry(CalendarEntryKind Kind, Slot Slot, string? Reason);
}

public sealed record OutagesAnswer(IReadOnlyList<OutagesAnswer.Row> Outages)
{
    public sealed record Row(string Line, Slot Slot, string? Reason);
}
