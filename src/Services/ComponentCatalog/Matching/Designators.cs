using System.Text.RegularExpressions;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>The places of a line on the board: R1-R4, C10..C12, U1.</summary>
public static partial class Designators
{
    /// <summary>A range of more is a slip of the pen.</summary>
    const int MaxRange = 1000;

    /// <summary>Each place once, in the order of the text; null where a part of it is no designator.</summary>
    public static IReadOnlyList<string>? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var places = new List<string>();
        foreach (var part in Separators.Split(Contracts.FoldedName.Of(text)).Where(part => part.Length > 0))
        {
            var range = Range.Match(part);
            if (!range.Success) return null;
            var (prefix, first) = (range.Groups["prefix"].Value, int.Parse(range.Groups["first"].ValueSpan));
            var last = range.Groups["last"] is { Success: true } end ? int.Parse(end.ValueSpan) : first;
            if (range.Groups["again"] is { Success: true, Length: > 0 } again && again.Value != prefix) return null;
            if (last < first || last - first >= MaxRange) return null;
            places.AddRange(Enumerable.Range(first, last - first + 1).Select(number => $"{prefix}{number}"));
        }
        return places.Count == 0 ? null : [.. places.Distinct()];
    }

    [GeneratedRegex(@"\s*[,;，；、|]\s*|\s+(?![-~.–])(?<![-~.–]\s)")]
    private static partial Regex Separators { get; }

    [GeneratedRegex(@"^(?<prefix>[A-Z_$]{1,8})(?<first>\d{1,5})(?:\s*(?:-|~|\.{2,3}|TO)\s*(?<again>[A-Z_$]{0,8})(?<last>\d{1,5}))?$")]
    private static partial Regex Range { get; }
}
