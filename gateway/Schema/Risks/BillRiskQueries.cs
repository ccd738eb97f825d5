using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.Risks;

[Query, Allow(Roles.Oem)]
static class BillRiskQueries
{
    /// <summary>
    /// What may fail the product of one of the caller's bills: the risks of its parts on every level, with a score. It tells nothing
    /// beyond what the catalogue, the suppliers of a component and its gaps tell the same caller. Null where it has no such bill.
    /// </summary>
    public static async Task<BillRisk?> BillRisk(
        Guid billOfMaterialsId, IComponentCatalog catalog, ToldRisks told, CancellationToken cancel)
    {
        var asked = catalog.BillOfMaterials(billOfMaterialsId, cancel);
        var below = catalog.SubAssemblies(billOfMaterialsId, cancel);
        if (await asked is not { } bill) return null;
        var parts = PartsOf(bill, await below ?? []);
        new Faults().Require(parts.Count <= ToldRisks.MaxParts, "billOfMaterialsId", $"has more than {ToldRisks.MaxParts} components")
            .ThrowIfAny();
        var risks = await told.Of(parts, cancel);
        return new(
            bill.Id, risks.Select(part => part.Score).DefaultIfEmpty().Max(), risks.Count, risks.Count(part => part.Score > 0),
            risks.Count(part => !part.Known), risks);
    }

    /// <summary>The components of a bill and of its sub-assemblies. What is optional fails no product.</summary>
    static List<Guid> PartsOf(BillOfMaterials top, IReadOnlyList<BillOfMaterials> subAssemblies)
    {
        var bills = subAssemblies.DistinctBy(bill => bill.Product, FoldedName.Comparer)
            .ToDictionary(bill => bill.Product, FoldedName.Comparer);
        var (parts, opened, waiting) = (new HashSet<Guid>(), new HashSet<Guid>(), new Queue<BillOfMaterials>([top]));
        while (waiting.TryDequeue(out var bill))
        {
            if (!opened.Add(bill.Id)) continue;
            foreach (var line in bill.Lines.Where(line => !line.Optional))
                if (line.ComponentId is { } component) parts.Add(component);
                else if (bills.TryGetValue(line.SubAssembly ?? "", out var below)) waiting.Enqueue(below);
        }
        return [.. parts];
    }
}
