using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<Terms>, ObjectType<PriceBreak>, Allow(Roles.Supplier, Roles.Oem)]
static class TermsTypes;

[ObjectType<SupplierOffer>(Name = "Offer"), Allow(Roles.Supplier, Roles.Oem)]
static class OfferType
{
    /// <summary>The offering supplier.</summary>
    public static Task<SupplierProfile?> Supplier(SupplierOffer offer, Batch<Guid, SupplierProfile> suppliers) =>
        suppliers.Load(offer.SupplierId);

    /// <summary>The offered component.</summary>
    public static Task<Component?> Component(SupplierOffer offer, Batch<Guid, Component> components) => components.Load(offer.ComponentId);

    [Batch]
    public static Task<IReadOnlyDictionary<Guid, SupplierOffer>> ById(
        IReadOnlyList<Guid> ids, ISupplierMatching matching, CancellationToken cancel) =>
        LookUp.ById(ids, matching.Offer, matching.OffersById, offer => offer.Id, cancel);
}

[Query, Allow(Roles.Supplier, Roles.Oem)]
static class OfferQueries
{
    /// <summary>The caller's offers. OEMs see the public offers that are valid today.</summary>
    /// <param name="changedAfter">Only those published, withdrawn or become valid after this moment.</param>
    /// <param name="order">By <c>publishedAt</c>. Without it the order is that of the ids.</param>
    public static Task<Connection<SupplierOffer>> Offers(
        PageArguments page, ISupplierMatching matching, CancellationToken cancel, Guid? componentId = null, Guid? supplierId = null,
        DateTimeOffset? changedAfter = null, DateOrder? order = null) =>
        page.Of((first, after) => matching.Offers(componentId, supplierId, changedAfter, order, first, after, cancel));

    /// <summary>One offer that the caller may read.</summary>
    public static Task<SupplierOffer?> Offer(Guid id, ISupplierMatching matching, CancellationToken cancel) => matching.Offer(id, cancel);
}

[Mutation, Allow(Roles.Supplier)]
static class OfferMutations
{
    /// <summary>Publishes an offer. An offer with the same component, currency and first day of validity is replaced.</summary>
    [return: Called("offer")]
    public static Task<Warned<SupplierOffer>> PublishOffer(
        PublishOffer input, Guid clientMutationId, ISupplierMatching matching, CancellationToken cancel) =>
        matching.Publish(input, clientMutationId, cancel).ThenReadWarned(matching.Offer, cancel);

    /// <summary>Withdraws an offer.</summary>
    [return: Called("offer")]
    public static Task<SupplierOffer?> WithdrawOffer(
        Guid offerId, Guid clientMutationId, ISupplierMatching matching, CancellationToken cancel) =>
        matching.Withdraw(offerId, clientMutationId, cancel).ThenRead(matching.Offer, cancel);
}
