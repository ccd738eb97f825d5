namespace SupplyChain.CapacityBooking.Calendars;

/// <summary>
/// What a decision reads of a line's bookings, in one round trip with its terms. A policy says in the snapshot of the terms what its
/// rules need: a line without quotas reads nothing for them. Every part reads an index within a range of time, so that no decision
/// costs more for a long history.
/// </summary>
public static class LineQueries
{
    const string Booking = """
        jsonb_build_object('id', id, 'organisation', organisation, 'slot', jsonb_build_object('start', starts_at, 'end', ends_at),
            'expiresAt', case when state = 'Held' then due_at end, 'note', note,
            'approval', approval, 'prices', prices, 'routeId', route_id,
            'for', jsonb_build_object(
                'processId', process_id, 'gapClosureId', gap_closure_id, 'supplierId', supplier_id, 'componentId', component_id))
        """;

    const string Slots = "coalesce(jsonb_agg(jsonb_build_object('start', starts_at, 'end', ends_at) order by starts_at), '[]'::jsonb)";

    const string HasQuotas = "jsonb_typeof(policy -> 'quotas') = 'array'";
    const string HasGap = "(policy ->> 'minimumGapMinutes')::int > 0";
    const string Policy = "select data -> 'policy' as policy from mt_doc_lineterms where id = ?";

    /// <summary>Bookings that are open, were run or missed: all rows that take time but outages.</summary>
    const string Counts = $"{CalendarTable.TakesTime} and state <> '{CalendarProjection.OutageState}'";

    public const string OpenBookings =
        $"select {Booking} from {CalendarTable.Name} where line_id = ? and {CalendarTable.IsOpen} order by starts_at";

    public const string Used = $"""
        select jsonb_build_object('organisation', organisation, 'slot', jsonb_build_object('start', starts_at, 'end', ends_at))
        from {CalendarTable.Name}
        where line_id = ? and during && tstzrange(?, null) and {CalendarTable.TakesTime} and {CalendarTable.IsUsed}
            and exists (select from ({Policy}) terms where {HasQuotas} or {HasGap})
        order by starts_at
        """;

    // An organisation's index holds its whole history: with "is not distinct from" the range of time is looked up instead.
    // Bookings of a line never overlap. So only the last one that starts before the slot's end and the first one after it matter.
    public const string Around = $"""
        with terms as materialized ({Policy})
        select jsonb_build_object(
            'bookings', coalesce((select jsonb_agg(booking) from (
                (select {Booking} as booking from {CalendarTable.Name}
                    where line_id = ? and starts_at < ? and {CalendarTable.IsOpen} order by starts_at desc limit 1)
                union all
                (select {Booking} as booking from {CalendarTable.Name}
                    where line_id = ? and starts_at >= ? and {CalendarTable.IsOpen} order by starts_at limit 1)) neighbours), '[]'::jsonb),
            'around', jsonb_build_object(
                'ahead', (select count(*) from {CalendarTable.Name}
                    where line_id = ? and organisation = ? and starts_at > ? and {CalendarTable.IsOpen}),
                'inWeeks', (select {Slots} from {CalendarTable.Name}
                    where line_id = ? and organisation is not distinct from ? and during && tstzrange(?, ?) and {CalendarTable.IsOpen}),
                'future', case when (select policy ->> 'maximumFutureMinutes' from terms) is null then '[]'::jsonb else
                    (select {Slots} from {CalendarTable.Name}
                        where line_id = ? and organisation = ? and starts_at > ? and {CalendarTable.IsOpen}) end,
                'own', case when (select {HasQuotas} or {HasGap} from terms) is not true then '[]'::jsonb else
                    (select {Slots} from {CalendarTable.Name}
                        where line_id = ? and organisation is not distinct from ? and during && tstzrange(?, ?) and {Counts}) end,
                'all', case when (select {HasQuotas} and policy -> 'quotas' @> '[{LineScope}]' from terms) is not true
                    then '[]'::jsonb else
                    (select {Slots} from {CalendarTable.Name}
                        where line_id = ? and during && tstzrange(?, ?) and {Counts}) end))
        """;

    const string LineScope = """{"of": "Line"}""";
}
