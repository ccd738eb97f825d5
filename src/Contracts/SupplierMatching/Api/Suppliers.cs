using System.Text.Json.Serialization;

namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>The caller's organisation enters itself as a supplier; its id becomes the supplier's. Once; then it is revised.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Uscc">Unified social credit code (GB 32100-2015); of no other supplier.</param>
/// <param name="Sites">1 to 50, each name once.</param>
/// <param name="Certificates">At most 50, each standard once; null for none.</param>
public sealed record RegisterSupplier(
    string Name, string Uscc, IReadOnlyList<Site> Sites, IReadOnlyList<Certificate>? Certificates = null);

/// <summary>A supplier describes itself anew; its code stays.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Sites">1 to 50, each name once: all of them, as they stand from now on.</param>
/// <param name="Certificates">At most 50, each standard once: all of them, as they stand from now on; null for none.</param>
public sealed record ReviseSupplier(string Name, IReadOnlyList<Site> Sites, IReadOnlyList<Certificate>? Certificates = null);

/// <summary>What a supplier does at a site.</summary>
public enum SiteKind { Headquarters, Factory, Warehouse, Laboratory }

/// <summary>A place of a supplier's.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Region">GB/T 2260 code of the county or city it is in, such as 370211.</param>
public sealed record Site(string Name, string Region, SiteKind Kind);

/// <summary>A management system or process that somebody accredited certified; as the supplier states it.</summary>
/// <param name="Standard">Its usual name, such as ISO 9001 or IATF 16949; 1 to 100 characters.</param>
/// <param name="ValidUntil">The last day on which it holds.</param>
public sealed record Certificate(string Standard, DateOnly ValidUntil);

/// <summary>What everyone on the platform may know of a supplier.</summary>
/// <param name="Components">The components that it offers now, the first 100 by id.</param>
/// <param name="ComponentCount">How many components it offers now.</param>
/// <param name="Suspended">Whether its offers and capacity count no longer.</param>
public sealed record SupplierProfile(
    Guid Id, string Name, string Uscc, IReadOnlyList<Site> Sites, IReadOnlyList<Certificate> Certificates,
    IReadOnlyList<Guid> Components, int ComponentCount, [property: JsonPropertyName("standing")] SupplierRating Rating, bool Suspended);
