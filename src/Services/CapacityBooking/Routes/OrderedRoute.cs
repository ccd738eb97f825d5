using System.Text.Json.Serialization;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Routes;

/// <summary>All steps of a route are held for an organisation until it confirms the route or the holds expire.</summary>
public sealed record RouteHeld(
    Guid RouteId, Guid Organisation, IReadOnlyList<RouteLeg> Legs, DateTimeOffset ExpiresAt, RunPurpose For, string? Region, string? Note,
    DateTimeOffset At);

/// <summary>The organisation confirmed the route, and with it all its bookings.</summary>
public sealed record RouteConfirmed(DateTimeOffset At);

/// <summary>The route was not confirmed in time. All its holds expired with it.</summary>
public sealed record RouteExpired(DateTimeOffset At);

/// <summary>The bookings of the route that had not begun were released.</summary>
public sealed record RouteReleased(ReleaseReason Reason, DateTimeOffset At);

/// <summary>Steps of the route were lost by what others did: an outage, or a run that nobody reported.</summary>
/// <param name="MendUntil">Until then the organisation can have other slots found. After that the rest is released.</param>
public sealed record RouteBroken(IReadOnlyList<Guid> BookingIds, DateTimeOffset MendUntil, DateTimeOffset At);

/// <summary>Other slots are held, and confirmed where the route is, for the steps that were lost.</summary>
public sealed record RouteMended(IReadOnlyList<RouteLeg> Legs, DateTimeOffset At);

/// <summary>A step of a route and its booking.</summary>
/// <param name="Position">Of the step in the route, from 0.</param>
/// <param name="MinimumGap">Minutes from the end of the step before, at least; of no meaning for the first step.</param>
/// <param name="MaximumGap">Likewise at most.</param>
/// <param name="IsLost">Whether the booking is lost and no other has come in its place.</param>
public sealed record RouteLeg(
    int Position, string Step, Guid LineId, Guid BookingId, Slot Slot, int MinimumGap, int MaximumGap, bool IsLost = false);

/// <summary>A route as decisions see it.</summary>
/// <param name="ExpiresAt">When its holds expire; null once it is confirmed.</param>
/// <param name="MendUntil">Until when it can be mended; null where it is not broken.</param>
/// <param name="End">How it ended; null while it is open.</param>
/// <param name="NextDue">When something has to be decided on it; stored so that it can be indexed.</param>
public sealed record OrderedRoute(
    Guid Id, Guid Organisation, IReadOnlyList<RouteLeg> Legs, DateTimeOffset? ExpiresAt, DateTimeOffset? MendUntil, RouteState? End,
    DateTimeOffset? NextDue, RunPurpose For, string? Region, string? Note, DateTimeOffset HeldAt)
{
    [JsonIgnore]
    public bool IsOpen => End is null;

    /// <summary>Its lines, each once.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> Lines => [.. Legs.Select(leg => leg.LineId).Distinct()];

    public static OrderedRoute Create(RouteHeld e) => new(
        e.RouteId, e.Organisation, e.Legs, e.ExpiresAt, null, null, e.ExpiresAt, e.For, e.Region, e.Note, e.At);

    public OrderedRoute Apply(RouteConfirmed _) => Due(this with { ExpiresAt = null });
    public OrderedRoute Apply(RouteExpired _) => Due(this with { End = RouteState.Expired });
    public OrderedRoute Apply(RouteReleased _) => Due(this with { End = RouteState.Released });

    public OrderedRoute Apply(RouteBroken e) => Due(this with
    {
        Legs = [.. Legs.Select(leg => e.BookingIds.Contains(leg.BookingId) ? leg with { IsLost = true } : leg)],
        MendUntil = MendUntil < e.MendUntil ? MendUntil : e.MendUntil,
    });

    public OrderedRoute Apply(RouteMended e) => Due(this with
    {
        Legs = [.. Legs.Select(leg => e.Legs.FirstOrDefault(mended => mended.Position == leg.Position) ?? leg)],
        MendUntil = null,
    });

    /// <summary>The route, for its organisation. For anybody else it does not exist.</summary>
    public OrderedRoute OwnOf(Caller caller) => Organisation == caller.Organisation ? this : throw Rejected.NotFound("route", Id);

    /// <exception cref="Rejected">409 where it has ended.</exception>
    public void RequireOpen()
    {
        if (End == RouteState.Expired) throw Rejected.Conflict("routeId", "has expired");
        if (!IsOpen) throw Rejected.Conflict("routeId", "was released");
    }

    static OrderedRoute Due(OrderedRoute route) => route with
    {
        NextDue = !route.IsOpen ? null
            : route.MendUntil < route.ExpiresAt ? route.MendUntil
            : route.ExpiresAt ?? route.MendUntil,
    };
}
