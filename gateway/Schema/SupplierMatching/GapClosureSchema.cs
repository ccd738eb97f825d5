using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Words;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<TimelineEntry>, Allow(Roles.Oem, Roles.Supplier, Roles.Alliance)]
static class TimelineEntryType
{
    /// <summary>What happened, in words without names and figures.</summary>
    public static string Text(TimelineEntry entry, ReasonWords words) => words.Of(entry.Text);

    /// <summary>The same as a code.</summary>
    public static Reason TextCoded(TimelineEntry entry) => entry.Text;

    /// <summary>The figures; for the OEM and the supplier concerned.</summary>
    public static string? Detail(TimelineEntry entry, ReasonWords words) => entry.Detail is { } detail ? words.Of(detail) : null;

    /// <summary>The same as a code with parameters.</summary>
    public static Reason? DetailCoded(TimelineEntry entry) => entry.Detail;
}

[ObjectType<Attention>, Allow(Roles.Oem, Roles.Supplier, Roles.Alliance)]
static class AttentionType
{
    /// <summary>Why a person has to act, in words.</summary>
    public static string Reason(Attention attention, ReasonWords words) => words.Of(attention.Reason);

    /// <summary>The same as a code with parameters.</summary>
    public static Reason ReasonCoded(Attention attention) => attention.Reason;
}

[ObjectType<Proposal>, Allow(Roles.Oem)]
static class ProposalType
{
    public static Guid Id(Proposal proposal) => SecondId.Of(proposal.Id);

    /// <summary>The gap closure that the proposal began with.</summary>
    public static Guid GapClosureId(Proposal proposal) => proposal.Id;

    /// <summary>The same with its timeline.</summary>
    public static Task<GapClosureTimeline?> GapClosure(Proposal proposal, Batch<Guid, GapClosureTimeline> closures) =>
        closures.Load(proposal.Id);

    /// <summary>The component that is short.</summary>
    public static Task<Component?> Component(Proposal proposal, Batch<Guid, Component> components) => components.Load(proposal.ComponentId);

    /// <summary>The gap that it would close.</summary>
    public static Task<Gap?> Gap(Proposal proposal, Batch<Guid, Gap> gaps) => gaps.Load(proposal.GapId);
}

[ObjectType<GapClosureTimeline>(Name = "GapClosure"), Allow(Roles.Oem, Roles.Supplier, Roles.Alliance)]
static class GapClosureType
{
    /// <summary>The component that is short; null if a class of components was requested.</summary>
    public static async Task<Component?> Component(GapClosureTimeline closure, Batch<Guid, Component> components) =>
        closure.ComponentId is { } component ? await components.Load(component) : null;

    /// <summary>The sourcing request that is to close the gap; null before there is one.</summary>
    [Allow(Roles.Oem, Roles.Supplier)]
    public static async Task<SourcingOverview?> Request(GapClosureTimeline closure, Batch<Guid, SourcingOverview> requests) =>
        closure.RequestId is { } request ? await requests.Load(request) : null;
}

/// <summary>Looks up gap closures by their ids.</summary>
[Extends<GapClosureTimeline>, Allow(Roles.Oem, Roles.Supplier, Roles.Alliance)]
static class GapClosuresById
{
    [Batch, Beside("GapClosureId")]
    public static async Task<IReadOnlyDictionary<Guid, GapClosureTimeline>> ById(
        IReadOnlyList<Guid> ids, ISourcing sourcing, CancellationToken cancel) =>
        (await sourcing.ClosuresById(ids, cancel)).ToDictionary(closure => closure.Id);
}

/// <summary>The closures of one gap, for a look-up by gap.</summary>
sealed record GapClosures(IReadOnlyList<GapClosureTimeline> Closures);

[Extends<Gap>, Allow(Roles.Oem, Roles.Supplier, Roles.Alliance)]
static class GapClosuresOfGap
{
    /// <summary>The closures of the gap that the caller may see, the newest first.</summary>
    public static async Task<IReadOnlyList<GapClosureTimeline>> Closures(Gap gap, Batch<Guid, GapClosures> closures) =>
        (await closures.Load(gap.Id))?.Closures ?? [];

    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, GapClosures>> ByGap(
        IReadOnlyList<Guid> gaps, ISourcing sourcing, CancellationToken cancel) =>
        (await sourcing.ClosuresByGap(gaps, cancel)).GroupBy(closure => closure.GapId!.Value)
            .ToDictionary(ofGap => ofGap.Key, ofGap => new GapClosures([.. ofGap.OrderByDescending(closure => closure.OpenedAt)]));
}

/// <summary>The number of gap closures at a step.</summary>
[Allow(Roles.Alliance)]
sealed record GapClosureCount(GapClosureStep Step, int Processes);

[ObjectType<GapsClosedInMonth>, Allow(Roles.Alliance)]
static class GapsClosedInMonthType;

[ObjectType<GapClosureStatistics>(Hide = [nameof(GapClosureStatistics.Steps)]), Allow(Roles.Alliance)]
static class GapClosureStatisticsType
{
    /// <summary>In the order of the steps. Steps without any are omitted.</summary>
    public static IReadOnlyList<GapClosureCount> ByStep(GapClosureStatistics statistics) =>
        [.. statistics.Steps.OrderBy(step => step.Key).Select(step => new GapClosureCount(step.Key, step.Value))];
}
