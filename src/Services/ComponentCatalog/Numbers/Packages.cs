using System.Text.RegularExpressions;

using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.Numbers;

/// <summary>Packages and footprints as they are compared.</summary>
public static partial class Packages
{
    /// <summary>The inch code of a chip, such as 0603 of C_0603_1608Metric and of R0603; null for any other package.</summary>
    public static string? SizeOf(string? package) =>
        package is not null && Chip.Match(FoldedName.Of(package)) is { Success: true } chip ? chip.Value : null;

    /// <summary>Whether two packages are the same; null where that cannot be told, as footprints are named in many ways.</summary>
    public static bool? AreSame(string? one, string? other)
    {
        if (one is null || other is null) return null;
        if (SizeOf(one) is { } size && SizeOf(other) is { } known) return size == known;
        return PartKey.Of(one) is { Length: > 0 } key && key == PartKey.Of(other) ? true : null;
    }

    [GeneratedRegex(@"(?<!\d)(?:01005|0201|0402|0603|0805|1206|1210|1812|2010|2512)(?!\d)")]
    private static partial Regex Chip { get; }
}
