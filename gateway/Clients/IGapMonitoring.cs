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
        GapState? state, bool? open, bool? weeks, [Query(Format = "O")] DateTimeOffset? changedAfter,
        [Query(Format = "O")] DateTimeOffset? openedFrom, [Query(Format = "O")] DateTimeOffset? openedUntil,
        [Query(Format = "O")] DateTimeOffset? closedFrom, [Query(Format = "O")] DateTimeOffset? closedUntil, DateOrder? order,
        [Query(Format = "O")] DateTimeOffset? asOf, int first, string? after, CancellationToken cancel);

    [Get("/gaps/{id}")]
    Task<Gap?> Gap(Guid id, [Query(Format = "O")] DateTimeOffset? asOf, CancellationToken cancel);

    [Post("/gaps/by-ids")]
    Task<IReadOnlyList<Gap>> GapsById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Get("/gaps/{id}/history")]
    Task<Page<GapHistoryEntry>?> History(Guid id, int first, string? after, CancellationToken cancel);

    [Get("/balances")]
    Task<Page<ComponentBalance>> Balances(
        [Query(CollectionFormat.Multi)] IReadOnlyList<Guid>? componentIds, string? region,
        [Query(Format = "O")] DateTimeOffset? changedAfter, DateOrder? order, [Query(Format = "O")] DateOnly? fromWeek,
        [Query(Format = "O")] DateOnly? untilWeek, [Query(Format = "O")] DateTimeOffset? asOf, int first, string? after,
        CancellationToken cancel);

    [Get("/balances/{componentId}/{region}")]
    Task<ComponentBalance?> Balance(
        Guid componentId, string region, [Query(Format = "O")] DateTimeOffset? asOf, CancellationToken cancel);

    [Post("/balances/by-ids")]
    Task<IReadOnlyList<ComponentBalance>> BalancesById([Body] IReadOnlyList<Guid> ids, CancellationToken cancel);

    [Post("/balances/{region}/by-components")]
    Task<IReadOnlyList<ComponentBalance>> BalancesIn(string region, [Body] IReadOnlyList<Guid> componentIds, CancellationToken cancel);

    [Get("/gap-opportunities")]
    Task<IReadOnlyList<GapOpportunity>> Opportunities(
        string? region, [AliasAs("class")] string? taxonomyClass, CancellationToken cancel);

    [Get("/gap-board")]
    Task<GapBoard> Board([Query(Format = "O")] DateTimeOffset? asOf, CancellationToken cancel);

    [Get("/gap-report")]
    Task<GapReport> Report([Query(Format = "yyyy-MM-dd")] DateOnly month, CancellationToken cancel);

    [Get("/concentrations")]
    Task<IReadOnlyList<ClassConcentration>> Concentrations(
        string? region, [AliasAs("class")] string? taxonomyClass, CancellationToken cancel);
}
