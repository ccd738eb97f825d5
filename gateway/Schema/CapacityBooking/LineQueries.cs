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
    /// <param name="region">GB/T 2260 code of the site. A province includes its cities and counties, a city its counties.</param>
    /// <param name="operator">The organisation that operates the lines.</param>
    /// <param name="search">A part of the name, in any case.</param>
    public static Task<Connection<PilotLineProfile>> PilotLines(
        PageArguments page, ICapacityBooking booking, CancellationToken cancel, IReadOnlyList<string>? steps = null,
        string? region = null, Guid? @operator = null, [Name] string? search = null) =>
        page.Of((first, after) => booking.Lines(steps, region, @operator, search, first, after, cancel));

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

    /// <summary>
    /// The earliest slot that the caller could hold on each line that offers the steps: open, free and within what the line's policy
    /// lets it have. The earliest comes first. Lines that assign slots by their wait list only are not among them.
    /// </summary>
    /// <param name="steps">Process steps of the taxonomy; a line offers all of them.</param>
    /// <param name="minutes">Length of the slot; where a line's minimum is longer, that. 1 to 20160.</param>
    /// <param name="from">The slot starts no earlier, and a quarter of an hour from now at the earliest.</param>
    /// <param name="until">The slot ends by then; at most 100 days after <paramref name="from"/>.</param>
    /// <param name="region">GB/T 2260 code of the site.</param>
    /// <param name="first">How many lines at most, 1 to 100.</param>
    public static Task<IReadOnlyList<FreeSlot>> FreeSlots(
        IReadOnlyList<string> steps, int minutes, DateTimeOffset from, DateTimeOffset until, ICapacityBooking booking,
        CancellationToken cancel, string? region = null, [Count(1, 100)] int first = 20) =>
        booking.FreeSlots(steps, minutes, from, until, region, first, cancel);

    /// <summary>The caller's bookings in order of start. An operator also sees the bookings of its lines.</summary>
    /// <param name="gapClosureId">Bookings for the pilot runs of this gap closure.</param>
    /// <param name="processId">The id of a gap closure, or of one pilot run of it.</param>
    /// <param name="approval">With <c>state: HELD</c> and <c>AWAITED</c>, the holds that wait for the operator of their line.</param>
    /// <param name="from">Only bookings that end after this moment.</param>
    /// <param name="until">Only bookings that start before this moment.</param>
    /// <param name="changedAfter">Only bookings that were held, changed their state or started early after this moment.</param>
    /// <param name="order">By start; <c>EARLIEST_FIRST</c> if not given.</param>
    public static Task<Connection<LineBooking>> Bookings(
        PageArguments page, ICapacityBooking booking, CancellationToken cancel, Guid? lineId = null, Guid? gapClosureId = null,
        [FormerName("gapClosureId")] Guid? processId = null, BookingState? state = null, DateTimeOffset? from = null,
        DateTimeOffset? until = null, DateTimeOffset? changedAfter = null, DateOrder? order = null, ApprovalState? approval = null) =>
        page.Of((first, after) => booking.Bookings(
            lineId, gapClosureId, processId, state, approval, from, until, changedAfter, order, first, after, cancel));

    public static Task<LineBooking?> Booking(Guid id, ICapacityBooking booking, CancellationToken cancel) => booking.Booking(id, cancel);

    /// <summary>The caller's places on a line's wait list. The line's operator sees all places.</summary>
    public static Task<IReadOnlyList<WaitlistPlace>?> Waitlist(Guid lineId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Waitlist(lineId, cancel);

    /// <summary>The caller's penalties on a line that have not ended. The line's operator sees all.</summary>
    public static Task<IReadOnlyList<BookingPenalty>?> LinePenalties(Guid lineId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Penalties(lineId, cancel);

    /// <summary>
    /// Completed runs that the caller booked or whose parts it supplies. An operator also sees the runs on its lines.
    /// </summary>
    /// <param name="from">Only runs completed at this moment or later.</param>
    /// <param name="until">Only runs completed before this moment.</param>
    /// <param name="changedAfter">Only runs completed or corrected after this moment.</param>
    /// <param name="order">By <c>completedAt</c>. Without it the order is that of the ids.</param>
    public static Task<Connection<Run>> Runs(
        PageArguments page, ICapacityBooking booking, CancellationToken cancel, Guid? lineId = null, Guid? componentId = null,
        DateTimeOffset? from = null, DateTimeOffset? until = null, DateTimeOffset? changedAfter = null, DateOrder? order = null) =>
        page.Of((first, after) => booking.Runs(lineId, componentId, from, until, changedAfter, order, first, after, cancel));

    public static Task<Run?> Run(Guid id, ICapacityBooking booking, CancellationToken cancel) => booking.Run(id, cancel);
}

[Query, Allow(Roles.Operator)]
static class PolicyQueries
{
    /// <summary>What revising a line's hours and policy would change now: opening time, bookings, who waits. Nothing is changed.</summary>
    public static Task<PolicyPreview?> PolicyPreview(
        Guid lineId, OpeningHours hours, BookingPolicy policy, ICapacityBooking booking, CancellationToken cancel) =>
        booking.PreviewPolicy(lineId, new RevisePolicy(hours, policy), cancel);
}
