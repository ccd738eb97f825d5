using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Waitlist;

public static class LeaveWaitlistDecider
{
    /// <summary>Only the organisation that waits may leave.</summary>
    public static object[] Decide(Guid placeId, PilotLine line, Guid organisation, DateTimeOffset now) =>
        line.Terms.Waitlist.Any(place => place.Id == placeId && place.Organisation == organisation)
            ? [new WaitlistLeft(placeId, now)]
            : throw Rejected.NotFound("place", placeId);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lines/{lineId:guid}/waitlist/{placeId:guid}/leave",
            (Guid lineId, Guid placeId, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.DecideOnLine(
                    command, lineId, line => Decide(placeId, line, command.Caller.Organisation, command.At), cancel, about: placeId))
        .RequireAnyRole(Roles.Oem, Roles.Supplier);
}
