using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.GapMonitoring;

/// <summary>Filter of gaps. All given conditions must be met.</summary>
/// <param name="ComponentIds">Any of these components; at most 200.</param>
/// <param name="Region">GB/T 2260 code. A province includes its cities and counties, a city its counties.</param>
/// <param name="Class">Class of the taxonomy.</param>
/// <param name="State">Gaps that are shown to the caller with this state.</param>
/// <param name="Open">True: open gaps; false: closed ones, as they are shown to the caller.</param>
/// <param name="ChangedAfter">Gaps whose changedAt is later.</param>
/// <param name="OpenedFrom">Gaps whose openedAt is this moment or later.</param>
/// <param name="OpenedUntil">Gaps whose openedAt is earlier.</param>
/// <param name="ClosedFrom">Closed gaps whose closedAt is this moment or later.</param>
/// <param name="ClosedUntil">Closed gaps whose closedAt is earlier.</param>
sealed record GapFilter(
    [Entries(0, Paging.MaxSize)] IReadOnlyList<Guid>? ComponentIds = null, [Region] string? Region = null, [Name(100)] string? Class = null,
    GapState? State = null, bool? Open = null, DateTimeOffset? ChangedAfter = null, DateTimeOffset? OpenedFrom = null,
    DateTimeOffset? OpenedUntil = null, DateTimeOffset? ClosedFrom = null, DateTimeOffset? ClosedUntil = null);

[Query, Allow(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance)]
static class GapQueries
{
    /// <summary>The gaps that the caller may see, the worst first, as far as the caller is shown which is worse.</summary>
    /// <param name="order">By <c>openedAt</c>, instead of the worst first.</param>
    /// <param name="asOf">
    /// A past moment: the gaps that the caller was shown then, as they were shown. The filter and the order are of that moment, too,
    /// but for <c>class</c>. What a gap names, such as its component and balance, is as it is now.
    /// </param>
    public static Task<Connection<Gap>> Gaps(
        PageArguments page, IGapMonitoring gaps, CancellationToken cancel, GapFilter? filter = null, DateOrder? order = null,
        DateTimeOffset? asOf = null) =>
        page.Of((first, after) => gaps.Gaps(
            filter?.ComponentIds, filter?.Region, filter?.Class, filter?.State, filter?.Open, weeks: page.Selects("weeks"),
            filter?.ChangedAfter, filter?.OpenedFrom, filter?.OpenedUntil, filter?.ClosedFrom, filter?.ClosedUntil, order,
            asOf, first, after, cancel));

    /// <summary>One gap, now or as of a past moment. The same is shown as was at that moment.</summary>
    public static Task<Gap?> Gap(Guid id, IGapMonitoring gaps, CancellationToken cancel, DateTimeOffset? asOf = null) =>
        gaps.Gap(id, asOf, cancel);

    /// <summary>The changes of a gap and their causes, the newest first; empty if the caller may not see the gap.</summary>
    public static Task<Connection<GapHistoryEntry>> GapHistory(
        Guid id, PageArguments page, IGapMonitoring gaps, CancellationToken cancel) =>
        page.Of(async (first, after) => await gaps.History(id, first, after, cancel) ?? new Page<GapHistoryEntry>([], null));
}

[Query, Allow(Roles.Supplier)]
static class OpportunityQueries
{
    /// <summary>
    /// Open gaps by class and region, also of what the caller does not offer yet, as far as something is told of them. The worst first.
    /// </summary>
    /// <param name="region">GB/T 2260 code. A province includes its cities and counties, a city its counties.</param>
    /// <param name="class">Class of the taxonomy.</param>
    public static Task<IReadOnlyList<GapOpportunity>> GapOpportunities(
        IGapMonitoring gaps, CancellationToken cancel, string? region = null, string? @class = null) =>
        gaps.Opportunities(region, @class, cancel);
}

[Query, Allow(Roles.Oem, Roles.Alliance)]
static class BalanceQueries
{
    /// <summary>Requirement against capacity of a component in a region, by week, now or as of a past moment.</summary>
    /// <param name="asOf">At most 53 weeks ago.</param>
    public static Task<ComponentBalance?> Balance(
        Guid componentId, string region, IGapMonitoring gaps, CancellationToken cancel, DateTimeOffset? asOf = null) =>
        gaps.Balance(componentId, region, asOf, cancel);

    /// <summary>One balance by its id.</summary>
    public static async Task<ComponentBalance?> BalanceById(Guid id, IGapMonitoring gaps, CancellationToken cancel) =>
        (await gaps.BalancesById([id], cancel)).SingleOrDefault();

    /// <summary>The balances that the caller may see.</summary>
    /// <param name="region">GB/T 2260 code. A province includes its cities and counties, a city its counties.</param>
    /// <param name="changedAfter">Only those whose <c>changedAt</c> is later.</param>
    /// <param name="order">By <c>changedAt</c>, those without it as the earliest. Without it the order is that of the ids.</param>
    /// <param name="fromWeek">A Monday: earlier weeks are not listed in <c>weeks</c>. What else is told stays that of all weeks.</param>
    /// <param name="untilWeek">A Monday: this week and later ones are not listed in <c>weeks</c>.</param>
    /// <param name="asOf">
    /// A moment of the last 53 weeks: the balances that the caller was shown then, as they were shown. What a balance names, such as its
    /// component and gap, is as it is now.
    /// </param>
    public static Task<Connection<ComponentBalance>> Balances(
        PageArguments page, IGapMonitoring gaps, CancellationToken cancel, IReadOnlyList<Guid>? componentIds = null,
        string? region = null, DateTimeOffset? changedAfter = null, DateOrder? order = null, DateOnly? fromWeek = null,
        DateOnly? untilWeek = null, DateTimeOffset? asOf = null) =>
        page.Of((first, after) => gaps.Balances(
            componentIds, region, changedAfter, order, fromWeek, untilWeek, asOf, first, after, cancel));

    /// <summary>Open gaps, their duration, and components that depend on one supplier.</summary>
    /// <param name="asOf">The counts as they were at a moment of the last 53 weeks.</param>
    [Allow(Roles.Alliance)]
    public static Task<GapBoard> GapBoard(IGapMonitoring gaps, CancellationToken cancel, DateTimeOffset? asOf = null) =>
        gaps.Board(asOf, cancel);

    /// <summary>How many gaps opened and closed in a month, and how long they took, by class and region.</summary>
    /// <param name="month">The first day of a month, from 2020 to now.</param>
    [Allow(Roles.Alliance)]
    public static Task<GapReport> GapReport(DateOnly month, IGapMonitoring gaps, CancellationToken cancel) => gaps.Report(month, cancel);

    /// <summary>On how few suppliers classes depend, by class and region, the worst first.</summary>
    /// <param name="region">GB/T 2260 code. A province includes its cities and counties, a city its counties.</param>
    /// <param name="class">Class of the taxonomy.</param>
    [Allow(Roles.Alliance)]
    public static Task<IReadOnlyList<ClassConcentration>> Concentrations(
        IGapMonitoring gaps, CancellationToken cancel, string? region = null, string? @class = null) =>
        gaps.Concentrations(region, @class, cancel);
}
