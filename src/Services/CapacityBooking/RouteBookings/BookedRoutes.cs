using Marten;

using Npgsql;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Routes;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.RouteBookings;

/// <summary>Shows routes to the organisation that booked them, and to nobody else: operators see the bookings on their lines.</summary>
public static class BookedRoutes
{
    static readonly string HeldAt = DateFilter.Indexed("heldAt");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/routes", List).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
        routes.MapGet("/routes/{id:guid}", Single).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
        routes.MapPost("/routes/by-ids", ByIds).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);
    }

    /// <summary>The latest first.</summary>
    static async Task<Page<BookedRoute>> List(
        Paging paging, Caller caller, IQuerySession session, NpgsqlDataSource database, CancellationToken cancel)
    {
        var own = paging.InOrderOf(Own(session, caller), HeldAt, DateOrder.LatestFirst);
        return paging.Of(
            await Shown([.. await own.ToListAsync(cancel)], database, cancel), route => new Dated(route.HeldAt, route.Id));
    }

    static async Task<BookedRoute> Single(
        Guid id, Caller caller, IQuerySession session, NpgsqlDataSource database, CancellationToken cancel) =>
        await ByIds([id], caller, session, database, cancel) is [var route] ? route : throw Rejected.NotFound("route", id);

    static async Task<IReadOnlyList<BookedRoute>> ByIds(
        Guid[] ids, Caller caller, IQuerySession session, NpgsqlDataSource database, CancellationToken cancel) =>
        await Shown(
            [.. (await session.LoadManyAsync<OrderedRoute>(cancel, ids)).Where(route => route.Organisation == caller.Organisation)],
            database, cancel);

    static IQueryable<OrderedRoute> Own(IQuerySession session, Caller caller)
    {
        var organisation = caller.Organisation;
        return session.Query<OrderedRoute>().Where(route => route.Organisation == organisation);
    }

    static async Task<IReadOnlyList<BookedRoute>> Shown(
        IReadOnlyList<OrderedRoute> routes, NpgsqlDataSource database, CancellationToken cancel)
    {
        Guid[] bookings = [.. routes.SelectMany(route => route.Legs).Select(leg => leg.BookingId)];
        var rows = (await database.CalendarAsync("id = any($1)", cancel, bookings)).ToDictionary(row => row.Id, row => row.ToBooking());
        return [.. routes.Select(route => Shown(route, rows))];
    }

    static BookedRoute Shown(OrderedRoute route, Dictionary<Guid, LineBooking> bookings)
    {
        BookedStep[] steps = [.. route.Legs.Select(leg => (Leg: leg, Booking: bookings[leg.BookingId])).Select(each => new BookedStep(
            each.Leg.Step, each.Leg.LineId, each.Leg.BookingId, each.Booking.Slot, each.Booking.State, each.Leg.MinimumGap,
            each.Leg.MaximumGap))];
        var state = route.End
            ?? (route.MendUntil is not null ? RouteState.Broken
            : route.ExpiresAt is not null ? RouteState.Held
            : steps.All(step => step.State == BookingState.Completed) ? RouteState.Completed
            : RouteState.Confirmed);
        return new BookedRoute(
            route.Id, route.Organisation, state, steps, route.ExpiresAt, route.MendUntil, route.For.SupplierId, route.For.ComponentId,
            route.Note, route.HeldAt);
    }
}
