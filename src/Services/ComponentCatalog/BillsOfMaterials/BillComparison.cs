using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>What is different between the lines of two bills. The place of a line in its bill is no difference.</summary>
public static class BillComparison
{
    /// <summary>Lines that were removed, changed and added, each in the order of their numbers.</summary>
    public static IReadOnlyList<LineDifference> Of(IReadOnlyList<BillLine> before, IReadOnlyList<BillLine> after)
    {
        var later = after.ToLookup(Names, FoldedName.Comparer);
        var earlier = before.ToLookup(Names, FoldedName.Comparer);
        return
        [
            .. before.Concat(after).Select(Names).Distinct(FoldedName.Comparer)
                .SelectMany(named => Pairs([.. earlier[named]], [.. later[named]]))
                .Select(pair => Difference(pair.Before, pair.After)).OfType<LineDifference>()
                .OrderBy(difference => difference.Change).ThenBy(difference => (difference.After ?? difference.Before)!.Number),
        ];
    }

    static string Names(BillLine line) => line.ComponentId is { } component ? $"{component:N}" : $"={line.SubAssembly}";

    /// <summary>
    /// Lines that name the same: equal ones belong together, then those with the same reference designators, then in their order.
    /// </summary>
    static List<(BillLine? Before, BillLine? After)> Pairs(List<BillLine> before, List<BillLine> after)
    {
        var pairs = new List<(BillLine? Before, BillLine? After)>();
        Func<BillLine, BillLine, bool>[] ways = [(a, b) => Fields(a, b) is [], (a, b) => a.Reference == b.Reference, (_, _) => true];
        foreach (var alike in ways)
            foreach (var line in before.ToList())
            {
                if (after.Find(other => alike(line, other)) is not { } match) continue;
                before.Remove(line);
                after.Remove(match);
                pairs.Add((line, match));
            }
        pairs.AddRange(before.Select(line => ((BillLine?)line, default(BillLine))));
        pairs.AddRange(after.Select(line => (default(BillLine), (BillLine?)line)));
        return pairs;
    }

    static LineDifference? Difference(BillLine? before, BillLine? after)
    {
        if (before is null) return new(LineChange.Added, null, after, []);
        if (after is null) return new(LineChange.Removed, before, null, []);
        var fields = Fields(before, after);
        return fields.Count == 0 ? null : new(LineChange.Changed, before, after, fields);
    }

    static List<BillLineField> Fields(BillLine a, BillLine b)
    {
        var fields = new List<BillLineField>();
        if (a.Quantity != b.Quantity) fields.Add(BillLineField.Quantity);
        if (a.Attrition != b.Attrition) fields.Add(BillLineField.Attrition);
        if (a.SetupQuantity != b.SetupQuantity) fields.Add(BillLineField.SetupQuantity);
        if (a.OrderMultiple != b.OrderMultiple) fields.Add(BillLineField.OrderMultiple);
        if (a.Optional != b.Optional) fields.Add(BillLineField.Optional);
        if (!a.Substitutes.ToHashSet().SetEquals(b.Substitutes)) fields.Add(BillLineField.Substitutes);
        if (a.Reference != b.Reference) fields.Add(BillLineField.Reference);
        if (a.Note != b.Note) fields.Add(BillLineField.Note);
        return fields;
    }
}
