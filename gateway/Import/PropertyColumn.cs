using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Import;

/// <summary>A column of a property, named <c>name[unit]</c>; without a unit it is a text.</summary>
static class PropertyColumn
{
    /// <summary>A column of a JSON object with properties.</summary>
    public const string All = "properties";

    public static bool IsOne(string column) => column.EndsWith(']') && column.IndexOf('[', StringComparison.Ordinal) > 0;

    public static string NameOf(string column) => column[..column.IndexOf('[', StringComparison.Ordinal)];

    public static string UnitOf(string column) => column[(column.IndexOf('[', StringComparison.Ordinal) + 1)..^1];

    /// <summary>The column with its unit in UCUM.</summary>
    public static string Tidy(string column)
    {
        var narrow = column.Replace('［', '[').Replace('］', ']').Replace('【', '[').Replace('】', ']').Trim();
        return IsOne(narrow) ? $"{NameOf(narrow).Trim()}[{WrittenUnit.Ucum(UnitOf(narrow))}]" : narrow;
    }
}
