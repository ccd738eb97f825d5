using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.GapClosures;

public static class DeclineProposalDecider
{
    /// <summary>Ends the process before anyone was asked. Idempotent.</summary>
    /// <exception cref="Rejected">No such process for this OEM; no reason; or a request is under way already.</exception>
    public static object[] Decide(DeclineProposal c, GapClosure? closure, Guid id, Guid caller, DateTimeOffset now)
    {
        if (closure is null || closure.Organisation != caller) throw Rejected.NotFound("process", id);
        new Faults().Within(c).ThrowIfAny();
        return GapClosureProcess.Decide(closure, c, now);
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/proposals/{id:guid}/decline",
            (Guid id, DeclineProposal c, Command command, IDocumentStore store, CancellationToken cancel) => store.Decide<GapClosure>(
                command, id, closure => Decide(c, closure, id, command.Caller.Organisation, command.At), cancel))
        .RequireAnyRole(Roles.Oem);
}
