using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

public static class CloseWithoutAwardDecider
{
    /// <summary>Ends the request, before or after the quotes were opened. Idempotent.</summary>
    /// <exception cref="Rejected">No such request of this OEM; no reason; or it is awarded: an award is withdrawn first.</exception>
    public static object[] Decide(CloseWithoutAward c, SourcingRequest? request, Guid id, Guid caller, DateTimeOffset now)
    {
        if (request is null || request.Organisation != caller) throw Rejected.NotFound("request", id);
        new Faults().Within(c).ThrowIfAny();
        return request.State switch
        {
            SourcingState.ClosedWithoutAward => [],
            SourcingState.Awarded => throw Rejected.Conflict("request", "is awarded: withdraw the award first"),
            _ => [new SourcingClosedWithoutAward(Reason.FreeText(c.Reason), now)],
        };
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests/{id:guid}/close",
            (Guid id, CloseWithoutAward c, Command command, IGapClosures closures, IDocumentStore store, CancellationToken cancel) =>
                store.Decide(command, async work =>
                {
                    var request = await work.TakeRequest(id, closures);
                    await work.Load();
                    return request.Append(Decide(c, request.State, id, command.Caller.Organisation, command.At), command.At);
                }, cancel))
        .RequireAnyRole(Roles.Oem);
}
