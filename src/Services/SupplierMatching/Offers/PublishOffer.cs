using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Offers;

public static class PublishOfferDecider
{
    /// <exception cref="Rejected">The supplier is not registered or suspended, the component is unknown, or the terms make no sense.</exception>
    public static object[] Decide(PublishOffer c, Offer? offer, Supplier? supplier, Part? part, DateTimeOffset now)
    {
        Supplier.RequireActive(supplier);
        new Faults()
            .Require(Part.IsKnown(part), "componentId", $"no such component: {c.ComponentId}")
            .RequireTerms(c.Terms, "terms", DateOnly.FromDateTime(now.UtcDateTime))
            .ThrowIfAny();
        return offer?.Says(c.Terms, c.Public) == true
            ? []
            : [new OfferPublished(IdOf(c, supplier!.Id), supplier.Id, c.ComponentId, c.Terms, c.Public, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/offers", PublishAsync).RequireAnyRole(Roles.Supplier);

    /// <summary>With its first offer a supplier also declares that it can make the component: both or neither.</summary>
    public static Task<Receipt> PublishAsync(PublishOffer c, Command command, IDocumentStore store, CancellationToken cancel) =>
        store.HandleTogether(command, async session =>
        {
            var caller = command.Caller.Organisation;
            var declared = SupplierQualification.IdOf(caller, c.ComponentId);
            // The rows of an import are often offers of one component, several at a time.
            await session.LockAsync(declared, cancel);
            var supplier = await session.LoadAsync<Supplier>(caller, cancel);
            var part = await session.LoadAsync<Part>(c.ComponentId, cancel);
            var offer = await session.Events.FetchForWriting<Offer>(IdOf(c, caller), cancel);
            var qualification = await session.Events.FetchForWriting<SupplierQualification>(declared, cancel);
            var receipt = Decisions.AppendDecided(offer, current => Decide(c, current, supplier, part, command.At));
            Decisions.AppendDecided(
                qualification, current => DeclareQualificationDecider.Declare(caller, c.ComponentId, current, command.At));
            return receipt;
        }, cancel);

    static Guid IdOf(PublishOffer c, Guid supplier) => Offer.IdOf(supplier, c.ComponentId, c.Terms.Currency, c.Terms.ValidFrom);
}
