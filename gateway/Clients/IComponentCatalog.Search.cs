using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Gateway.Clients;

/// <summary>Which components there are, and which are alike.</summary>
partial interface IComponentCatalog
{
    [Get("/components")]
    Task<Page<Component>> Components(
        [Query(CollectionFormat.Multi), AliasAs("class")] IReadOnlyList<string>? classes, string? group, string? manufacturer,
        string? search,
        [Query(CollectionFormat.Multi), AliasAs("lifecycle")] IReadOnlyList<Lifecycle>? lifecycles,
        [Query(CollectionFormat.Multi), AliasAs("property")] IReadOnlyList<string>? conditions,
        string? sort, int first, string? after, CancellationToken cancel);

    [Get("/components/ids")]
    Task<IReadOnlyList<Guid>> ComponentIds(
        [Query(CollectionFormat.Multi), AliasAs("class")] IReadOnlyList<string>? classes, string? group, string? manufacturer,
        string? search,
        [Query(CollectionFormat.Multi), AliasAs("lifecycle")] IReadOnlyList<Lifecycle>? lifecycles,
        [Query(CollectionFormat.Multi), AliasAs("property")] IReadOnlyList<string>? conditions, CancellationToken cancel);

    [Get("/components/facets")]
    Task<ComponentFacets> Facets(
        [Query(CollectionFormat.Multi), AliasAs("facet")] IReadOnlyList<string> facets,
        [Query(CollectionFormat.Multi), AliasAs("class")] IReadOnlyList<string>? classes, string? group, string? manufacturer,
        string? search,
        [Query(CollectionFormat.Multi), AliasAs("lifecycle")] IReadOnlyList<Lifecycle>? lifecycles,
        [Query(CollectionFormat.Multi), AliasAs("property")] IReadOnlyList<string>? conditions, CancellationToken cancel);

    [Get("/components/{id}/similar")]
    Task<SimilarComponents?> Similar(Guid id, int first, CancellationToken cancel);

    [Post("/components/{id}/fits/by-ids")]
    Task<IReadOnlyList<ComponentFit>?> Fits(Guid id, [Body] IReadOnlyList<Guid> ids, CancellationToken cancel);
}
