using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Routes;

/// <summary>An event on the stream of a line.</summary>
public sealed record OnLine(Guid LineId, object Event);

/// <summary>What is decided on a route: events on its own stream, and on those of its lines in the order in which they happen.</summary>
public sealed record RouteDecision(IReadOnlyList<object> OnRoute, IReadOnlyList<OnLine> OnLines)
{
    public static readonly RouteDecision Nothing = new([], []);
}

/// <summary>Decides on a route and all its lines in one transaction.</summary>
public static class RouteStore
{
    const string RoutesOfBookings =
        $"select distinct route_id from {CalendarTable.Name} where id = any(?) and route_id is not null";

    /// <summary>
    /// Loads the route with all its lines, locked, and appends what is decided. The locks are asked for at once, in one order everywhere:
    /// the lines are read before, without a lock. Lines that have come since then are locked behind the others.
    /// </summary>
    /// <param name="further">Lines that the decision needs besides those of the route.</param>
    /// <exception cref="Rejected">404 where there is no such route.</exception>
    public static async Task<Receipt> DecideOnRoute(
        this Work work, Guid routeId, DateTimeOffset now, Func<OrderedRoute, IReadOnlyDictionary<Guid, PilotLine>, RouteDecision> decide,
        IReadOnlyList<Guid>? further = null)
    {
        var known = await work.Queries.LoadAsync<OrderedRoute>(routeId) ?? throw Rejected.NotFound("route", routeId);
        var (route, lines) = (work.Stream<OrderedRoute>(routeId), new Dictionary<Guid, LoadedLine>());
        for (var ids = known.Lines.Union(further ?? []).ToList(); ids is not []; ids = [.. route.State!.Lines.Except(lines.Keys)])
        {
            foreach (var id in ids) lines.Add(id, work.Line(id, now));
            await work.Load();
        }
        return route.Append(decide(route.State!, lines.ToDictionary(line => line.Key, line => line.Value.State)), lines);
    }

    /// <summary>Appends what is decided to the streams.</summary>
    public static Receipt Append(this StreamState<OrderedRoute> route, RouteDecision decided, IReadOnlyDictionary<Guid, LoadedLine> lines)
    {
        foreach (var line in decided.OnLines.GroupBy(each => each.LineId))
            lines[line.Key].Append(line.Select(each => each.Event));
        return route.Append(decided.OnRoute);
    }

    /// <summary>The routes of which bookings are steps, to append to; a booking never changes its route.</summary>
    public static async Task<IReadOnlyList<StreamState<OrderedRoute>>> RoutesOf(this Work work, IReadOnlyList<Guid> bookings) =>
        bookings is [] ? [] :
        [
            .. (await work.Queries.QueryAsync<Guid>(RoutesOfBookings, (object)bookings.ToArray()))
                .Select(id => work.Stream<OrderedRoute>(id)),
        ];

    /// <summary>Breaks the routes of which bookings are lost.</summary>
    public static void Break(this IReadOnlyList<StreamState<OrderedRoute>> routes, IReadOnlyCollection<Guid> lost, DateTimeOffset now)
    {
        foreach (var route in routes)
            if (route.State!.Broken(lost, now) is { } broken) route.Append([broken]);
    }
}
