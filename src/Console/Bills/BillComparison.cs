using SupplyChain.Contracts;

namespace SupplyChain.Console.Bills;

public enum LineChange { Removed, Changed, Added }

public enum LineField { Quantity, Attrition, SetupQuantity, OrderMultiple, Optional, Substitutes, Reference, Note }

/// <param name="Fields">What differs in a line that changed.</param>
sealed record LineDifference(LineChange Change, BillLine? Before, BillLine? After, IReadOnlyList<LineField> Fields)
{
    public BillLine Line => After ?? Before!;
}

/// <summary>What is different between two bills, in the order of their lines. The place of a line in its bill is no difference.</summary>
static class BillComparison
{
    public static IReadOnlyList<LineDifference> Of(Bill before, Bill after)
    {
        var later = after.Lines.ToLookup(Names, FoldedName.Comparer);
        var earlier = before.Lines.ToLookup(Names, FoldedName.Comparer);
        return
        [
            .. before.Lines.Concat(after.Lines).Select(Names).Distinct(FoldedName.Comparer)
                .SelectMany(named => Pairs([.. earlier[named]], [.. later[named]]))
                .Select(pair => Difference(pair.Before, pair.After)).OfType<LineDifference>()
                .OrderBy(difference => difference.Change).ThenBy(difference => difference.Line.Number),
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

    static List<LineField> Fields(BillLine a, BillLine b)
    {
        var fields = new List<LineField>();
        if (a.Quantity != b.Quantity) fields.Add(LineField.Quantity);
        if (a.Attrition != b.Attrition) fields.Add(LineField.Attrition);
        if (a.SetupQuantity != b.SetupQuantity) fields.Add(LineField.SetupQuantity);
        if (a.OrderMultiple != b.OrderMultiple) fields.Add(LineField.OrderMultiple);
        if (a.Optional != b.Optional) fields.Add(LineField.Optional);
        if (!Ids(a).SetEquals(Ids(b))) fields.Add(LineField.Substitutes);
        if (a.Reference != b.Reference) fields.Add(LineField.Reference);
        if (a.Note != b.Note) fields.Add(LineField.Note);
        return fields;
    }

    static HashSet<Guid> Ids(BillLine line) => [.. (line.Substitutes ?? []).Select(substitute => substitute.Id)];
}
