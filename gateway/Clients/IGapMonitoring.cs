using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Gaps, the balances behind them, and the alliance's board.</summary>
interface IGapMonitoring
{
    [Get("/gaps")]
    Task<Page<Gap>> Gaps(
        [Query(CollectionFormat.Multi)] IReadOnlyList<Guid>? componentIds, string? region, [AliasAs("class")] string? taxonomyClass,
        GapState? state, bool? open, bool? weeks, int first, string? after, CancellationToken cancel);

    [Get("/gaps/{id}")]
    Task<Gap?> Gap(Guid id, [Query(Format = "O")] DateTimeOffset? asOf, CancellationToken cancel);

    [Post("/gaps/by-ids")]
    Task<IReadOnlyList<Gap>> GapsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Get("/gaps/{id}/history")]
    Task<Page<GapHistoryEntry>?> History(Guid id, int first, string? after, CancellationToken cancel);

    [Get("/balances")]
    Task<Page<ComponentBalance>> Balances(
        [Query(CollectionFormat.Multi)] IReadOnlyList<Guid>? componentIds, string? region, int first, string? after,
        CancellationToken cancel);

    [Get("/balances/{componentId}/{region}")]
    Task<ComponentBalance?> Balance(Guid componentId, string region, CancellationToken cancel);

    [Post("/balances/by-ids")]
    Task<IReadOnlyList<ComponentBalance>> BalancesById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Get("/gap-board")]
    Task<GapBoard> Board(CancellationToken cancel);
}
