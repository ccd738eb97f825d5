using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Cross references of components, in ComponentCatalog.</summary>
interface ICrossReferences
{
    [Get("/cross-references")]
    Task<Page<CrossReference>> CrossReferences(
        Guid? componentId, string? manufacturer, string? partNumber, int first, string? after, CancellationToken cancel);

    [Get("/cross-references/{id}")]
    Task<CrossReference?> CrossReference(Guid id, CancellationToken cancel);

    [Post("/cross-references")]
    Task<Receipt> StateCrossReference(
        [Body] StateCrossReference command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);

    [Post("/cross-references/{id}/withdrawal")]
    Task<Receipt> WithdrawCrossReference(
        Guid id, [Body] WithdrawCrossReference command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}
