using Marten;

using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>What in my plans cannot be worked out yet: products without a bill of materials, components nobody told of, structures without end.</summary>
public static class UnresolvedItems
{
    const int Most = 1000;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/unresolved", async (Caller caller, IQuerySession session, CancellationToken cancel) =>
        {
            if (await session.SituationAsync(caller.Organisation, regions: null, cancel) is not { } situation) return [];
            var ids = Components(situation).Select(used => used.ComponentId).Distinct().ToArray();
            var known = await session.LoadManyAsync<KnownComponent>(cancel, ids);
            return Find(situation, known.Select(component => component.Id).ToHashSet());
        })
        .RequireAnyRole(Roles.Oem);

    /// <summary>At most a thousand, in a stable order.</summary>
    public static IReadOnlyList<UnresolvedItem> Find(Situation situation, IReadOnlySet<Guid> known) =>
    [
        .. Explosions(situation).SelectMany(explosion => explosion.DeadEnds)
            .Select(end => new UnresolvedItem(end.Product, null, end.Path, end.Reason))
            .Concat(Components(situation).Where(used => !known.Contains(used.ComponentId)).DistinctBy(used => used.ComponentId)
                .Select(used => new UnresolvedItem(null, used.ComponentId, used.Path, "is not in the catalogue")))
            .Take(Most),
    ];

    static IEnumerable<(Guid ComponentId, IReadOnlyList<string> Path)> Components(Situation situation) =>
        Explosions(situation).SelectMany(explosion => explosion.Components);

    static IEnumerable<Explosion> Explosions(Situation situation) => situation.Plans
        .Where(plan => !plan.Withdrawn && plan.Item.Product is not null)
        .DistinctBy(plan => plan.ItemKey).OrderBy(plan => plan.ItemKey, StringComparer.Ordinal)
        .Select(plan => situation.ExplosionOf(plan.Item.Product!));
}
