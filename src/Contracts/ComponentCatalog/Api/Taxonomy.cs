namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>What a group's classes are classes of. Only those of components can be given to a component.</summary>
public enum TaxonomyKind { Component, Process, Equipment, Service, Application, Organisation }

/// <summary>The classes of the region's industry, and the properties that its parts are described and searched by.</summary>
/// <param name="Version">Rises with every change of the data.</param>
public sealed record Taxonomy(
    string Version, IReadOnlyList<TaxonomyGroup> Groups, IReadOnlyList<PropertyDefinition> Properties);

public sealed record TaxonomyGroup(
    string Id, string Chinese, string English, TaxonomyKind Kind, IReadOnlyList<TaxonomyClass> Classes);

/// <param name="Properties">Names of the properties that parts of this class are usually searched by.</param>
public sealed record TaxonomyClass(string Id, string Chinese, string English, IReadOnlyList<string> Properties);

/// <summary>A property with a fixed meaning. A component may have others besides.</summary>
/// <param name="Unit">A UCUM unit that values must be comparable with; empty for a pure number, null for a text.</param>
public sealed record PropertyDefinition(string Name, string Chinese, string English, string? Unit);
