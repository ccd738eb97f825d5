using SupplyChain.Console.Api;
using SupplyChain.Contracts.CapacityBooking.Api;

using BookingState = SupplyChain.Console.Bookings.BookingState;
using Slot = SupplyChain.Console.Bookings.Slot;

namespace SupplyChain.Console.Calendars;

/// <summary>What is asked about the calendars of lines, and done to them.</summary>
static class CalendarOperations
{
    public static readonly Operation<LineCalendarAnswer> View = Operation.Of<LineCalendarAnswer>("Calendars/LineCalendarView.graphql");
    public static readonly Operation<OpenBookingsAnswer> Open = Operation.Of<OpenBookingsAnswer>("Calendars/OpenBookings.graphql");
    public static readonly Operation<DeclareOutageAnswer> Declare = Operation.Of<DeclareOutageAnswer>("Calendars/DeclareOutage.graphql");
    public static readonly Operation<EndOutageAnswer> End = Operation.Of<EndOutageAnswer>("Calendars/EndOutage.graphql");
}

public sealed record LineCalendarAnswer(CalendarOfLine? LineCalendar);

/// <param name="Open">Opening hours, in order of start.</param>
public sealed record CalendarOfLine(IReadOnlyList<Slot> Open, IReadOnlyList<CalendarOfLine.Entry> Entries, CalendarOfLine.LineOf? Line)
{
    /// <param name="Booking">Null for what belongs to others.</param>
    public sealed record Entry(CalendarEntryKind Kind, Slot Slot, Guid? OutageId, string? Reason, BookingOf? Booking);

    public sealed record BookingOf(
        Guid Id, BookingState State, ApprovalState? Approval, DateTimeOffset? ExpiresAt, Named? OrganisationNamed, PartName? Component);

    public sealed record LineOf(Guid Id, string Name, Guid Operator, ZoneOf Hours, Rules Policy);

    public sealed record ZoneOf(string TimeZone);

    public sealed record Rules(int BufferMinutes);
}

public sealed record OpenBookingsAnswer(OpenBookingsAnswer.Connection? Held, OpenBookingsAnswer.Connection? Confirmed)
{
    public IReadOnlyList<Row> All => [.. (Held?.Nodes ?? []).Concat(Confirmed?.Nodes ?? []).OrderBy(row => row.Slot.Start)];

    public bool HasMore => Held?.PageInfo.HasNextPage == true || Confirmed?.PageInfo.HasNextPage == true;

    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(Guid Id, BookingState State, Slot Slot, string? Note, Named? OrganisationNamed, PartName? Component);
}

public sealed record DeclareOutageAnswer(DeclareOutageAnswer.Payload? DeclareOutage)
{
    public sealed record Payload(Guid? OutageId);
}

public sealed record EndOutageAnswer(EndOutageAnswer.Payload? EndOutage)
{
    public sealed record Payload(Guid ClientMutationId);
}
