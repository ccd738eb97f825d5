namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>Adds a manufacturer to the reference list, or replaces its name.</summary>
/// <param name="Code">Short and lasting, such as <c>st</c>; 1 to 60 characters, kept in lower case.</param>
/// <param name="Name">1 to 200 characters.</param>
public sealed record NameManufacturer([Name(60)] string Code, [Name] string Name);

/// <summary>A manufacturer of the reference list. Queries of components accept the code instead of the name.</summary>
public sealed record Manufacturer(string Code, string Name);

/// <summary>
/// Claims a manufacturer's name for the caller's organisation. The first claim of a name under which nobody else published holds
/// at once. Every other claim waits for the alliance's decision. Idempotent.
/// </summary>
/// <param name="Manufacturer">As components name it, regardless of case.</param>
public sealed record ClaimManufacturer([Name] string Manufacturer);

/// <summary>Decides who holds a manufacturer's name. All claims of others end.</summary>
/// <param name="Holder">An organisation that claims it or holds it; null for nobody.</param>
/// <param name="Reason">1 to 1,000 characters.</param>
public sealed record DecideManufacturerClaim(Guid? Holder, [ReasonText(1000)] string Reason);

/// <summary>Who may publish and revise a manufacturer's components, besides the alliance.</summary>
/// <param name="Manufacturer">The name in the form in which names are compared, in upper case.</param>
/// <param name="Holder">The organisation whose claim holds; null if none does.</param>
/// <param name="Waits">A claim of the caller's own organisation waits for the alliance's decision.</param>
/// <param name="Claimants">
/// Organisations whose claims wait for a decision, in their order; null for all but the alliance and administrators.
/// </param>
public sealed record ManufacturerClaim(
    Guid Id, string Manufacturer, Guid? Holder, bool Waits, IReadOnlyList<Guid>? Claimants);
