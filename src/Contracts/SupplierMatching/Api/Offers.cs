namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// Publishes an offer of a component. Component, currency and first day of validity identify it. The same key with other terms
/// replaces the offer. Idempotent.
/// </summary>
/// <param name="ComponentId">A component of the catalogue.</param>
/// <param name="Terms">Valid today or later.</param>
/// <param name="Public">Whether OEMs may read the terms. Otherwise they only see that the offer exists.</param>
public sealed record PublishOffer(Guid ComponentId, Terms Terms, bool Public);

/// <summary>An offer. Its supplier sees it; OEMs see it if it is public.</summary>
public sealed record SupplierOffer(
    Guid Id, Guid SupplierId, Guid ComponentId, Terms Terms, bool Public, bool Withdrawn, DateTimeOffset PublishedAt);

/// <summary>Suppliers that offer a component.</summary>
/// <param name="Suppliers">The first 100 by id.</param>
/// <param name="HasMore">Whether more suppliers offer it. The list of offers of a component shows all.</param>
public sealed record ComponentSuppliers(Guid ComponentId, IReadOnlyList<ComponentSupplier> Suppliers, bool HasMore);

/// <summary>A supplier that offers a component. The reader sees only the offers that it may see.</summary>
/// <param name="Qualification">Null if the reader may not know it.</param>
/// <param name="Offers">
/// The first 20 offers by their first day of validity. OEMs see the public ones, the supplier itself all; empty for others.
/// </param>
/// <param name="HasMoreOffers">Whether the reader may see more offers than these.</param>
/// <param name="CapacityAboveEvidence">
/// Whether its capacity of a week from now on is far above what its pilot runs of the component have shown, as shortlists mark it; for
/// OEMs and the supplier itself, null for others.
/// </param>
public sealed record ComponentSupplier(
    Guid SupplierId, string Name, QualificationState? Qualification, IReadOnlyList<SupplierOffer> Offers, bool HasMoreOffers,
    bool? CapacityAboveEvidence = null);

/// <summary>How many suppliers there are for a component, as far as the caller may know.</summary>
/// <param name="Suppliers">Those that offer it: an OEM and the alliance are told of offers on request, too.</param>
/// <param name="Qualified">Those of them that are qualified for it; null for others than OEMs and the alliance.</param>
public sealed record SupplierCounts(Guid ComponentId, int Suppliers, int? Qualified);
