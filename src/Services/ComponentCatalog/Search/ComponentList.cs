using Marten;

using SupplyChain.ComponentCatalog.Components;
using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.ComponentCatalog.Api;
using Lifecycle = SupplyChain.Contracts.ComponentCatalog.Lifecycle;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>Lists the components, for all signed-in callers.</summary>
public static class ComponentList
{
    /// <summary>Of which all ids are told at once.</summary>
    const int MostIds = 2_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/components", List);
        routes.MapGet("/components/ids", Ids);
        routes.MapGet("/components/{id:guid}", Single);
        routes.MapGet("/components/by-part-number", ByPartNumber);
        routes.MapPost("/components/by-ids", ByIds);
    }

    static async Task<Page<Api.Component>> List(
        string[]? @class, string? group, string? manufacturer, string? search, Lifecycle[]? lifecycle, string[]? property, string? sort,
        Paging page, ComponentSearch components, IQuerySession session, CancellationToken cancel)
    {
        var filter = await AskedFilter.Of(@class, group, manufacturer, search, lifecycle, property, session, cancel);
        var last = page.Key<Guid>() is { } cursor
            ? await session.LoadAsync<Component>(cursor, cancel) ?? throw Rejected.Field("after", "not a cursor of this list")
            : null;
        var found = PropertyOrder.Of(sort) is { } order
            ? await components.Find(filter, order, last?.Id, page.First + 1, cancel)
            : await components.Find(filter, last?.Part.SortKey, page.First + 1, cancel);
        return page.Of(await Shown(found, session, cancel), shown => shown.Id);
    }

    /// <summary>All that match, in the order of their names, to be sorted by what others know of them.</summary>
    /// <exception cref="Rejected">More match than are sorted so.</exception>
    static async Task<IReadOnlyList<Guid>> Ids(
        string[]? @class, string? group, string? manufacturer, string? search, Lifecycle[]? lifecycle, string[]? property,
        ComponentSearch components, IQuerySession session, CancellationToken cancel)
    {
        var filter = await AskedFilter.Of(@class, group, manufacturer, search, lifecycle, property, session, cancel);
        var ids = await components.FindIds(filter, MostIds + 1, cancel);
        return ids.Count <= MostIds
            ? ids
            : throw Rejected.Field("orderBy", $"more than {MostIds} components match: narrow the search to sort it by suppliers");
    }

    static async Task<Api.Component> Single(Guid id, IQuerySession session, CancellationToken cancel) =>
        (await AskedFor([id], session, cancel)) is [var found] ? found : throw Rejected.NotFound("component", id);

    static async Task<Api.Component> ByPartNumber(
        string manufacturer, string partNumber, IQuerySession session, CancellationToken cancel)
    {
        var part = new PartName(await ManufacturerList.NameOf(manufacturer, session, cancel), partNumber);
        var component = await session.LoadAsync<Component>(part.ComponentId, cancel) ?? await OfAnotherName(part, session, cancel);
        return (await AskedFor([(component ?? throw Rejected.NotFound("component", part)).Id], session, cancel))[0];
    }

    /// <summary>The part of that number under another name of its manufacturer, the one that stays first.</summary>
    static async Task<Component?> OfAnotherName(PartName part, IQuerySession session, CancellationToken cancel)
    {
        var names = await MergedNames.AllOf(part.Manufacturer, session, cancel);
        Guid[] ids = [.. names.Select(name => new PartName(name, part.Number).ComponentId)];
        var found = await session.LoadManyAsync<Component>(cancel, ids);
        return ids.Select(id => found.FirstOrDefault(component => component.Id == id)).OfType<Component>().FirstOrDefault();
    }

    static async Task<IReadOnlyList<Api.Component>> ByIds(Guid[] ids, IQuerySession session, CancellationToken cancel) =>
        await AskedFor([.. ids.Distinct()], session, cancel);

    /// <summary>The components that ids stand for. One that is asked for by an alias says so.</summary>
    static async Task<IReadOnlyList<Api.Component>> AskedFor(
        IReadOnlyList<Guid> ids, IQuerySession session, CancellationToken cancel)
    {
        var identities = await session.IdentitiesOf(ids, cancel);
        var components = await session.LoadManyAsync<Component>(cancel, ids.Select(identities.Of).Distinct());
        var found = (await Shown(components, session, cancel)).ToDictionary(each => each.Id);
        return [.. ids.Where(id => found.ContainsKey(identities.Of(id))).Select(id =>
            identities.Of(id) == id ? found[id] : found[identities.Of(id)] with { AskedAs = id })];
    }

    /// <summary>With who holds the names of their manufacturers: how far a value can be relied on depends on it.</summary>
    static async Task<IReadOnlyList<Api.Component>> Shown(
        IReadOnlyList<Component> components, IQuerySession session, CancellationToken cancel)
    {
        var holders = await MergedNames.HoldersOf(components.Select(component => component.Part.Manufacturer), session, cancel);
        var own = await session.IdentitiesOf(components.Select(component => component.Id), cancel);
        Guid[] aliases = [.. components.SelectMany(component => own.AllOf(component.Id).Skip(1)).Distinct()];
        var merged = aliases.Length == 0 ? [] : await session.LoadManyAsync<Component>(cancel, aliases);
        var parts = components.Concat(merged).DistinctBy(part => part.Id).ToDictionary(part => part.Id);
        var named = await session.IdentitiesOf(parts.Values.SelectMany(part => part.Substitutes), cancel);
        return [.. components.Select(each => Shown(each, holders[each.Part.Manufacturer], PartsOf(each)))];

        ComponentNames PartsOf(Component component)
        {
            List<Component> all = [.. own.AllOf(component.Id).Where(parts.ContainsKey).Select(id => parts[id])];
            return new(
                [.. all.Where(part => part.Id != component.Id)
                    .Select(part => new Api.ComponentAlias(part.Id, part.Part.Manufacturer, part.Part.Number))],
                [.. all.Prepend(component).SelectMany(part => part.Substitutes).Select(named.Of).Distinct()
                    .Where(id => id != own.Of(component.Id))]);
        }
    }

    /// <summary>What a component has of those that were merged into it.</summary>
    sealed record ComponentNames(IReadOnlyList<Api.ComponentAlias> Aliases, IReadOnlyList<Guid> Substitutes);

    static Api.Component Shown(Component component, Guid? holder, ComponentNames names)
    {
        var said = component.Specification;
        return new Api.Component(
            component.Id, component.Publisher, holder ?? component.Publisher, component.Part.Manufacturer, component.Part.Number,
            said.Class, said.Description, said.Unit, said.Lifecycle, said.Origin, said.Readiness, said.Region,
            [.. said.Properties.Select(property => component.Stated(property, holder))], names.Substitutes, names.Aliases);
    }
}
