using System.Text.RegularExpressions;

using SupplyChain.ComponentCatalog.Numbers;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>Part numbers of one cell of which any will do: A1 / B2, A1 or B2, one below the other.</summary>
public static partial class Alternates
{
    public const int Most = 10;

    /// <summary>The numbers in their order; the text as a whole where it is one number. CH340G/TR and TYPE-C 16PIN are one.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        string[] parts = [.. Clear.Split(text).Select(part => part.Trim()).Where(part => part.Length > 0)];
        return [.. parts.SelectMany(Narrow).Distinct().Take(Most)];
    }

    // A bare slash or comma also stands within a number: both sides have to look like whole ones.
    static IEnumerable<string> Narrow(string part)
    {
        string[] sides = [.. Bare.Split(part).Select(side => side.Trim())];
        return sides.Length > 1 && sides.All(side => PartKey.Of(side).Length >= 6 && PartKey.IsDistinct(side)) ? sides : [part];
    }

    [GeneratedRegex(@"\s+[/|]\s+|\s*[\r\n|；;、]+\s*(?:or\s+)?|\s+(?:or|oder|ou)\s+|\s*(?:或者|或)\s*|,\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Clear { get; }

    [GeneratedRegex(@"[/,，]")]
    private static partial Regex Bare { get; }
}
