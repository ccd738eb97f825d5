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
    /// <summary>Why a person is needed, in words.</summary>
    public static string Reason(Attention attention, ReasonWords words) => words.Of(attention.Reason);

    /// <summary>The same as a code with parameters.</summary>
    public static Reason ReasonCoded(Attention attention) => attention.Reason;
}

[ObjectType<Proposal>, Allow(Roles.Oem)]
static class ProposalType
{
    /// <summary>What is short.</summary>
    public static Task<Component?> Component(Proposal proposal, Batch<Guid, Component> components) => components.Load(proposal.ComponentId);

    /// <summary>The gap that it would close.</summary>
    public static Task<Gap?> Gap(Proposal proposal, Batch<Guid, Gap> gaps) => gaps.Load(proposal.GapId);
}

[ObjectType<ClosureTimeline>(Name = "Closure"), Allow(Roles.Oem, Roles.Supplier, Roles.Alliance)]
static class ClosureType
{
    /// <summary>What is short; null where a class of components was asked for.</summary>
    public static async Task<Component?> Component(ClosureTimeline closure, Batch<Guid, Component> components) =>
        closure.ComponentId is { } component ? await components.Load(component) : null;

    /// <summary>The request by which the gap is to be closed.</summary>
    [Allow(Roles.Oem, Roles.Supplier)]
    public static async Task<SourcingOverview?> Request(ClosureTimeline closure, Batch<Guid, SourcingOverview> requests) =>
        closure.RequestId is { } request ? await requests.Load(request) : null;
}

/// <summary>The processes of one gap, for a look-up by gap.</summary>
sealed record GapClosures(IReadOnlyList<ClosureTimeline> Closures);

[Extends<Gap>, Allow(Roles.Oem, Roles.Supplier, Roles.Alliance)]
static class ClosuresOfGap
{
    /// <summary>The processes that close the gap, as far as the caller may see them, the newest first.</summary>
    public static async Task<IReadOnlyList<ClosureTimeline>> Closures(Gap gap, Batch<Guid, GapClosures> closures) =>
        (await closures.Load(gap.Id))?.Closures ?? [];

    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, GapClosures>> ByGap(
        IReadOnlyList<Guid> gaps, ISourcing sourcing, CancellationToken cancel) =>
        (await sourcing.ClosuresByGap(gaps, cancel)).GroupBy(closure => closure.GapId!.Value)
            .ToDictionary(ofGap => ofGap.Key, ofGap => new GapClosures([.. ofGap.OrderByDescending(closure => closure.OpenedAt)]));
}

/// <summary>How many processes stand at a step.</summary>
[Allow(Roles.Alliance)]
sealed record ClosureCount(ClosureStep Step, int Processes);

[ObjectType<ClosureStatistics>(Hide = [nameof(ClosureStatistics.Steps)]), Allow(Roles.Alliance)]
static class ClosureStatisticsType
{
    /// <summary>Processes by step, in the order of the steps; steps without any are left out.</summary>
    public static IReadOnlyList<ClosureCount> ByStep(ClosureStatistics statistics) =>
        [.. statistics.Steps.OrderBy(step => step.Key).Select(step => new ClosureCount(step.Key, step.Value))];
}

[Query, Allow(Roles.Oem, Roles.Supplier, Roles.Alliance)]
static class ClosureQueries
{
    /// <summary>What the platform proposes to source, because the caller contributes to a gap.</summary>
    [Allow(Roles.Oem)]
    public static Task<Connection<Proposal>> Proposals(PageArguments page, ISourcing sourcing, CancellationToken cancel) =>
        page.Of((first, after) => sourcing.Proposals(first, after, cancel));

    /// <summary>The processes 'close a gap' that the caller may see.</summary>
    public static Task<Connection<ClosureTimeline>> Closures(PageArguments page, ISourcing sourcing, CancellationToken cancel) =>
        page.Of((first, after) => sourcing.Closures(first, after, cancel));

    /// <summary>One process with its timeline.</summary>
    public static Task<ClosureTimeline?> Closure(Guid id, ISourcing sourcing, CancellationToken cancel) => sourcing.Closure(id, cancel);

    /// <summary>How many processes stand where, and how long gaps take to close.</summary>
    [Allow(Roles.Alliance)]
    public static Task<ClosureStatistics> ClosureStatistics(ISourcing sourcing, CancellationToken cancel) => sourcing.Statistics(cancel);
}

[Mutation, Allow(Roles.Oem)]
static class ClosureMutations
{
    /// <summary>Accepts a proposal: suppliers are asked for the caller's part of the gap.</summary>
    /// <param name="gapClosureId">The proposal's id.</param>
    /// <param name="proposalId">Former name of gapClosureId.</param>
    [return: Called("closure")]
    public static Task<ClosureTimeline?> AcceptProposal(
        SourcingConditions conditions, Guid clientMutationId, ISourcing sourcing, CancellationToken cancel,
        Guid? gapClosureId = null, [FormerName("gapClosureId")] Guid? proposalId = null, IReadOnlyList<WeekQuantity>? weeks = null)
    {
        var id = IdOf(gapClosureId, proposalId);
        return sourcing.Accept(id, new AcceptProposal(conditions, weeks), clientMutationId, cancel).ThenRead(id, sourcing.Closure, cancel);
    }

    /// <summary>Declines a proposal.</summary>
    /// <param name="gapClosureId">The proposal's id.</param>
    /// <param name="proposalId">Former name of gapClosureId.</param>
    [return: Called("closure")]
    public static Task<ClosureTimeline?> DeclineProposal(
        string reason, Guid clientMutationId, ISourcing sourcing, CancellationToken cancel,
        Guid? gapClosureId = null, [FormerName("gapClosureId")] Guid? proposalId = null)
    {
        var id = IdOf(gapClosureId, proposalId);
        return sourcing.Decline(id, new DeclineProposal(reason), clientMutationId, cancel).ThenRead(id, sourcing.Closure, cancel);
    }

    /// <summary>Has another slot requested, after the process asked for a person.</summary>
    /// <param name="closureId">Former name of gapClosureId.</param>
    [return: Called("closure")]
    public static Task<ClosureTimeline?> RetryPilotRun(
        Guid supplierId, Guid clientMutationId, ISourcing sourcing, CancellationToken cancel,
        Guid? gapClosureId = null, [FormerName("gapClosureId")] Guid? closureId = null, DateTimeOffset? notAfter = null)
    {
        var id = IdOf(gapClosureId, closureId);
        return sourcing.Retry(id, supplierId, new RetryPilotRun(notAfter), clientMutationId, cancel).ThenRead(id, sourcing.Closure, cancel);
    }

    /// <summary>Either name of the id is accepted, and one is needed.</summary>
    static Guid IdOf(Guid? id, Guid? underFormerName) =>
        (id is null || underFormerName is null || id == underFormerName ? id ?? underFormerName : null)
        ?? throw Rejected.Field("gapClosureId", "is needed, and once is enough");
}
