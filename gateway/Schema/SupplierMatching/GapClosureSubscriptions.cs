using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Live;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[Topic<GapClosureTimeline>]
static class GapClosureTopic
{
    public static Change Changed(GapClosureChanged contract) => new(contract.GapClosureId);
    public static Change Asked(PilotRunRequested contract) => new(contract.GapClosureId ?? Guid.Empty);
    public static Change Withdrawn(PilotRunWithdrawn contract) => new(contract.GapClosureId ?? Guid.Empty);
}

/// <summary>A supplier's part of a gap closure. A subject of its own: a supplier woken by the whole would learn when others move.</summary>
sealed record SuppliersPart(GapClosureTimeline Closure);

[Topic<SuppliersPart>]
static class SuppliersPartTopic
{
    public static Change Changed(GapClosureChanged contract) => new(contract.GapClosureId, contract.SupplierIds);
    public static Change Asked(PilotRunRequested contract) => new(contract.GapClosureId ?? Guid.Empty, contract.SupplierId);
    public static Change Withdrawn(PilotRunWithdrawn contract) =>
        new(contract.GapClosureId ?? Guid.Empty, contract.SupplierId ?? Guid.Empty);
}

/// <summary>A proposal that changed.</summary>
/// <param name="GapClosureId">The gap closure that it began.</param>
/// <param name="Proposal">Null once it was accepted, was declined or lapsed.</param>
[Allow(Roles.Oem)]
sealed record ProposalChange(Guid GapClosureId, Proposal? Proposal);

[Topic<ProposalChange>]
static class ProposalTopic
{
    public static Change Changed(GapClosureChanged contract) => new(contract.GapClosureId);
}

[Subscription]
static class GapClosureSubscriptions
{
    /// <summary>
    /// Each gap closure whose timeline goes on after the subscription, as far as the caller may see it. A supplier hears of its own
    /// steps. That only the figures of the gap changed is not told.
    /// </summary>
    /// <param name="snapshot">Whether the stream begins with the one of that id as it is now.</param>
    [Allow(Roles.Oem, Roles.Supplier, Roles.Alliance)]
    public static IAsyncEnumerable<GapClosureTimeline> GapClosureChanged(
        LiveChanges live, Caller caller, ISourcing sourcing, Guid? id = null, bool snapshot = false)
    {
        if (caller.Is(Roles.Alliance)) return live.Of<GapClosureTimeline>(sourcing.Closure, id, snapshot: snapshot);
        var streams = new List<IAsyncEnumerable<GapClosureTimeline>>();
        if (caller.Is(Roles.Oem)) streams.Add(live.Of<GapClosureTimeline>(Own, id, snapshot: snapshot));
        if (caller.Is(Roles.Supplier))
            streams.Add(live.Of<SuppliersPart, GapClosureTimeline>(Part, id, caller.Organisation, snapshot));
        return streams is [var only] ? only : LiveChanges.Together(streams);

        async Task<GapClosureTimeline?> Own(Guid changed, CancellationToken cancel) =>
            await sourcing.Closure(changed, cancel) is { } closure && closure.Organisation == caller.Organisation ? closure : null;

        async Task<GapClosureTimeline?> Part(Guid changed, CancellationToken cancel) =>
            await sourcing.Closure(changed, cancel) is { } closure && closure.Organisation != caller.Organisation ? closure : null;
    }

    /// <summary>Each proposal to the caller that comes, or is answered, or lapses after the subscription.</summary>
    /// <param name="snapshot">Whether the stream begins with the one of that id as it is now.</param>
    [Allow(Roles.Oem)]
    public static IAsyncEnumerable<ProposalChange> ProposalChanged(
        LiveChanges live, Caller caller, ISourcing sourcing, Guid? id = null, bool snapshot = false) =>
        live.Of<ProposalChange>((changed, cancel) => ProposalOf(caller, sourcing, changed, cancel), id, snapshot: snapshot);

    static async Task<ProposalChange?> ProposalOf(Caller caller, ISourcing sourcing, Guid id, CancellationToken cancel)
    {
        if (await sourcing.Proposal(id, cancel) is { } proposal) return new ProposalChange(id, proposal);
        // Only what was a proposal until now: later steps are told as those of the closure.
        return await sourcing.Closure(id, cancel) is { } closure && closure.Organisation == caller.Organisation
            && closure.Step is GapClosureStep.Requested or GapClosureStep.Lapsed or GapClosureStep.Declined
            ? new ProposalChange(id, null)
            : null;
    }
}
