using Marten;

using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Feeds;

/// <summary>The calendar feeds that a person created, without their secrets. A program has none.</summary>
public static class CalendarFeeds
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/calendar-feeds", List).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
        routes.MapGet("/calendar-feeds/{id:guid}", async (Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
                OpenFeed.Own(await session.LoadAsync<OpenFeed>(id, cancel), id, caller).Shown())
            .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
    }

    /// <summary>The oldest first.</summary>
    static async Task<IReadOnlyList<CalendarFeed>> List(Caller caller, IQuerySession session, CancellationToken cancel)
    {
        if (caller.Person is not { } person) return [];
        var organisation = caller.Organisation;
        var own = await session.Query<OpenFeed>()
            .Where(feed => feed.Organisation == organisation && feed.Person == person).Take(OpenFeed.MostOfPerson).ToListAsync(cancel);
        return [.. own.OrderBy(feed => feed.CreatedAt).Select(feed => feed.Shown())];
    }
}
