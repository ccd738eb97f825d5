using Marten;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Routes;
using SupplyChain.Contracts.CapacityBooking.Api;
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

        var bookings = route.Legs.Select(leg => lines[leg.LineId].Bookings.Single(booking => booking.Id == leg.BookingId)).ToList();
        if (bookings.Exists(booking => booking.Approval == ApprovalState.Awaited))
            throw Rejected.Conflict("routeId", "a step must be approved by the operator of its line first");
        return new RouteDecision(
            [new RouteConfirmed(now)],
            [.. route.Legs.Select(leg => new OnLine(leg.LineId, new BookingConfirmed(leg.BookingId, null, now)))]);
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/routes/{routeId:guid}/confirm",
            (Guid routeId, Command command, IDocumentStore store, CancellationToken cancel) => store.Decide(
                command, work => work.DecideOnRoute(
                    routeId, command.At, (route, lines) => Decide(route, lines, command.Caller, command.At)), cancel))
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
}
