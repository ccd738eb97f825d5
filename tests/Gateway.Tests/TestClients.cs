using Refit;

using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Tests;

/// <summary>The upstream service of the tests.</summary>
public interface IShelf
{
    [Get("/boxes/{id}")]
    Task<Box?> Box(Guid id, CancellationToken cancel);

    [Get("/boxes")]
    Task<Page<Box>> Boxes(int first, string? after, CancellationToken cancel);

    [Post("/boxes/by-ids")]
    Task<IReadOnlyList<Box>> BoxesById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/boxes")]
    Task<Receipt> Pack([Body] PackBox command, [Header("Idempotency-Key")] Guid commandId, CancellationToken cancel);
}

/// <summary>A second upstream service, so that one may be away while the other answers.</summary>
public interface IRegister
{
    [Post("/owners/by-ids")]
    Task<IReadOnlyList<Owner>> OwnersOf([Body] IReadOnlyList<Guid> boxIds, CancellationToken cancel);
}
