using Marten;

using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>The items that an OEM demands and their structures, without quantities.</summary>
/// <param name="Planned">Items of plans that are not withdrawn.</param>
/// <param name="Known">Items with actuals or adjustments.</param>
/// <param name="Week">The current week.</param>
public sealed record DemandScope(
    Guid Organisation, IReadOnlyList<ItemInRegion> Planned, IReadOnlyList<ItemInRegion> Known, IReadOnlyList<ProductStructure> Structures,
    DateOnly Week)
{
    /// <summary>What components stand for that were merged into others.</summary>
    public ComponentIdentities Identities { get; init; } = ComponentIdentities.None;

    /// <summary>The items that are forecast: all with actuals or adjustments.</summary>
    public IReadOnlyList<ForecastSubject> Subjects() =>
        [.. Known.Select(item => new ForecastSubject(Organisation, item.Item, item.Region))];

    /// <summary>The structures of the products from the current week on, in a stable order.</summary>
    public IReadOnlyList<Explosion> Explosions()
    {
        var phases = new BuildPhases(Structures);
        return [.. Products().SelectMany(product => phases.Of(product, Week, DateOnly.MaxValue)).Select(phase => phase.Explosion)];
    }

    /// <summary>The components that are required, by themselves or for products.</summary>
    public IReadOnlyList<Guid> Components() =>
    [
        .. Items().Select(item => item.ComponentId).OfType<Guid>().Select(Identities.Of)
            .Union(Explosions().SelectMany(explosion => explosion.PerBuild().Where(rate => rate.Value > 0).Select(rate => rate.Key))),
    ];

    IEnumerable<string> Products() => Items().Where(item => item.Product is not null)
        .DistinctBy(item => item.Key).OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => item.Product!);

    IEnumerable<DemandedItem> Items() => Planned.Concat(Known).Select(item => item.Item);
}

public static class DemandScopes
{
    public static async Task<DemandScope> LoadDemandScopeAsync(this IQuerySession session, Guid organisation, CancellationToken cancel)
    {
        var current = await session.LoadAsync<PlanningWeek>(PlanningWeek.StreamId, cancel);
        var planned = await session.Query<Plan>().Where(plan => plan.Organisation == organisation && !plan.Withdrawn)
            .Select(plan => new ItemInRegion(plan.Item, plan.Region)).ToListAsync(cancel);
        var counted = await session.Query<ActualsLog>().Where(log => log.Organisation == organisation)
            .Select(log => new ItemInRegion(log.Item, log.Region)).ToListAsync(cancel);
        var adjusted = await session.Query<AdjustedDemand>().Where(demand => demand.Organisation == organisation)
            .Select(demand => new ItemInRegion(demand.Item, demand.Region)).ToListAsync(cancel);
        var merged = await session.MergedComponents(cancel);
        return new DemandScope(
            organisation, planned, [.. counted, .. adjusted],
            [.. (await session.Query<ProductStructure>().Where(product => product.Organisation == organisation).ToListAsync(cancel))
                .Select(structure => structure.With(merged))],
            current?.Week ?? DateOnly.MinValue)
        { Identities = merged };
    }
}
