using Marten;
using Marten.Services.BatchQuerying;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Calendars;

/// <summary>Loads lines for decisions: terms from the snapshot, open bookings from the calendar's rows.</summary>
public static class LineStore
{
    const string Booking = """
        jsonb_build_object('id', id, 'organisation', organisation, 'slot', jsonb_build_object('start', starts_at, 'end', ends_at),
            'expiresAt', case when state = 'Held' then due_at end,
            'for', jsonb_build_object(
                'processId', process_id, 'gapClosureId', gap_closure_id, 'supplierId', supplier_id, 'componentId', component_id))
        """;

    const string OpenBookings =
        $"select {Booking} from {CalendarTable.Name} where line_id = ? and {CalendarTable.IsOpen} order by starts_at";

    // Bookings of a line never overlap. So only the last one that starts before the slot's end and the first one after it matter.
    const string Around = $"""
        select jsonb_build_object(
            'bookings', coalesce((select jsonb_agg(booking) from (
                (select {Booking} as booking from {CalendarTable.Name}
                    where line_id = ? and starts_at < ? and {CalendarTable.IsOpen} order by starts_at desc limit 1)
                union all
                (select {Booking} as booking from {CalendarTable.Name}
                    where line_id = ? and starts_at >= ? and {CalendarTable.IsOpen} order by starts_at limit 1)) neighbours), '[]'::jsonb),
            'ahead', (select count(*) from {CalendarTable.Name}
                where line_id = ? and organisation = ? and starts_at > ? and {CalendarTable.IsOpen}))
        """;

    /// <summary>Decides on a line with all its open bookings, under the line's lock.</summary>
    public static Task<Receipt> HandleOnLine(
        this IDocumentStore store, Command command, Guid lineId, Func<PilotLine, IEnumerable<object>> decide,
        CancellationToken cancel, Guid? about = null) =>
        store.HandleExclusively<LineTerms, IReadOnlyList<Booking>>(
            command, lineId, batch => batch.Query<Booking>(OpenBookings, lineId),
            (terms, open) => decide(new PilotLine(terms ?? throw Rejected.NotFound("line", lineId), open)), cancel, about);

    /// <summary>The same for a decision about one slot and the caller's organisation. Loads only the bookings around the slot.</summary>
    public static Task<Receipt> HandleAround(
        this IDocumentStore store, Command command, Guid lineId, Slot slot, Func<PilotLine, IEnumerable<object>> decide,
        CancellationToken cancel, Guid? about = null) =>
        store.HandleExclusively<LineTerms, Surroundings>(
            command, lineId, batch => LoadAround(batch, lineId, slot, command.Caller.Organisation, command.At),
            (terms, around) => decide(new PilotLine(terms ?? throw Rejected.NotFound("line", lineId), around.Bookings, around.Ahead)),
            cancel, about);

    /// <summary>Locks lines, in order of their ids so that no deadlock is possible, and loads them with all open bookings.</summary>
    public static async Task<IReadOnlyList<PilotLine>> LockedLines(
        this IDocumentSession session, IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var lines = new List<PilotLine>();
        foreach (var id in ids.Order())
        {
            await session.LockAsync(id, cancel);
            var batch = session.CreateBatchQuery();
            var (terms, open) = (batch.Load<LineTerms>(id), batch.Query<Booking>(OpenBookings, id));
            await batch.Execute(cancel);
            lines.Add(new PilotLine(await terms ?? throw new InvalidOperationException($"line {id} has no terms"), await open));
        }
        return lines;
    }

    /// <summary>The open bookings next to a slot, and how many bookings the organisation has that have not started.</summary>
    public static async Task<Surroundings> LoadAround(IBatchedQuery batch, Guid lineId, Slot slot, Guid organisation, DateTimeOffset now)
    {
        var end = slot.End.ToUniversalTime();
        return (await batch.Query<Surroundings>(Around, lineId, end, lineId, end, lineId, organisation, now))[0];
    }

    public sealed record Surroundings(IReadOnlyList<Booking> Bookings, int Ahead);
}
