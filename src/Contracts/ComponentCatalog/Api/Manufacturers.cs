namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>Enters a manufacturer into the reference list, or names it anew.</summary>
/// <param name="Code">Short and lasting, such as <c>st</c>; 1 to 60 characters, kept in lower case.</param>
/// <param name="Name">1 to 200 characters.</param>
public sealed record NameManufacturer(string Code, string Name);

/// <summary>A manufacturer of the reference list. Look-ups of components take the code in place of the name.</summary>
public sealed record Manufacturer(string Code, string Name);
