using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Mergers of components, in ComponentCatalog.</summary>
interface IComponentMergers
{
    [Get("/components/mergers")]
    Task<Page<ComponentMerger>> ComponentMergers(bool? active, int first, string? after, CancellationToken cancel);

    [Get("/components/mergers/{id}")]
    Task<ComponentMerger?> ComponentMerger(Guid id, CancellationToken cancel);

    [Get("/components/mergers/suggestions")]
    Task<Page<ComponentMergerSuggestion>> ComponentMergerSuggestions(int first, string? after, CancellationToken cancel);

    [Post("/components/mergers")]
    Task<Receipt> MergeComponents(
        [Body] MergeComponents command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/components/mergers/{id}/separation")]
    Task<Receipt> SeparateComponents(
        Guid id, [Body] SeparateComponents command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
