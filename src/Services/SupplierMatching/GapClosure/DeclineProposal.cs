using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.GapClosure;

public static class DeclineProposalDecider
{
    /// <summary>Ends the process before anyone was asked; declined twice is declined once.</summary>
    /// <exception cref="Rejected">No such process for this OEM; no reason; or a request is under way already.</exception>
    public static object[] Decide(DeclineProposal c, Closure? closure, Guid id, Guid caller, DateTimeOffset now)
    {
        if (closure is null || closure.Organisation != caller) throw Rejected.NotFound("process", id);
        if (closure.Phase == ClosurePhase.Declined) return [];
        new Faults().Require(c.Reason is { Length: > 0 and <= 500 }, "reason", "1 to 500 characters").ThrowIfAny();
        return closure.Phase == ClosurePhase.Proposed
            ? [new ProposalDeclined(c.Reason, now)]
            : throw Rejected.Conflict("process", $"is no proposal any more: it is at {closure.Step}");
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/proposals/{id:guid}/decline",
            (Guid id, DeclineProposal c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.HandleExclusively<Closure>(
                    command, id, closure => Decide(c, closure, id, command.Caller.Organisation, command.At), cancel))
        .RequireAnyRole(Roles.Oem);
}
