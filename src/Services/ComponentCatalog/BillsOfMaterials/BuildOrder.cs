using SupplyChain.ComponentCatalog.Texts;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>The order in which bills of materials can be released: sub-assemblies first.</summary>
public static class BuildOrder
{
    /// <summary>Indexes of all bills. Bills in a cycle come last.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<ReleaseBillOfMaterials> bills)
    {
        var waiting = Enumerable.Range(0, bills.Count).ToList();
        var order = new List<int>();
        while (waiting.Count > 0)
        {
            var unreleased = waiting.Select(i => bills[i].Product.Trim()).ToHashSet(FoldedName.Comparer);
            var ready = waiting.Where(i => !Planned(bills[i]).SubAssemblies.Any(unreleased.Contains)).ToList();
            if (ready.Count == 0) break;
            order.AddRange(ready);
            waiting.RemoveAll(ready.Contains);
        }

        return [.. order, .. waiting];
    }

    /// <summary>A bill as part of the structure after the release.</summary>
    public static ProductStructure.Bill Planned(ReleaseBillOfMaterials bill) => new(
        Guid.Empty, bill.Product.Trim(),
        [.. bill.Lines.Select(line => line.SubAssembly.Tidy()).OfType<string>().Distinct(FoldedName.Comparer)]);
}
