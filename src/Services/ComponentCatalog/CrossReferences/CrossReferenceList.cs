using JasperFx.Events.Projections;

using Marten;

using SupplyChain.ComponentCatalog.Components;
using SupplyChain.ComponentCatalog.Lists;
using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.ComponentCatalog.Numbers;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.CrossReferences;

/// <summary>Lists the cross references that hold, for all signed-in callers, by their manufacturer and number.</summary>
public static class CrossReferenceList
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Snapshot<CrossReference>(SnapshotLifecycle.Inline);
        options.Schema.For<StatedReferences>();
        options.Schema.For<CrossReference>()
            .Duplicate(each => each.SortKey).Duplicate(each => each.NumberKey).Duplicate(each => each.ComponentId);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cross-references", List);
        routes.MapGet("/cross-references/{id:guid}", Single);
    }

    /// <param name="componentId">Ours, by any of its ids.</param>
    /// <param name="manufacturer">Theirs: a name, or a code of the list of manufacturers.</param>
    /// <param name="partNumber">Theirs, regardless of case and separators.</param>
    static async Task<Page<Api.CrossReference>> List(
        Guid? componentId, [Line(200)] string? manufacturer, [Line(100)] string? partNumber, Paging page, IQuerySession session,
        CancellationToken cancel)
    {
        var references = session.Query<CrossReference>().Where(each => each.WithdrawnAt == null);
        if (componentId is { } component)
        {
            Guid[] ids = [.. (await session.IdentitiesOf([component], cancel)).AllOf(component)];
            references = references.Where(each => each.ComponentId.IsOneOf(ids));
        }
        if (manufacturer is not null)
        {
            string[] names = [.. (await ManufacturerList.NamesOf(manufacturer, session, cancel)).Select(FoldedName.Of).Distinct()];
            references = references.Where(each => each.ManufacturerKey.IsOneOf(names));
        }
        if (partNumber is not null)
        {
            var key = PartKey.Of(partNumber);
            references = references.Where(each => each.NumberKey == key);
        }
        var found = await page.Sorted(
            references, async last => (await session.LoadAsync<CrossReference>(last, cancel))?.SortKey, each => each, each => each.Id,
            cancel);
        return found.With(await Shown(found.Items, session, cancel));
    }

    /// <summary>Also one that was withdrawn, which says so.</summary>
    static async Task<Api.CrossReference> Single(Guid id, IQuerySession session, CancellationToken cancel) =>
        await session.LoadAsync<CrossReference>(id, cancel) is { } found
            ? (await Shown([found], session, cancel))[0]
            : throw Rejected.NotFound("crossReference", id);

    /// <summary>With their parts that the catalogue has, also under the name that theirs was merged into.</summary>
    static async Task<IReadOnlyList<Api.CrossReference>> Shown(
        IReadOnlyList<CrossReference> references, IQuerySession session, CancellationToken cancel)
    {
        if (references.Count == 0) return [];
        var merged = await MergedNames.Of(references.Select(each => each.Theirs.Manufacturer), session, cancel);
        Guid[] named = [.. references.SelectMany(IdsOfTheirs).Distinct()];
        var known = (await session.Query<Component>().Where(part => part.Id.IsOneOf(named)).Select(part => part.Id).ToListAsync(cancel))
            .ToHashSet();
        var identities = await session.IdentitiesOf(known.Concat(references.Select(each => each.ComponentId)), cancel);
        return [.. references.Select(each => new Api.CrossReference(
            each.Id, each.Theirs.Manufacturer, each.Theirs.Number,
            IdsOfTheirs(each).Where(known.Contains).Select(id => (Guid?)identities.Of(id)).FirstOrDefault(),
            identities.Of(each.ComponentId), each.Grade, each.Note, each.Organisation, each.StatedAt, each.WithdrawnAt))];

        IEnumerable<Guid> IdsOfTheirs(CrossReference each) => merged.TryGetValue(each.Theirs.Manufacturer, out var stays)
            ? [each.Theirs.ComponentId, (each.Theirs with { Manufacturer = stays }).ComponentId]
            : [each.Theirs.ComponentId];
    }
}
