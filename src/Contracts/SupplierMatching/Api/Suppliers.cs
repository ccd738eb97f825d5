using System.Text.Json.Serialization;

namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// Registers the caller's organisation as a supplier, under the organisation's id. Rejected if it is registered already.
/// </summary>
/// <param name="Name">1 to 200 characters. Replaced by the registered name of the organisation.</param>
/// <param name="Uscc">Unified social credit code (GB 32100-2015) of the organisation. Any other code is rejected.</param>
/// <param name="Sites">1 to 50, each name once.</param>
/// <param name="Certificates">At most 50, each standard once; null for none.</param>
public sealed record RegisterSupplier(
    [Name] string Name, [Uscc] string Uscc, [Entries(1, 50)] IReadOnlyList<Site> Sites,
    [Entries(0, 50)] IReadOnlyList<Certificate>? Certificates = null);

/// <summary>Replaces the supplier's own description. Its unified social credit code stays.</summary>
/// <param name="Name">1 to 200 characters. Replaced by the registered name of the organisation.</param>
/// <param name="Sites">1 to 50, each name once. They replace the earlier ones.</param>
/// <param name="Certificates">At most 50, each standard once. They replace the earlier ones; null for none.</param>
public sealed record ReviseSupplier(
    [Name] string Name, [Entries(1, 50)] IReadOnlyList<Site> Sites, [Entries(0, 50)] IReadOnlyList<Certificate>? Certificates = null);

/// <summary>Function of a site.</summary>
public enum SiteKind { Headquarters, Factory, Warehouse, Laboratory }

/// <summary>A site of a supplier.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Region">GB/T 2260 code of the county or city it is in, such as 370211.</param>
public sealed record Site([Name] string Name, [Region] string Region, SiteKind Kind);

/// <summary>A certificate of a management system or process by an accredited body, as stated by the supplier.</summary>
/// <param name="Standard">Its usual name, such as ISO 9001 or IATF 16949; 1 to 100 characters.</param>
/// <param name="ValidUntil">Last day of validity.</param>
public sealed record Certificate([Name(100)] string Standard, DateOnly ValidUntil);

/// <summary>What everyone on the platform may know of a supplier.</summary>
/// <param name="Components">The components that it offers now, the first 100 by id.</param>
/// <param name="ComponentCount">Number of components that it offers now.</param>
/// <param name="Suspended">Whether the supplier is suspended. Its offers and capacity then do not count.</param>
public sealed record SupplierProfile(
    Guid Id, string Name, string Uscc, IReadOnlyList<Site> Sites, IReadOnlyList<Certificate> Certificates,
    IReadOnlyList<Guid> Components, int ComponentCount, [property: JsonPropertyName("standing")] SupplierRating Rating, bool Suspended);
