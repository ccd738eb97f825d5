using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>
/// Demand of the caller that cannot be exploded: products without a bill of materials, unknown components, cyclic structures.
/// </summary>
public static class UnresolvedItems
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/unresolved", async (Paging page, Caller caller, IQuerySession session, CancellationToken cancel) =>
        {
            var explosions = (await session.LoadDemandScopeAsync(caller.Organisation, cancel)).Explosions();
            var ids = ComponentsOf(explosions).Select(used => used.ComponentId).Distinct().ToArray();
            var known = await session.LoadManyAsync<KnownComponent>(cancel, ids);
            return PageOf(Find(explosions, known.Select(component => component.Id).ToHashSet()), page);
        })
        .RequireAnyRole(Roles.Oem);

    /// <param name="explosions">Structures of all demanded products.</param>
    public static IReadOnlyList<UnresolvedItem> Find(IReadOnlyList<Explosion> explosions, IReadOnlySet<Guid> known) =>
    [
        .. explosions.SelectMany(explosion => explosion.DeadEnds)
            .Select(end => new UnresolvedItem(end.Product, null, end.Path, end.Reason, end.Coded)).DistinctBy(KeyOf)
            .Concat(ComponentsOf(explosions).Where(used => !known.Contains(used.ComponentId)).DistinctBy(used => used.ComponentId)
                .Select(used => new UnresolvedItem(
                    null, used.ComponentId, used.Path, "is not in the catalogue", UnresolvedReasons.NotInCatalogue.With()))),
    ];

    /// <summary>In the order of a key of each item by itself: the item before a page may be resolved when the page is asked for.</summary>
    public static Page<UnresolvedItem> PageOf(IReadOnlyList<UnresolvedItem> all, Paging page)
    {
        var last = page.Key<Guid>();
        var found = all.Select(item => (Key: KeyOf(item), Item: item)).Where(own => last is null || own.Key.CompareTo(last.Value) > 0)
            .OrderBy(own => own.Key).Take(page.First + 1).ToList();
        var keyed = page.Of(found, own => own.Key);
        return keyed.With<UnresolvedItem>([.. keyed.Items.Select(own => own.Item)]);
    }

    static Guid KeyOf(UnresolvedItem item) =>
        NamedId.Of("unresolved", [item.Product ?? "", $"{item.ComponentId}", item.Reason, .. item.Path]);

    static IEnumerable<(Guid ComponentId, IReadOnlyList<string> Path)> ComponentsOf(IReadOnlyList<Explosion> explosions) =>
        explosions.SelectMany(explosion => explosion.Components);
}
