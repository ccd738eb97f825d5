using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Routes;
using SupplyChain.CapacityBooking.Waitlist;

namespace SupplyChain.CapacityBooking.RouteBookings;

/// <summary>Routes whose holds expire, that were not mended in time, or of which a run was missed.</summary>
public static class RouteDeadlines
{
    // A missed booking of a step breaks the route once: then the step is known as lost.
    const string DueRoutes = $$"""
        select id from (
            select id, next_due as due from mt_doc_orderedroute where next_due <= ?
            union all
            select route.id, row.changed_at from {{CalendarTable.Name}} row join mt_doc_orderedroute route on route.id = row.route_id
            where row.state = 'Missed' and row.route_id is not null and route.data ->> 'end' is null
                and route.data @> jsonb_build_object('legs', jsonb_build_array(jsonb_build_object('bookingId', row.id)))
                and not route.data @> jsonb_build_object(
                    'legs', jsonb_build_array(jsonb_build_object('bookingId', row.id, 'isLost', true)))) due
        where id <> all(?) group by id order by min(due) limit ?
        """;

    const string Missed = $"select id from {CalendarTable.Name} where route_id = ? and state = 'Missed'";

    public static readonly DeadlineKind OfRoutes = new(
        "route-deadlines",
        (session, now, except, most, cancel) => session.QueryAsync<Guid>(DueRoutes, cancel, now, except.ToArray(), most),
        async (work, id, now) =>
        {
            var missed = await work.Queries.QueryAsync<Guid>(Missed, id);
            await work.DecideOnRoute(id, now, (route, lines) => Decide(route, lines, missed, now));
        });

    /// <summary>
    /// Breaks the route where a run of it was missed. Then its holds expire together, or, where it was not mended in time, what has not
    /// begun is released. Each deadline is checked again here.
    /// </summary>
    public static RouteDecision Decide(
        OrderedRoute route, IReadOnlyDictionary<Guid, PilotLine> lines, IReadOnlyCollection<Guid> missed, DateTimeOffset now)
    {
        if (!route.IsOpen) return RouteDecision.Nothing;
        RouteBroken[] broken = route.Broken(missed, now) is { } lost ? [lost] : [];
        route = broken.Aggregate(route, (each, e) => each.Apply(e));
        if (route.ExpiresAt <= now)
            return new RouteDecision([.. broken, new RouteExpired(now)], [.. route.Lines.SelectMany(id => Expired(route, lines[id], now))]);
        if (route.MendUntil <= now)
            return new RouteDecision(
                [.. broken, new RouteReleased(ReleaseReason.RouteBroken, now)],
                ReleaseRouteDecider.Rest(route, lines, ReleaseReason.RouteBroken, now, costs: false));
        return new RouteDecision(broken, []);
    }

    static IEnumerable<OnLine> Expired(OrderedRoute route, PilotLine line, DateTimeOffset now)
    {
        var expired = line.Bookings.Where(booking => booking.RouteId == route.Id)
            .Select(booking => new HoldExpired(booking.Id, booking.For.PilotRunId, now)).ToList();
        var after = expired.Aggregate(line, (each, e) => each.Apply(e));
        return expired.Concat<object>(expired.Count > 0 ? after.Offers(now) : []).Select(e => new OnLine(line.Id, e));
    }
}
