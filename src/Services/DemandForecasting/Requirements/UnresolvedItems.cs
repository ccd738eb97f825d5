using Marten;

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
    const int Most = 1000;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/unresolved", async (Caller caller, IQuerySession session, CancellationToken cancel) =>
        {
            var explosions = (await session.LoadDemandScopeAsync(caller.Organisation, cancel)).Explosions();
            var ids = ComponentsOf(explosions).Select(used => used.ComponentId).Distinct().ToArray();
            var known = await session.LoadManyAsync<KnownComponent>(cancel, ids);
            return Find(explosions, known.Select(component => component.Id).ToHashSet());
        })
        .RequireAnyRole(Roles.Oem);

    /// <summary>At most a thousand, in a stable order.</summary>
    /// <param name="explosions">Structures of all demanded products.</param>
    public static IReadOnlyList<UnresolvedItem> Find(IReadOnlyList<Explosion> explosions, IReadOnlySet<Guid> known) =>
    [
        .. explosions.SelectMany(explosion => explosion.DeadEnds)
            .Select(end => new UnresolvedItem(end.Product, null, end.Path, end.Reason))
            .Concat(ComponentsOf(explosions).Where(used => !known.Contains(used.ComponentId)).DistinctBy(used => used.ComponentId)
                .Select(used => new UnresolvedItem(null, used.ComponentId, used.Path, "is not in the catalogue")))
            .Take(Most),
    ];

    static IEnumerable<(Guid ComponentId, IReadOnlyList<string> Path)> ComponentsOf(IReadOnlyList<Explosion> explosions) =>
        explosions.SelectMany(explosion => explosion.Components);
}
