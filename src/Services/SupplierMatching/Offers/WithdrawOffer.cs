using Marten;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Offers;

public static class WithdrawOfferDecider
{
    public static object[] Decide(Offer? offer, Guid id, Guid caller, DateTimeOffset now)
    {
        if (offer is null || offer.SupplierId != caller) throw Rejected.NotFound("offer", id);
        return offer.Withdrawn ? [] : [new OfferWithdrawn(id, offer.SupplierId, offer.ComponentId, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/offers/{id:guid}/withdraw", (Guid id, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide<Offer>(command, id, offer => Decide(offer, id, command.Caller.Organisation, command.At), cancel))
        .RequireAnyRole(Roles.Supplier);
}
