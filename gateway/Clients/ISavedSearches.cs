using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Searches that tell of new components, in ComponentCatalog.</summary>
interface ISavedSearches
{
    [Get("/saved-searches")]
    Task<Page<SavedSearch>> SavedSearches(int first, string? after, CancellationToken cancel);

    [Get("/saved-searches/{id}")]
    Task<SavedSearch?> SavedSearch(Guid id, CancellationToken cancel);

    [Post("/saved-searches/by-ids")]
    Task<IReadOnlyList<SavedSearch>> SavedSearchesById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Get("/saved-searches/{id}/found")]
    Task<Page<FoundComponent>> Found(Guid id, int first, string? after, CancellationToken cancel);

    [Post("/saved-searches")]
    Task<Receipt> SaveSearch([Body] SaveSearch command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/saved-searches/{id}/dropping")]
    Task<Receipt> DropSavedSearch(
        Guid id, [Body] DropSavedSearch command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
