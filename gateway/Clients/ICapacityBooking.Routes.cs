using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Routes over several lines.</summary>
partial interface ICapacityBooking
{
    [Post("/routes/by-steps")]
    Task<RouteProposal> FindRoute([Body] FindRoute query, CancellationToken cancel);

    [Get("/routes")]
    Task<Page<BookedRoute>> Routes(int first, string? after, CancellationToken cancel);

    [Get("/routes/{id}")]
    Task<BookedRoute?> Route(Guid id, CancellationToken cancel);

    [Post("/routes/by-ids")]
    Task<IReadOnlyList<BookedRoute>> RoutesById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/routes")]
    Task<Receipt> HoldRoute([Body] HoldRoute command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/routes/{routeId}/confirm")]
    Task<Receipt> ConfirmRoute(Guid routeId, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/routes/{routeId}/mend")]
    Task<Receipt> MendRoute(Guid routeId, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/routes/{routeId}/release")]
    Task<Receipt> ReleaseRoute(Guid routeId, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
