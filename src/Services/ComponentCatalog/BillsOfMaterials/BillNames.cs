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
        return await Standing(merged.Count == 0 ? bills : await Resolved(bills, named, merged, session, cancel), session, cancel);
    }

    static async Task<IReadOnlyList<ImportBillOfMaterials>> Resolved(
        IReadOnlyList<ImportBillOfMaterials> bills, IReadOnlyList<PartName> named, IReadOnlyDictionary<string, string> merged,
        IQuerySession session, CancellationToken cancel)
    {
        Guid[] ids = [.. named.Where(part => merged.ContainsKey(part.Manufacturer)).Select(part => part.ComponentId).Distinct()];
        var known = (await session.Query<Component>().Where(part => part.Id.IsOneOf(ids)).Select(part => part.Id).ToListAsync(cancel))
            .ToHashSet();
        return [.. bills.Select(bill => Resolved(bill, merged, known))];
    }

    /// <summary>Components that were merged into another one are taken for that one.</summary>
    static async Task<IReadOnlyList<ImportBillOfMaterials>> Standing(
        IReadOnlyList<ImportBillOfMaterials> bills, IQuerySession session, CancellationToken cancel)
    {
        var identities = await session.IdentitiesOf(
            bills.SelectMany(ReferencesOf).Select(BillLineRules.IdOf).OfType<Guid>(), cancel);
        return [.. bills.Select(bill => ReferencesOf(bill).All(part => Stands(part) == part) ? bill : bill with
        {
            Bill = bill.Bill with
            {
                Lines = [.. bill.Bill.Lines.Select(line => line is null ? line! : line with
                {
                    Component = line.Component is { } part ? Stands(part) : null,
                    Substitutes = line.Substitutes is { } others ? Others(line.Component, others) : null,
                })],
            },
        })];

        PartReference Stands(PartReference part) =>
            BillLineRules.IdOf(part) is { } id && identities.Of(id) != id ? new PartReference(identities.Of(id)) : part;

        // Two ids of one part are allowed once, and not beside the part itself.
        List<PartReference> Others(PartReference? part, IReadOnlyList<PartReference> others) =>
        [
            .. others.Where(other => Stands(other) == other || part is null
                    || BillLineRules.IdOf(Stands(other)) != BillLineRules.IdOf(Stands(part)))
                .Select(Stands).Distinct(),
        ];
    }

    static IEnumerable<PartReference> ReferencesOf(ImportBillOfMaterials bill) => (bill.Bill.Lines ?? []).OfType<NewBillLine>()
        .SelectMany(line => (line.Substitutes ?? []).Append(line.Component).OfType<PartReference>());

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
