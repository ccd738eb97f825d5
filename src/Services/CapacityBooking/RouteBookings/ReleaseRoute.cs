using Marten;

using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Routes;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.RouteBookings;

public static class ReleaseRouteDecider
{
    /// <summary>
    /// Releases all bookings of the route that have not begun, by its organisation. Each of them that is confirmed costs what its line
    /// asks for a late release. What has begun or is completed stays.
    /// </summary>
    public static RouteDecision Decide(
        OrderedRoute route, IReadOnlyDictionary<Guid, PilotLine> lines, Caller caller, DateTimeOffset now)
    {
        route.OwnOf(caller).RequireOpen();
        var released = Rest(route, lines, ReleaseReason.GivenUp, now, costs: true);
        return released is []
            ? throw Rejected.Conflict("routeId", "all of its steps have begun")
            : new RouteDecision([new RouteReleased(ReleaseReason.GivenUp, now)], released);
    }

    /// <summary>
    /// What happens on the lines when the bookings that have not begun are released. Their slots are offered to who waits.
    /// </summary>
    /// <param name="costs">Whether a late release costs a penalty.</param>
    public static IReadOnlyList<OnLine> Rest(
        OrderedRoute route, IReadOnlyDictionary<Guid, PilotLine> lines, ReleaseReason reason, DateTimeOffset now, bool costs) =>
    [
        .. route.Lines.Select(id => lines[id]).SelectMany(line => ReleaseBookingDecider.Release(
            [.. line.Bookings.Where(booking => booking.RouteId == route.Id && booking.Slot.Start > now).Select(booking => booking.Id)],
            line, reason, now, costs).Select(e => new OnLine(line.Id, e))),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/routes/{routeId:guid}/release",
            (Guid routeId, Command command, IDocumentStore store, CancellationToken cancel) => store.Decide(
                command, work => work.DecideOnRoute(
                    routeId, command.At, (route, lines) => Decide(route, lines, command.Caller, command.At)), cancel))
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
}
