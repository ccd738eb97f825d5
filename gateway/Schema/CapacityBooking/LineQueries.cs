using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[Query, AllowSignedIn]
static class LineQueries
{
    /// <summary>Pilot lines; with <c>steps</c>, those that offer all of them.</summary>
    /// <param name="steps">Process steps of the taxonomy, such as <c>nanoimprint</c>.</param>
    /// <param name="region">GB/T 2260 code of the site.</param>
    /// <param name="operator">The organisation that operates the lines.</param>
    public static Task<Connection<PilotLineProfile>> PilotLines(
        PageArguments page, ICapacityBooking booking, CancellationToken cancel, IReadOnlyList<string>? steps = null,
        string? region = null, Guid? @operator = null) =>
        page.Of((first, after) => booking.Lines(steps, region, @operator, first, after, cancel));

    public static Task<PilotLineProfile?> PilotLine(Guid id, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Line(id, cancel);

    /// <summary>Utilisation of the lines by week. The alliance sees all lines, an operator its own.</summary>
    /// <param name="from">A Monday, the key of an ISO week.</param>
    /// <param name="weeks">1 to 53.</param>
    [Allow(Roles.Alliance, Roles.Operator)]
    public static Task<Connection<LineUtilisation>> LineUtilisation(
        DateOnly from, PageArguments page, ICapacityBooking booking, CancellationToken cancel, int weeks = 1) =>
        page.Of((first, after) => booking.Utilisation(from, weeks, first, after, cancel));
}

[Query, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class BookingQueries
{
    /// <summary>A line's opening times and calendar entries. Bookings of other organisations are shown as busy.</summary>
    /// <param name="until">At most 100 days after <paramref name="from"/>.</param>
    public static Task<LineCalendar?> LineCalendar(
        Guid lineId, DateTimeOffset from, DateTimeOffset until, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Calendar(lineId, from, until, cancel);

    /// <summary>The caller's bookings in order of start. An operator also sees the bookings of its lines.</summary>
    /// <param name="gapClosureId">Bookings for the pilot runs of this gap closure.</param>
    /// <param name="processId">The id of a gap closure, or of one pilot run of it.</param>
    public static Task<Connection<LineBooking>> Bookings(
        PageArguments page, ICapacityBooking booking, CancellationToken cancel, Guid? lineId = null, Guid? gapClosureId = null,
        [FormerName("gapClosureId")] Guid? processId = null, BookingState? state = null) =>
        page.Of((first, after) => booking.Bookings(lineId, gapClosureId, processId, state, first, after, cancel));

    public static Task<LineBooking?> Booking(Guid id, ICapacityBooking booking, CancellationToken cancel) => booking.Booking(id, cancel);

    /// <summary>The caller's places on a line's wait list. The line's operator sees all places.</summary>
    public static Task<IReadOnlyList<WaitlistPlace>?> Waitlist(Guid lineId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Waitlist(lineId, cancel);

    /// <summary>
    /// Completed runs that the caller booked or whose parts it supplies. An operator also sees the runs on its lines.
    /// </summary>
    public static Task<Connection<Run>> Runs(
        PageArguments page, ICapacityBooking booking, CancellationToken cancel, Guid? lineId = null, Guid? componentId = null) =>
        page.Of((first, after) => booking.Runs(lineId, componentId, first, after, cancel));

    public static Task<Run?> Run(Guid id, ICapacityBooking booking, CancellationToken cancel) => booking.Run(id, cancel);
}
