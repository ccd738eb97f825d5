using Marten;

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
            'expiresAt', case when state = 'Held' then due_at end, 'note', note, 'routeId', route_id,
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
                where line_id = ? and organisation = ? and starts_at > ? and {CalendarTable.IsOpen}),
            'own', coalesce((select jsonb_agg(jsonb_build_object('start', starts_at, 'end', ends_at)) from {CalendarTable.Name}
                where line_id = ? and organisation = ? and during && tstzrange(?, ?) and {CalendarTable.IsOpen}), '[]'::jsonb))
        """;

    /// <summary>Decides a command on a line with all its open bookings.</summary>
    /// <param name="about">What the receipt is about, such as one booking of the line.</param>
    public static Task<Receipt> DecideOnLine(
        this IDocumentStore store, Command command, Guid lineId, Func<PilotLine, IEnumerable<object>> decide,
        CancellationToken cancel, Guid? about = null) =>
        store.Decide(command, async work =>
        {
            var line = work.Line(lineId);
            await work.Load();
            return Append(line, decide, about);
        }, cancel);

    /// <summary>
    /// The same for a decision about one slot and the caller's organisation. Loads only the bookings around the slot, or all of them
    /// where somebody waits.
    /// </summary>
    public static Task<Receipt> DecideAround(
        this IDocumentStore store, Command command, Guid lineId, Slot slot, Func<PilotLine, IEnumerable<object>> decide,
        CancellationToken cancel, Guid? about = null) =>
        store.Decide(command, async work =>
        {
            var line = work.LineAround(lineId, slot, command.Caller.Organisation, command.At);
            await work.Load();
            if (line.State.Terms.Waitlist.Count > 0)
            {
                line = work.Line(lineId);
                await work.Load();
            }
            return Append(line, decide, about);
        }, cancel);

    /// <summary>A line with all its open bookings, locked.</summary>
    public static LoadedLine Line(this Work work, Guid id)
    {
        var (terms, open) = (work.Stream<LineTerms>(id), work.Ask(batch => batch.Query<Booking>(OpenBookings, id)));
        return new LoadedLine(work, terms, known => new PilotLine(known, open.Value));
    }

    /// <summary>
    /// A line, locked, with the open bookings next to a slot, the number of bookings of the organisation that have not started, and
    /// those of its bookings that are in the weeks of the slot.
    /// </summary>
    public static LoadedLine LineAround(this Work work, Guid id, Slot slot, Guid organisation, DateTimeOffset now)
    {
        var (end, weeks) = (slot.End.ToUniversalTime(), Shares.WeeksOf(slot));
        var (terms, around) = (
            work.Stream<LineTerms>(id),
            work.Ask(batch => batch.Query<Surroundings>(
                Around, id, end, id, end, id, organisation, now, id, organisation, weeks.Start, weeks.End)));
        return new LoadedLine(
            work, terms, known => new PilotLine(known, around.Value[0].Bookings, around.Value[0].Ahead, around.Value[0].Own));
    }

    static Receipt Append(LoadedLine line, Func<PilotLine, IEnumerable<object>> decide, Guid? about)
    {
        var receipt = line.Append(decide(line.State));
        return about is { } part ? receipt with { Id = part } : receipt;
    }

    sealed record Surroundings(IReadOnlyList<Booking> Bookings, int Ahead, IReadOnlyList<Slot> Own);
}

/// <summary>A line in a <see cref="Work"/>, to decide on after <see cref="Work.Load"/>.</summary>
public sealed class LoadedLine(Work work, StreamState<LineTerms> terms, Func<LineTerms, PilotLine> state)
{
    /// <exception cref="Rejected">404 where there is no such line.</exception>
    public PilotLine State => state(terms.State ?? throw Rejected.NotFound("line", terms.Id));

    public Receipt Append(IEnumerable<object> events)
    {
        object[] appended = [.. events];
        if (appended is not [])
        {
            work.Session.Tell(LineChanges.Of(State, appended));
            work.Session.Give(LineNotices.Of(State, appended));
        }
        return terms.Append(appended);
    }
}
