using SupplyChain.DemandForecasting.Items;

namespace SupplyChain.DemandForecasting.BillsOfMaterials;

/// <summary>Weeks in which a product is built by the same revisions, its own and those of its sub-assemblies.</summary>
/// <param name="From">The first Monday.</param>
/// <param name="Before">The Monday after the last week; null for no end.</param>
public sealed record BuildPhase(DateOnly From, DateOnly? Before, Explosion Explosion)
{
    public bool Contains(DateOnly week) => week >= From && !(week >= Before);
}

/// <summary>The structures of an OEM's products, by which their builds are exploded week by week.</summary>
public sealed class BuildPhases(IEnumerable<ProductStructure> structures)
{
    readonly Dictionary<string, IReadOnlyList<StructureRevision>> schedules =
        structures.ToDictionary(structure => DemandedItem.ProductKey(structure.Product), structure => structure.Schedule);

    /// <summary>The phases of a product from a week to another one, both included; one where no revision begins in between.</summary>
    public IEnumerable<BuildPhase> Of(string product, DateOnly from, DateOnly to)
    {
        for (DateOnly? week = from; week is { } start && start <= to;)
        {
            var explosion = In(product, start);
            var next = explosion.Products.Select(key => NextBegin(key, start)).Min();
            yield return new BuildPhase(start, next, explosion);
            week = next;
        }
    }

    /// <summary>The product as it is built in a week.</summary>
    public Explosion In(string product, DateOnly week) =>
        Explosion.Of(product, key => schedules.GetValueOrDefault(key)?.LastOrDefault(revision => revision.Begin <= week)?.Lines);

    DateOnly? NextBegin(string key, DateOnly week) =>
        schedules.GetValueOrDefault(key)?.FirstOrDefault(revision => revision.Begin > week)?.Begin;
}
