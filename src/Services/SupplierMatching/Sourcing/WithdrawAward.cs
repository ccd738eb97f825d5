using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.GapClosure;

namespace SupplyChain.SupplierMatching.Sourcing;

public static class WithdrawAwardDecider
{
    /// <summary>The quotes stand again. Withdrawn twice is withdrawn once.</summary>
    /// <exception cref="Rejected">No such request of this OEM; no reason; or there is no award.</exception>
    public static object[] Decide(WithdrawAward c, SourcingRequest? request, Guid id, Guid caller, DateTimeOffset now)
    {
        if (request is null || request.Organisation != caller) throw Rejected.NotFound("request", id);
        new Faults().Require(c.Reason is { Length: > 0 and <= 500 }, "reason", "1 to 500 characters").ThrowIfAny();
        return request.State switch
        {
            SourcingState.Awarded => [new AwardWithdrawn(c.Reason, now)],
            SourcingState.QuotesOpened => [],
            _ => throw Rejected.Conflict("request", $"has no award: it is {request.State}"),
        };
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests/{id:guid}/award/withdraw",
            (Guid id, WithdrawAward c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.HandleTogether(command, async session =>
                {
                    var (request, closure) = await session.TakeRequest(id, cancel);
                    var receipt = Decisions.AppendDecided(request, known => Decide(c, known, id, command.Caller.Organisation, command.At));
                    if (receipt.Events.Count > 0) closure.AppendMany(UndoAward.Decide(closure.Aggregate, c.Reason, command.At));
                    return receipt;
                }, cancel))
        .RequireAnyRole(Roles.Oem);
}
