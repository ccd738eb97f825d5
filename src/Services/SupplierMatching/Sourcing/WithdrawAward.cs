using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

public static class WithdrawAwardDecider
{
    /// <summary>The quotes are valid again. Idempotent.</summary>
    /// <exception cref="Rejected">No such request of this OEM; no reason; or there is no award.</exception>
    public static object[] Decide(WithdrawAward c, SourcingRequest? request, Guid id, Guid caller, DateTimeOffset now)
    {
        if (request is null || request.Organisation != caller) throw Rejected.NotFound("request", id);
        new Faults().Within(c).ThrowIfAny();
        return request.State switch
        {
            SourcingState.Awarded => [new AwardWithdrawn(c.Reason, now)],
            SourcingState.QuotesOpened => [],
            _ => throw Rejected.Conflict("request", $"has no award: it is {request.State}"),
        };
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests/{id:guid}/award/withdraw",
            (Guid id, WithdrawAward c, Command command, IGapClosures closures, IDocumentStore store, CancellationToken cancel) =>
                store.Decide(command, async work =>
                {
                    var request = await work.TakeRequest(id, closures);
                    await work.Load();
                    return request.Append(Decide(c, request.State, id, command.Caller.Organisation, command.At), command.At);
                }, cancel))
        .RequireAnyRole(Roles.Oem);
}
