using Marten;

using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>
/// Parts that a bill names under a name that was merged into another one. Parts that were published under it before are meant as they are
/// named; all others are parts of the name that stays.
/// </summary>
public static class BillNames
{
    public static async Task<IReadOnlyList<ImportBillOfMaterials>> Resolved(
        IReadOnlyList<ImportBillOfMaterials> bills, IQuerySession session, CancellationToken cancel)
    {
        var named = bills.SelectMany(PartsOf).ToList();
        var merged = await MergedNames.Of(named.Select(part => part.Manufacturer).Distinct(FoldedName.Comparer), session, cancel);
        if (merged.Count == 0) return bills;
        Guid[] ids = [.. named.Where(part => merged.ContainsKey(part.Manufacturer)).Select(part => part.ComponentId).Distinct()];
        var known = (await session.Query<Component>().Where(part => part.Id.IsOneOf(ids)).Select(part => part.Id).ToListAsync(cancel))
            .ToHashSet();
        return [.. bills.Select(bill => Resolved(bill, merged, known))];
    }

    /// <param name="known">Components that were published under a name that was merged.</param>
    public static ImportBillOfMaterials Resolved(
        ImportBillOfMaterials bill, IReadOnlyDictionary<string, string> merged, IReadOnlySet<Guid> known)
    {
        return bill with
        {
            Bill = bill.Bill with
            {
                Lines = [.. bill.Bill.Lines.Select(line => line is null ? line! : line with
                {
                    Component = line.Component is { } part ? Named(part) : null,
                    Substitutes = line.Substitutes is { } others ? [.. others.Select(Named)] : null,
                })],
            },
            Parts = bill.Parts is { } parts
                ? [.. parts.Select(part => part with { Manufacturer = Staying(part.Manufacturer, part.PartNumber) })] : null,
        };

        PartReference Named(PartReference part) => part is { Manufacturer: { } name, PartNumber: { } number }
            ? part with { Manufacturer = Staying(name, number) } : part;

        string Staying(string name, string number) =>
            merged.GetValueOrDefault(name) is { } stays && !known.Contains(new PartName(name, number).ComponentId) ? stays : name;
    }

    static IEnumerable<PartName> PartsOf(ImportBillOfMaterials bill) =>
        (bill.Bill.Lines ?? []).OfType<NewBillLine>()
            .SelectMany(line => (line.Substitutes ?? []).Append(line.Component).OfType<PartReference>())
            .Where(part => part is { Manufacturer: not null, PartNumber: not null })
            .Select(part => new PartName(part.Manufacturer!, part.PartNumber!))
            .Concat((bill.Parts ?? []).Where(part => part is { Manufacturer: not null, PartNumber: not null })
                .Select(part => new PartName(part.Manufacturer, part.PartNumber)));
}
