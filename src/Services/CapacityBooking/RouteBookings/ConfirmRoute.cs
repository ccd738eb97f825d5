using Marten;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Routes;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.RouteBookings;

public static class ConfirmRouteDecider
{
    /// <summary>
    /// Confirms all bookings of the route, by its organisation, before the moment at which the holds expire. Idempotent.
    /// </summary>
    public static RouteDecision Decide(
        OrderedRoute route, IReadOnlyDictionary<Guid, PilotLine> lines, Caller caller, DateTimeOffset now)
    {
        route.OwnOf(caller).RequireOpen();
        if (route.MendUntil is not null) throw Rejected.Conflict("routeId", "has lost a step; mend it first");
        if (route.ExpiresAt is not { } expiresAt) return RouteDecision.Nothing;
        if (now >= expiresAt) throw Rejected.Conflict("routeId", $"the hold expired at {expiresAt:u}");

        return new RouteDecision([new RouteConfirmed(now)], [.. route.Legs.Select(leg => new OnLine(
            leg.LineId, new BookingConfirmed(lines[leg.LineId].Bookings.Single(booking => booking.Id == leg.BookingId).Id, null, now)))]);
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/routes/{routeId:guid}/confirm",
            (Guid routeId, Command command, IDocumentStore store, CancellationToken cancel) => store.Decide(
                command, work => work.DecideOnRoute(routeId, (route, lines) => Decide(route, lines, command.Caller, command.At)), cancel))
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
}
