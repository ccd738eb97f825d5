using Marten;
using Marten.Services.BatchQuerying;

using SupplyChain.Contracts.ComponentCatalog.Api;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using Lifecycle = SupplyChain.Contracts.ComponentCatalog.Lifecycle;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>What the catalogue knows of the components that a bill to release names.</summary>
static class NamedParts
{
    /// <summary>Those that are in the catalogue.</summary>
    public static Task<IReadOnlyList<KnownPart>> KnownOf(ReleaseBillOfMaterials bill, IBatchedQuery batch)
    {
        var named = Named(bill);
        return batch.Query<Component>().Where(component => component.Id.IsOneOf(named))
            .Select(component => new KnownPart(component.Id, component.Specification.Unit)).ToList();
    }

    /// <summary>Those that are at their end of life or obsolete: few, so as a whole.</summary>
    public static Task<IReadOnlyList<Component>> RetiredOf(ReleaseBillOfMaterials bill, IBatchedQuery batch)
    {
        var named = Named(bill);
        return batch.Query<Component>()
            .Where(component => component.Id.IsOneOf(named) && (component.Specification.Lifecycle == Lifecycle.EndOfLife
                || component.Specification.Lifecycle == Lifecycle.Obsolete))
            .ToList();
    }

    static Guid[] Named(ReleaseBillOfMaterials bill) =>
    [
        .. bill.Lines.SelectMany(line => (line.Substitutes ?? []).Append(line.Component).OfType<PartReference>())
            .Select(BillLineRules.IdOf).OfType<Guid>().Distinct(),
    ];
}
