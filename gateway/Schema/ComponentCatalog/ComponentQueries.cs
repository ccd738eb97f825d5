using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

[Query, AllowSignedIn]
static class ComponentQueries
{
    /// <summary>A component of the catalogue.</summary>
    public static Task<Component?> Component(Guid id, Batch<Guid, Component> components) => components.Load(id);

    /// <summary>The components that match a filter, by manufacturer and part number.</summary>
    /// <param name="orderBy">
    /// A property of the taxonomy that is a number, such as <c>range</c>: components that do not state it come last, and it is refused
    /// where more than 20,000 match. Or <c>suppliers</c>, the number of those that offer it, and <c>qualifiedSuppliers</c>, for OEMs and
    /// the alliance: refused where more than 2,000 match.
    /// </param>
    /// <param name="descending">With orderBy, the largest first. A range then counts by its upper end, otherwise by its lower one.</param>
    public static Task<Connection<Component>> Components(
        PageArguments page, IComponentCatalog catalog, ISupplierMatching matching, Caller caller, CancellationToken cancel,
        ComponentFilter? filter = null, [Name(60)] string? orderBy = null, bool? descending = null) =>
        page.Of((first, after) => SuppliedOrder.Is(orderBy)
            ? SuppliedOrder.Page(filter, orderBy!, descending == true, first, after, catalog, matching, caller, cancel)
            : catalog.Components(
                filter?.Classes, filter?.Group, filter?.Manufacturer, filter?.Search, filter?.Lifecycles, filter?.Conditions,
                descending == true && orderBy is not null ? $"-{orderBy}" : orderBy, first, after, cancel));

    /// <summary>What the components that match a filter have, counted: by it a search is narrowed further.</summary>
    /// <param name="facets">Names of properties, and <c>class</c>, <c>lifecycle</c> or <c>manufacturer</c>.</param>
    public static Task<ComponentFacets> ComponentFacets(
        [Entries(1, 20), Name(60)] IReadOnlyList<string> facets, IComponentCatalog catalog, CancellationToken cancel,
        ComponentFilter? filter = null) =>
        catalog.Facets(
            facets, filter?.Classes, filter?.Group, filter?.Manufacturer, filter?.Search, filter?.Lifecycles, filter?.Conditions, cancel);

    /// <summary>The components of its class that are most like a component by what it states. Null for an unknown id.</summary>
    public static Task<SimilarComponents?> SimilarComponents(
        Guid componentId, IComponentCatalog catalog, CancellationToken cancel, [Count(1, 50)] int first = 10) =>
        catalog.Similar(componentId, first, cancel);

    /// <summary>
    /// Whether other components can stand in for a component by form, fit and function. Null for an unknown id; others that are unknown
    /// are left out.
    /// </summary>
    public static Task<IReadOnlyList<ComponentFit>?> ComponentFits(
        Guid componentId, [Entries(1, 50)] IReadOnlyList<Guid> others, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.Fits(componentId, others, cancel);

    /// <summary>A component by manufacturer and part number, regardless of case.</summary>
    /// <param name="manufacturer">Name, or code of the list of manufacturers.</param>
    public static Task<Component?> ComponentByPartNumber(
        string manufacturer, string partNumber, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.ComponentByPartNumber(manufacturer, partNumber, cancel);

    /// <summary>The classes of the region's industry, and the properties that its parts are described by.</summary>
    public static Task<Taxonomy> Taxonomy(KnownTaxonomy taxonomy, IComponentCatalog catalog, CancellationToken cancel) =>
        taxonomy.Get(catalog, cancel);

    /// <summary>The reference list of manufacturers.</summary>
    /// <param name="search">Part of the code or name.</param>
    public static Task<Connection<Manufacturer>> Manufacturers(
        PageArguments page, IComponentCatalog catalog, CancellationToken cancel, string? search = null) =>
        page.Of((first, after) => catalog.Manufacturers(search, first, after, cancel));
}
