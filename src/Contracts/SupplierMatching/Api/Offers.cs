namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// A supplier offers a component. An offer is known by component, currency and first day of validity: publishing it
/// again with other terms replaces it, publishing it unchanged changes nothing.
/// </summary>
/// <param name="ComponentId">A component of the catalogue.</param>
/// <param name="Terms">Valid today or later.</param>
/// <param name="Public">Whether OEMs may read the terms; otherwise they know of the offer and ask.</param>
public sealed record PublishOffer(Guid ComponentId, Terms Terms, bool Public);

/// <summary>An offer as its supplier sees it, and OEMs where it is public.</summary>
public sealed record SupplierOffer(
    Guid Id, Guid SupplierId, Guid ComponentId, Terms Terms, bool Public, bool Withdrawn, DateTimeOffset PublishedAt);

/// <summary>Who offers a component.</summary>
/// <param name="Suppliers">The first 100 by id.</param>
/// <param name="HasMore">Whether more than these suppliers offer it. Lists of offers, by component, show them all.</param>
public sealed record ComponentSuppliers(Guid ComponentId, IReadOnlyList<ComponentSupplier> Suppliers, bool HasMore);

/// <summary>A supplier that offers a component, as far as the reader may know.</summary>
/// <param name="Qualification">Null for those who may not know it.</param>
/// <param name="Offers">
/// Its public offers for OEMs, and all of its offers for the supplier itself: the first 20 by their first day. Empty for others.
/// </param>
/// <param name="HasMoreOffers">Whether the reader may see more offers than these.</param>
public sealed record ComponentSupplier(
    Guid SupplierId, string Name, QualificationState? Qualification, IReadOnlyList<SupplierOffer> Offers, bool HasMoreOffers);
