using Marten;

using Npgsql;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Calendars;

/// <summary>
/// Shows a line's calendar. A reader sees its own bookings in full. Others' bookings are shown as busy, without
/// organisation, id or purpose. The line's operator sees all bookings in full.
/// </summary>
public static class LineCalendars
{
    static readonly TimeSpan LongestRange = TimeSpan.FromDays(100);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/lines/{lineId:guid}/calendar", async (
            Guid lineId, DateTimeOffset from, DateTimeOffset until, Caller caller, IQuerySession session, NpgsqlDataSource database,
            CancellationToken cancel) =>
        {
            new Faults()
                .Require(from < until, "until", "must be after from")
                .Require(until - from <= LongestRange, "until", $"at most {LongestRange.Days} days after from")
                .ThrowIfAny();
            var line = await session.LoadAsync<PilotLineProfile>(lineId, cancel) ?? throw Rejected.NotFound("line", lineId);
            var (start, end) = (from.ToUniversalTime(), until.ToUniversalTime());
            var rows = await database.CalendarAsync(
                $"line_id = $1 and during && tstzrange($2, $3) and {CalendarTable.TakesTime} order by starts_at",
                cancel, lineId, start, end);
            return Of(line, start, end, rows, caller.Organisation);
        })
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);

    /// <summary>The calendar as <paramref name="reader"/> may see it.</summary>
    public static LineCalendar Of(
        PilotLineProfile line, DateTimeOffset from, DateTimeOffset until, IEnumerable<CalendarRow> rows, Guid reader) => new(
        line.Id, from, until, line.Hours.Between(from, until),
        [.. rows.Select(row =>
            row.IsOutage ? new CalendarEntry(CalendarEntryKind.Outage, row.Slot, OutageId: row.Id, Reason: row.Note)
            : row.Organisation == reader || line.Operator == reader
                ? new CalendarEntry(CalendarEntryKind.Booking, row.Slot, row.ToBooking())
            : new CalendarEntry(CalendarEntryKind.Busy, row.Slot))]);
}
