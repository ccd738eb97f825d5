namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>Adds a manufacturer to the reference list, or replaces its name.</summary>
/// <param name="Code">Short and lasting, such as <c>st</c>; 1 to 60 characters, kept in lower case.</param>
/// <param name="Name">1 to 200 characters.</param>
public sealed record NameManufacturer([Name(60)] string Code, [Name] string Name);

/// <summary>A manufacturer of the reference list. Queries of components accept the code instead of the name.</summary>
public sealed record Manufacturer(string Code, string Name);
