using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Offers;

public static class PublishOfferDecider
{
    /// <exception cref="Rejected">
    /// The supplier is not registered or suspended, the component is unknown, or the terms make no sense.
    /// </exception>
    public static object[] Decide(PublishOffer c, Offer? offer, Supplier? supplier, Part? part, DateTimeOffset now)
    {
        Supplier.RequireActive(supplier);
        new Faults()
            .Require(Part.IsKnown(part), "componentId", $"no such component: {c.ComponentId}")
            .RequireTerms(c.Terms, "terms", ChinaDay.Of(now))
            .ThrowIfAny();
        return offer?.Says(c.Terms, c.Public) == true
            ? []
            : [new OfferPublished(IdOf(c, supplier!.Id), supplier.Id, c.ComponentId, c.Terms, c.Public, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/offers", (PublishOffer c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, work => Publish(work, c, command), cancel))
        .RequireAnyRole(Roles.Supplier);

    /// <summary>With its first offer a supplier also declares that it can make the component: both or neither.</summary>
    public static async Task<Receipt> Publish(Work work, PublishOffer c, Command command)
    {
        var caller = command.Caller.Organisation;
        var offer = work.Stream<Offer>(IdOf(c, caller));
        var qualification = work.Stream<SupplierQualification>(SupplierQualification.IdOf(caller, c.ComponentId));
        var supplier = work.Document<Supplier>(caller);
        var part = work.Document<Part>(c.ComponentId);
        await work.Load();
        var receipt = offer.Append(Decide(c, offer.State, supplier.Value, part.Value, command.At));
        qualification.Append(DeclareQualificationDecider.Declare(caller, c.ComponentId, qualification.State, command.At));
        return PartWarnings.Of("componentId", part.Value!.Name, part.Value.Lifecycle) is { } retired ? receipt.With(retired) : receipt;
    }

    static Guid IdOf(PublishOffer c, Guid supplier) => Offer.IdOf(supplier, c.ComponentId, c.Terms.Currency, c.Terms.ValidFrom);
}
