using Marten;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Routes;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.RouteBookings;

public static class MendRouteDecider
{
    const int MostSearches = 3;
    static readonly TimeSpan SearchTime = TimeSpan.FromSeconds(3), LongestRange = TimeSpan.FromDays(100);

    /// <summary>
    /// Holds another slot for each step that was lost, and confirms it where the route is confirmed. The steps that were not lost keep
    /// theirs, so the order and the gaps of the route stay.
    /// </summary>
    /// <param name="found">A slot for each step, those that are kept among them.</param>
    public static RouteDecision Decide(
        OrderedRoute route, IReadOnlyList<FreeSlot> found, Guid commandId, IReadOnlyDictionary<Guid, PilotLine> lines, Caller caller,
        DateTimeOffset now)
    {
        route.RequireBroken(caller, now);
        // While the slots were sought the route can have lost another step, or been mended.
        if (route.Legs.Any(leg => !leg.IsLost && leg.Slot != found[leg.Position].Slot))
            throw Rejected.Conflict("routeId", "has changed in the meantime; try again");

        RouteLeg[] mended = [.. route.Legs.Where(leg => leg.IsLost).Select(leg => leg with
        {
            LineId = found[leg.Position].LineId, Slot = found[leg.Position].Slot, IsLost = false,
            BookingId = NamedId.Of("booking", commandId.ToString("N"), $"{leg.Position}"),
        })];
        var held = RouteHolds.Hold(
            [.. mended.Select(leg => new WantedSlot($"steps[{leg.Position}]", leg.BookingId, leg.LineId, leg.Slot))],
            route.Id, route.Organisation, route.For, route.Note, lines, now);
        if (route.ExpiresAt is null && RouteHolds.HoldsOf(route.Id, held).Any(hold => hold.Approval is not null))
            throw Rejected.Conflict("routeId", "a step must be approved by the operator of its line first");
        IReadOnlyList<OnLine> onLines = route.ExpiresAt is { } expiresAt
            ? [.. RouteHolds.ExpiringBy(expiresAt, held)]
            : [.. held, .. mended.Select(leg => new OnLine(leg.LineId, new BookingConfirmed(leg.BookingId, null, now)))];
        return new RouteDecision([new RouteMended(mended, now)], onLines);
    }

    static OrderedRoute RequireBroken(this OrderedRoute route, Caller caller, DateTimeOffset now)
    {
        route.OwnOf(caller).RequireOpen();
        if (route.MendUntil is not { } until) throw Rejected.Conflict("routeId", "has lost no step");
        return now < until ? route : throw Rejected.Conflict("routeId", $"could be mended until {until:u}");
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/routes/{routeId:guid}/mend", async (
            Guid routeId, Command command, IDocumentStore store, RouteLines lines, CancellationToken cancel) =>
        {
            for (var search = 1; ; search++)
            {
                var found = await SearchAsync(routeId, command, store, lines, cancel);
                try
                {
                    return await store.Decide(command, work => work.DecideOnRoute(
                        routeId, command.At,
                        (route, states) => Decide(
                            route.RequireBroken(command.Caller, command.At), found.Slots ?? throw HoldRouteDecider.NotFound(found.Failure!),
                            command.NewId("mending"), states, command.Caller, command.At),
                        further: found.Slots?.Select(free => free.LineId).ToList()), cancel);
                }
                catch (Rejected) when (found.Slots is not null && search < MostSearches)
                {
                    // Another took a slot in the meantime.
                }
            }
        })
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);

    static async Task<FoundRoute> SearchAsync(
        Guid routeId, Command command, IDocumentStore store, RouteLines lines, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        var known = await session.LoadAsync<OrderedRoute>(routeId, cancel) ?? throw Rejected.NotFound("route", routeId);
        var route = known.OwnOf(command.Caller);
        var kept = route.Legs.Where(leg => !leg.IsLost).ToDictionary(leg => leg.Position, leg => new FreeSlot(leg.LineId, leg.Slot));
        // From the first of its slots on, which may have begun.
        var from = kept.Values.Select(free => free.Slot.Start).Append(command.At).Min();
        return await lines.SearchAsync(
            [.. route.Legs.Select(leg => new RouteStepAsked(
                leg.Step, (int)Math.Ceiling(leg.Slot.Length().TotalMinutes), leg.MinimumGap, leg.MaximumGap))],
            kept, RouteLines.Within(from, command.At + LongestRange), route.Region, route.Organisation, command.At, SearchTime,
            cancel, withoutApproval: route.ExpiresAt is null);
    }
}
