using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>Which parts of a new bill are on their way out?</summary>
public static class RetiredParts
{
    const int MaxWarnings = 100;

    /// <summary>A warning for each part, where the bill names it first; of very many parts the last warning counts the rest.</summary>
    /// <param name="retired">The parts that are at their end of life or obsolete.</param>
    public static IReadOnlyList<Warning> In(ReleaseBillOfMaterials bill, IReadOnlyList<Component> retired)
    {
        var byId = retired.ToDictionary(component => component.Id);
        var warnings = Named(bill)
            .DistinctBy(part => part.Id)
            .Select(part => byId.TryGetValue(part.Id, out var component)
                ? PartWarnings.Of(part.Field, component.Part, component.Specification.Lifecycle)
                : null)
            .OfType<Warning>().ToList();
        return warnings.Count <= MaxWarnings
            ? warnings
            : [.. warnings.Take(MaxWarnings), new Warning("lines", PartWarnings.More.With(warnings.Count - MaxWarnings))];
    }

    static IEnumerable<(Guid Id, string Field)> Named(ReleaseBillOfMaterials bill) =>
        from line in bill.Lines.Index()
        from part in BillLineRules.Named(line.Item, $"lines[{line.Index}]")
        let id = BillLineRules.IdOf(part.Part)
        where id is not null
        select (id.Value, part.Field);
}
