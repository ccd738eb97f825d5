namespace SupplyChain.Contracts.ComponentCatalog.Api;

/// <summary>What the classes of a group classify. Only classes of components can be assigned to a component.</summary>
public enum TaxonomyKind { Component, Process, Equipment, Service, Application, Organisation }

/// <summary>The classes of the region's industry, and the properties that its parts are described and searched by.</summary>
/// <param name="Version">Rises with every change of the data.</param>
public sealed record Taxonomy(
    string Version, IReadOnlyList<TaxonomyGroup> Groups, IReadOnlyList<PropertyDefinition> Properties);

public sealed record TaxonomyGroup(
    string Id, string Chinese, string English, TaxonomyKind Kind, IReadOnlyList<TaxonomyClass> Classes);

/// <param name="Properties">Names of the properties by which this class is usually searched.</param>
public sealed record TaxonomyClass(string Id, string Chinese, string English, IReadOnlyList<string> Properties);

/// <summary>A property with a defined meaning. A component may have further properties.</summary>
/// <param name="Unit">UCUM unit of the dimension that values must have; empty for a pure number, null for a text.</param>
public sealed record PropertyDefinition(string Name, string Chinese, string English, string? Unit);
