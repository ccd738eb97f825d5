using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[ObjectType<RouteProposal>, ObjectType<ProposedStep>, ObjectType<RouteObstacle>, ObjectType<BookedStep>(Name = "RouteStep")]
[Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class RouteTypes;

[ObjectType<BookedRoute>(Name = "Route"), Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class RouteType
{
    [Batch, Beside("RouteId")]
    public static async Task<IReadOnlyDictionary<Guid, BookedRoute>> ById(
        IReadOnlyList<Guid> ids, ICapacityBooking booking, CancellationToken cancel) =>
        (await booking.RoutesById(ids, cancel)).ToDictionary(route => route.Id);
}

[Query, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class RouteQueries
{
    /// <summary>
    /// When could the caller have an ordered route over several lines, and on which? The one that ends earliest, and of those the one that
    /// takes the least time. Nothing is held. Where there is none, the answer names the step and why.
    /// </summary>
    /// <param name="steps">2 to 8, in their order.</param>
    /// <param name="from">The first step starts no earlier, and a quarter of an hour from now at the earliest.</param>
    /// <param name="until">The last step ends by then; at most 100 days after <paramref name="from"/>.</param>
    /// <param name="region">GB/T 2260 code of the sites. A province includes its cities and counties, a city its counties.</param>
    /// <param name="seconds">How long the search may take, 1 to 10. What is best by then is the answer.</param>
    public static Task<RouteProposal> RouteProposal(
        [Entries(2, 8)] IReadOnlyList<RouteStepAsked> steps, DateTimeOffset from, DateTimeOffset until, ICapacityBooking booking,
        CancellationToken cancel, string? region = null, [Count(1, 10)] int seconds = 3) =>
        booking.FindRoute(new FindRoute(steps, from, until, region, seconds), cancel);

    /// <summary>The caller's routes, the latest first.</summary>
    public static Task<Connection<BookedRoute>> Routes(PageArguments page, ICapacityBooking booking, CancellationToken cancel) =>
        page.Of((first, after) => booking.Routes(first, after, cancel));

    public static Task<BookedRoute?> Route(Guid id, ICapacityBooking booking, CancellationToken cancel) => booking.Route(id, cancel);
}

[Mutation, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class RouteMutations
{
    /// <summary>
    /// Holds all steps of a route for the caller's organisation, or none. Without chosen lines and slots the earliest route is held that
    /// is found.
    /// </summary>
    [return: Called("route")]
    public static Task<BookedRoute?> HoldRoute(
        HoldRoute input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.HoldRoute(input, clientMutationId, cancel).ThenRead(booking.Route, cancel);

    /// <summary>Confirms all bookings of a route before its holds expire.</summary>
    [return: Called("route")]
    public static Task<BookedRoute?> ConfirmRoute(
        Guid routeId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.ConfirmRoute(routeId, clientMutationId, cancel).ThenRead(booking.Route, cancel);

    /// <summary>
    /// Finds another slot for each step that a broken route has lost, and holds it; it is confirmed where the route is. The other steps
    /// keep theirs.
    /// </summary>
    [return: Called("route")]
    public static Task<BookedRoute?> MendRoute(
        Guid routeId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.MendRoute(routeId, clientMutationId, cancel).ThenRead(booking.Route, cancel);

    /// <summary>Releases all bookings of a route that have not begun. A late release costs what it costs on each line.</summary>
    [return: Called("route")]
    public static Task<BookedRoute?> ReleaseRoute(
        Guid routeId, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.ReleaseRoute(routeId, clientMutationId, cancel).ThenRead(booking.Route, cancel);
}
