using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.GapMonitoring;

/// <summary>Filter of gaps. All given conditions must be met.</summary>
/// <param name="ComponentIds">Any of these components; at most 200.</param>
/// <param name="Region">GB/T 2260 code.</param>
/// <param name="Class">Class of the taxonomy.</param>
/// <param name="Open">True: open gaps; false: closed ones.</param>
sealed record GapFilter(
    [Entries(0, Paging.MaxSize)] IReadOnlyList<Guid>? ComponentIds = null, [Region] string? Region = null, [Name(100)] string? Class = null,
    GapState? State = null, bool? Open = null);

[Query, Allow(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance)]
static class GapQueries
{
    /// <summary>The gaps that the caller may see, the worst first.</summary>
    public static Task<Connection<Gap>> Gaps(
        PageArguments page, IGapMonitoring gaps, CancellationToken cancel, GapFilter? filter = null) =>
        page.Of((first, after) => gaps.Gaps(
            filter?.ComponentIds, filter?.Region, filter?.Class, filter?.State, filter?.Open, weeks: page.Selects("weeks"),
            first, after, cancel));

    /// <summary>One gap, now or as of a past moment.</summary>
    public static Task<Gap?> Gap(Guid id, IGapMonitoring gaps, CancellationToken cancel, DateTimeOffset? asOf = null) =>
        gaps.Gap(id, asOf, cancel);

    /// <summary>The changes of a gap and their causes, the newest first; empty if the caller may not see the gap.</summary>
    public static Task<Connection<GapHistoryEntry>> GapHistory(
        Guid id, PageArguments page, IGapMonitoring gaps, CancellationToken cancel) =>
        page.Of(async (first, after) => await gaps.History(id, first, after, cancel) ?? new Page<GapHistoryEntry>([], null));
}

[Query, Allow(Roles.Oem, Roles.Alliance)]
static class BalanceQueries
{
    /// <summary>Requirement against capacity of a component in a region, by week.</summary>
    public static Task<ComponentBalance?> Balance(
        Guid componentId, string region, IGapMonitoring gaps, CancellationToken cancel) => gaps.Balance(componentId, region, cancel);

    /// <summary>The balances that the caller may see.</summary>
    public static Task<Connection<ComponentBalance>> Balances(
        PageArguments page, IGapMonitoring gaps, CancellationToken cancel, IReadOnlyList<Guid>? componentIds = null,
        string? region = null) =>
        page.Of((first, after) => gaps.Balances(componentIds, region, first, after, cancel));

    /// <summary>Open gaps, their duration, and components that depend on one supplier.</summary>
    [Allow(Roles.Alliance)]
    public static Task<GapBoard> GapBoard(IGapMonitoring gaps, CancellationToken cancel) => gaps.Board(cancel);
}
