using JasperFx.Events.Projections;

using Marten;

using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

using Api = SupplyChain.Contracts.ComponentCatalog.Api;
using Lifecycle = SupplyChain.Contracts.ComponentCatalog.Lifecycle;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>Which components are there? Everybody who is signed in may ask.</summary>
public static class ComponentList
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Snapshot<Component>(SnapshotLifecycle.Inline);
        options.Storage.ExtendedSchemaObjects.Add(new Extension("pg_trgm"));
        options.Schema.For<Component>()
            .Duplicate(component => component.SortKey, configure: index => index.IsUnique = true)
            .Duplicate(component => component.SearchText, configure: index =>
            {
                // Finds parts of words, which a part number is searched by.
                index.Method = IndexMethod.gin;
                index.Mask = "? gin_trgm_ops";
            })
            .Index(component => component.ManufacturerKey)
            .Index(component => component.Specification.Class)
            .Index(component => component.Specification.Lifecycle);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/components", List);
        routes.MapGet("/components/{id:guid}", Single);
        routes.MapGet("/components/by-part-number", ByPartNumber);
        routes.MapPost("/components/by-ids", ByIds);
    }

    static async Task<Page<Api.Component>> List(
        string[]? @class, string? group, string? manufacturer, string? search, Lifecycle[]? lifecycle, string[]? property,
        Paging page, IQuerySession session, CancellationToken cancel)
    {
        var named = manufacturer is null ? null : await ManufacturerList.NameOf(manufacturer, session, cancel);
        var components = new ComponentFilter(@class, group, named, search, lifecycle, property).Of(session.Query<Component>());
        return await page.Sorted(
            components, async last => (await session.LoadAsync<Component>(last, cancel))?.SortKey, Shown, shown => shown.Id, cancel);
    }

    static async Task<Api.Component> Single(Guid id, IQuerySession session, CancellationToken cancel) =>
        Shown(await session.LoadAsync<Component>(id, cancel) ?? throw Rejected.NotFound("component", id));

    static async Task<Api.Component> ByPartNumber(string manufacturer, string partNumber, IQuerySession session, CancellationToken cancel)
    {
        var part = new PartName(await ManufacturerList.NameOf(manufacturer, session, cancel), partNumber);
        return Shown(await session.LoadAsync<Component>(part.ComponentId, cancel) ?? throw Rejected.NotFound("component", part));
    }

    static async Task<IReadOnlyList<Api.Component>> ByIds(Guid[] ids, IQuerySession session, CancellationToken cancel)
    {
        Paging.RequireBatch(ids);
        return [.. (await session.LoadManyAsync<Component>(cancel, ids)).Select(Shown)];
    }

    static Api.Component Shown(Component component)
    {
        var said = component.Specification;
        return new Api.Component(
            component.Id, component.Publisher, component.Part.Manufacturer, component.Part.Number, said.Class, said.Description,
            said.Unit, said.Lifecycle, said.Origin, said.Readiness, said.Region, said.Properties, component.Substitutes);
    }
}
