using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[Query, Allow(Roles.Oem, Roles.Supplier, Roles.Alliance)]
static class GapClosureQueries
{
    /// <summary>Sourcing requests proposed to the caller for its part of a gap.</summary>
    /// <param name="gapOpenedFrom">Only those of gaps that opened at this moment or later.</param>
    /// <param name="gapOpenedUntil">Only those of gaps that opened before this moment.</param>
    [Allow(Roles.Oem)]
    public static Task<Connection<Proposal>> Proposals(
        PageArguments page, ISourcing sourcing, CancellationToken cancel, DateTimeOffset? gapOpenedFrom = null,
        DateTimeOffset? gapOpenedUntil = null) =>
        page.Of((first, after) => sourcing.Proposals(gapOpenedFrom, gapOpenedUntil, first, after, cancel));

    /// <summary>A sourcing request that is proposed to the caller; null once it was answered or lapsed.</summary>
    /// <param name="id">Its id, or that of its gap closure.</param>
    [Allow(Roles.Oem)]
    public static Task<Proposal?> Proposal(Guid id, ISourcing sourcing, CancellationToken cancel) => sourcing.Proposal(id, cancel);

    /// <summary>The gap closures that the caller may see.</summary>
    /// <param name="step">The step as the caller sees it: for a supplier, that of its own pilot run.</param>
    /// <param name="changedAfter">
    /// Only those with a later entry in their timeline. An entry has the time at which it happened, which may be heard seconds
    /// later: ask with some overlap.
    /// </param>
    /// <param name="stalledSince">
    /// Only those that are not over and have no later entry in their timeline: they stand still. For a supplier, those in which it is
    /// not qualified yet.
    /// </param>
    /// <param name="order">By <c>openedAt</c>. Without it the order is that of the ids.</param>
    /// <param name="openedFrom">Only those whose <c>openedAt</c> is this moment or later.</param>
    /// <param name="openedUntil">Only those whose <c>openedAt</c> is earlier.</param>
    /// <param name="endedFrom">Only those whose <c>endedAt</c> is this moment or later.</param>
    /// <param name="endedUntil">Only those whose <c>endedAt</c> is earlier.</param>
    public static Task<Connection<GapClosureTimeline>> GapClosures(
        PageArguments page, ISourcing sourcing, CancellationToken cancel, GapClosureStep? step = null,
        DateTimeOffset? changedAfter = null, DateTimeOffset? stalledSince = null, DateOrder? order = null,
        DateTimeOffset? openedFrom = null, DateTimeOffset? openedUntil = null, DateTimeOffset? endedFrom = null,
        DateTimeOffset? endedUntil = null) =>
        page.Of((first, after) => sourcing.Closures(
            step, changedAfter, stalledSince, openedFrom, openedUntil, endedFrom, endedUntil, order, first, after, cancel));

    /// <summary>One gap closure with its timeline.</summary>
    public static Task<GapClosureTimeline?> GapClosure(Guid id, ISourcing sourcing, CancellationToken cancel) =>
        sourcing.Closure(id, cancel);

    /// <summary>How many gap closures are at which step, and how long gaps take to close.</summary>
    [Allow(Roles.Alliance)]
    public static Task<GapClosureStatistics> GapClosureStatistics(ISourcing sourcing, CancellationToken cancel) =>
        sourcing.Statistics(cancel);

    /// <summary>Former name of gapClosures.</summary>
    [Obsolete("Use gapClosures.")]
    public static Task<Connection<GapClosureTimeline>> Closures(PageArguments page, ISourcing sourcing, CancellationToken cancel) =>
        GapClosures(page, sourcing, cancel);

    /// <summary>Former name of gapClosure.</summary>
    [Obsolete("Use gapClosure.")]
    public static Task<GapClosureTimeline?> Closure(Guid id, ISourcing sourcing, CancellationToken cancel) =>
        GapClosure(id, sourcing, cancel);

    /// <summary>Former name of gapClosureStatistics.</summary>
    [Obsolete("Use gapClosureStatistics."), Allow(Roles.Alliance)]
    public static Task<GapClosureStatistics> ClosureStatistics(ISourcing sourcing, CancellationToken cancel) =>
        GapClosureStatistics(sourcing, cancel);
}
