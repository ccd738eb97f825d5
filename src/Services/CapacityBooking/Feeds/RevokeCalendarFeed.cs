using Marten;

using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Feeds;

public static class RevokeCalendarFeedDecider
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/calendar-feeds/{id:guid}/revoke",
            (Guid id, RevokeCalendarFeed _, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.Decide(command, async work =>
                {
                    work.Lock(command.Caller.Organisation);
                    var feed = work.Document<OpenFeed>(id);
                    await work.Load();
                    OpenFeed.Own(feed.Value, id, command.Caller);
                    feed.Delete();
                    return new(id, 0, ["calendar_feed_revoked"]);
                }, cancel))
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
}
