using Marten;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>Withdraws a quote while it is sealed. In a later round the quote before it stands again.</summary>
public static class WithdrawQuoteDecider
{
    /// <exception cref="Rejected">Not invited; or the deadline passed: a quote then stands until it is answered.</exception>
    public static object[] Decide(SourcingRequest? request, Guid id, Guid caller, DateTimeOffset now)
    {
        if (request is null || !request.InvitedSuppliers.Contains(caller)) throw Rejected.NotFound("request", id);
        SubmitQuoteDecider.RequireOpen(request, caller, now);
        return request.QuoteRoundOf(caller) == request.Round ? [new QuoteWithdrawn(caller, now)] : [];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests/{id:guid}/quote/withdraw",
            (Guid id, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.Decide<SourcingRequest>(
                    command, id, request => Decide(request, id, command.Caller.Organisation, command.At), cancel))
        .RequireAnyRole(Roles.Supplier);
}
