using System.Text.RegularExpressions;

using SupplyChain.ComponentCatalog.Numbers;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>Where a line names a number: in the cell of part numbers, as a whole value or description, or as a word of one.</summary>
public enum NumberPlace { Cell, Text, Word }

/// <summary>A number that a line names.</summary>
/// <param name="Manufacturer">Who stands before it in the same text, as in Bosch BMI270; null where nobody does.</param>
public sealed record NamedNumber(string Number, NumberPlace Place, string? Manufacturer = null);

/// <summary>The part numbers that a line may name.</summary>
public static partial class LineNumbers
{
    const int MostWords = 12;

    /// <summary>For each part of the line, its own number first; a line without a cell of numbers has one part.</summary>
    public static IReadOnlyList<IReadOnlyList<NamedNumber>> Of(WrittenLine line)
    {
        var cells = NotPopulated.Without(line.PartNumber) is { } cell ? Alternates.Of(cell) : [];
        var texts = new[] { line.Value, line.Description }.OfType<string>().SelectMany(InText).DistinctBy(each => each.Number).ToArray();
        return cells.Count switch
        {
            0 => [texts],
            1 => [[.. InCell(cells[0]), .. texts]],
            // What the texts say cannot be told to belong to one of several.
            _ => [.. cells.Select(each => (IReadOnlyList<NamedNumber>)[.. InCell(each)])],
        };
    }

    static IEnumerable<NamedNumber> InCell(string cell) =>
        PartKey.Of(cell).Length == 0 ? [] : [new(cell, NumberPlace.Cell), .. Behind(cell, NumberPlace.Cell)];

    static IEnumerable<NamedNumber> InText(string text)
    {
        if (NotPopulated.Without(text) is not { } rest) yield break;
        if (rest.Length <= 100 && PartKey.IsDistinct(rest)) yield return new(rest, NumberPlace.Text);
        foreach (var behind in Behind(rest, NumberPlace.Text)) yield return behind;
        if (!rest.Any(char.IsWhiteSpace)) yield break;
        var words = Blanks.Split(rest).Select(word => word.Trim(',', ';', ':', '(', ')', '"'));
        foreach (var word in words.Where(PartKey.IsDistinct).Take(MostWords)) yield return new(word, NumberPlace.Word);
    }

    // The last word of a short text, where what stands before it may be the manufacturer.
    static IEnumerable<NamedNumber> Behind(string text, NumberPlace place) =>
        Blanks.Split(text) is { Length: >= 2 and <= 5 } words && PartKey.IsDistinct(words[^1])
            ? [new(words[^1], place, string.Join(' ', words[..^1]))]
            : [];

    [GeneratedRegex(@"[\s/]+")]
    private static partial Regex Blanks { get; }
}
