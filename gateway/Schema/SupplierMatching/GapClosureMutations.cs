using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[Mutation, Allow(Roles.Oem)]
static class GapClosureMutations
{
    /// <summary>Accepts a proposal. Suppliers are requested to quote for the caller's part of the gap.</summary>
    /// <param name="gapClosureId">The proposal's id.</param>
    /// <param name="proposalId">Former name of gapClosureId.</param>
    [return: Called("gapClosure", Former = "closure")]
    public static Task<GapClosureTimeline?> AcceptProposal(
        SourcingConditions conditions, Guid clientMutationId, ISourcing sourcing, CancellationToken cancel,
        Guid? gapClosureId = null, [FormerName("gapClosureId")] Guid? proposalId = null, IReadOnlyList<WeekQuantity>? weeks = null)
    {
        var id = IdOf(gapClosureId, proposalId);
        return sourcing.Accept(id, new AcceptProposal(conditions, weeks), clientMutationId, cancel).ThenRead(id, sourcing.Closure, cancel);
    }

    /// <summary>Declines a proposal.</summary>
    /// <param name="gapClosureId">The proposal's id.</param>
    /// <param name="proposalId">Former name of gapClosureId.</param>
    [return: Called("gapClosure", Former = "closure")]
    public static Task<GapClosureTimeline?> DeclineProposal(
        string reason, Guid clientMutationId, ISourcing sourcing, CancellationToken cancel,
        Guid? gapClosureId = null, [FormerName("gapClosureId")] Guid? proposalId = null)
    {
        var id = IdOf(gapClosureId, proposalId);
        return sourcing.Decline(id, new DeclineProposal(reason), clientMutationId, cancel).ThenRead(id, sourcing.Closure, cancel);
    }

    /// <summary>Requests another slot for a supplier's pilot run, after the gap closure asked for a person.</summary>
    /// <param name="supplierId">Whose pilot run it is.</param>
    /// <param name="notAfter">Latest end of the slot, if the request's own has passed; null for the request's.</param>
    /// <param name="closureId">Former name of gapClosureId.</param>
    [return: Called("gapClosure", Former = "closure")]
    public static Task<GapClosureTimeline?> RetryPilotRun(
        Guid supplierId, Guid clientMutationId, ISourcing sourcing, CancellationToken cancel,
        Guid? gapClosureId = null, [FormerName("gapClosureId")] Guid? closureId = null, DateTimeOffset? notAfter = null)
    {
        var id = IdOf(gapClosureId, closureId);
        return sourcing.Retry(id, supplierId, new RetryPilotRun(notAfter), clientMutationId, cancel).ThenRead(id, sourcing.Closure, cancel);
    }

    /// <summary>One of the two names is required. Both are accepted with the same id.</summary>
    static Guid IdOf(Guid? id, Guid? underFormerName) =>
        (id is null || underFormerName is null || id == underFormerName ? id ?? underFormerName : null)
        ?? throw Rejected.Field("gapClosureId", "is required; the former name, if given too, must have the same value");
}
