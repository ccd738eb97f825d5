using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

[ObjectType<ComponentProperty>, ObjectType<StatedProperty>, ObjectType<ValueSource>]
[ObjectType<Manufacturer>, ObjectType<Taxonomy>, ObjectType<TaxonomyGroup>, ObjectType<TaxonomyClass>]
[ObjectType<PropertyDefinition>, ObjectType<SynonymGroup>, ObjectType<PropertyText>, ObjectType<ComponentFacets>]
[ObjectType<Facet>, ObjectType<FacetValue>, ObjectType<HistogramStep>, ObjectType<SimilarComponents>, ObjectType<SimilarComponent>]
[ObjectType<ComponentFit>, ObjectType<PropertyFit>, AllowSignedIn]
static class ComponentParts;

[ObjectType<Component>, AllowSignedIn]
static class ComponentType
{
    /// <summary>Its class of the taxonomy.</summary>
    public static Task<TaxonomyClass?> Class(
        Component component, KnownTaxonomy taxonomy, Batch<string, TaxonomyClass> classes) =>
        taxonomy.Known is { } known
            ? Task.FromResult(known.GetValueOrDefault(component.Class))
            : classes.Load(component.Class);

    /// <summary>Components that may replace it. The reverse does not follow.</summary>
    public static async Task<IReadOnlyList<Component>> Substitutes(Component component, Batch<Guid, Component> components) =>
        [.. (await Task.WhenAll(component.Substitutes.Select(components.Load))).OfType<Component>()];

    /// <summary>Parts of other manufacturers that it is stated to take the place of.</summary>
    public static Task<Connection<CrossReference>> CrossReferences(
        Component component, PageArguments page, ICrossReferences catalog, CancellationToken cancel) =>
        page.Of((first, after) => catalog.CrossReferences(component.Id, null, null, first, after, cancel));

    /// <summary>The caller's bills of materials in force that require it.</summary>
    [Allow(Roles.Oem)]
    public static Task<Connection<ComponentUsage>> Usage(
        Component component, PageArguments page, IComponentCatalog catalog, CancellationToken cancel) =>
        page.Of((first, after) => catalog.Usage(component.Id, first, after, cancel));

    [Batch, Beside("ComponentId")]
    public static Task<IReadOnlyDictionary<Guid, Component>> ById(
        IReadOnlyList<Guid> ids, IComponentCatalog catalog, CancellationToken cancel) =>
        LookUp.ById(ids, catalog.Component, catalog.ComponentsById, component => component.AskedAs ?? component.Id, cancel);

    [Batch]
    public static Task<IReadOnlyDictionary<string, TaxonomyClass>> ClassById(
        IReadOnlyList<string> _, KnownTaxonomy taxonomy, IComponentCatalog catalog, CancellationToken cancel) =>
        taxonomy.Classes(catalog, cancel);
}
