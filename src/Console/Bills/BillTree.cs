using SupplyChain.Contracts;

namespace SupplyChain.Console.Bills;

/// <summary>A line of the tree.</summary>
/// <param name="Number">Such as 2.1.3: the third line of the first line's assembly of line 2.</param>
/// <param name="Depth">0 for the product's own lines.</param>
/// <param name="Assembly">The bill of the sub-assembly that it names; null for a part, and where none is in force.</param>
/// <param name="PerProduct">For one of the product, in the part's unit; null above what is a number.</param>
/// <param name="WithScrap">The same with the scrap rates of all levels; set-up and order multiples are not in it.</param>
/// <param name="Optional">Whether it, or what it is in, is optional and causes no requirement.</param>
/// <param name="ContainsItself">Whether the sub-assembly is in itself, so that it is not opened again.</param>
public sealed record TreeRow(
    string Number, int Depth, BillLine Line, Bill? Assembly, decimal? PerProduct, decimal? WithScrap, bool Optional, bool ContainsItself);

/// <summary>A product's bill with those of its sub-assemblies, as rows from the top down.</summary>
/// <param name="Cut">Whether there are more rows than are shown.</param>
public sealed record BillTree(IReadOnlyList<TreeRow> Rows, bool Cut)
{
    /// <summary>No page shows more rows.</summary>
    public const int Most = 2000;

    public IEnumerable<Guid> Components => Rows.Select(row => row.Line.ComponentId).OfType<Guid>().Distinct();

    public static BillTree Of(Bill top, IEnumerable<Bill> subAssemblies)
    {
        var bills = subAssemblies.DistinctBy(bill => bill.Product, FoldedName.Comparer)
            .ToDictionary(bill => bill.Product, FoldedName.Comparer);
        var rows = new List<TreeRow>();
        Open(top, "", [top.Product], 1, 1, false);
        return new(rows, rows.Count >= Most);

        void Open(Bill bill, string above, IReadOnlyList<string> path, decimal? perProduct, decimal? withScrap, bool optional)
        {
            foreach (var line in bill.Lines)
            {
                if (rows.Count >= Most) return;
                var assembly = line.SubAssembly is { } named ? bills.GetValueOrDefault(named) : null;
                var itself = line.SubAssembly is { } part && path.Contains(part, FoldedName.Comparer);
                var row = new TreeRow(
                    $"{above}{line.Number}", path.Count - 1, line, assembly, Times(perProduct, line.Quantity),
                    Times(Times(withScrap, line.Quantity), 1 + line.Attrition), optional || line.Optional, itself);
                rows.Add(row);
                if (assembly is not null && !itself)
                    Open(assembly, $"{row.Number}.", [.. path, assembly.Product], row.PerProduct, row.WithScrap, row.Optional);
            }
        }
    }

    static decimal? Times(decimal? quantity, decimal factor)
    {
        try
        {
            return quantity * factor;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
