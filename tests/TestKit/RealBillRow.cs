using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.TestKit;

/// <summary>A row of the real bills beside the checkout (catalog/boms).</summary>
public static class RealBillRow
{
    /// <summary>The line as its bill writes it; an empty cell says nothing.</summary>
    public static WrittenLine Line(IReadOnlyDictionary<string, string> row) => new(
        Text(row, "manufacturer"), Text(row, "mpn"), Text(row, "supplier"), Text(row, "supplier_part"), Text(row, "description"),
        Text(row, "package"), Reference: Text(row, "reference"));

    static string? Text(IReadOnlyDictionary<string, string> row, string column) =>
        row.GetValueOrDefault(column) is { Length: > 0 } text ? text.Trim() : null;
}
