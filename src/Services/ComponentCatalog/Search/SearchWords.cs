using System.Text.RegularExpressions;

using SupplyChain.ComponentCatalog.Components;
using SupplyChain.ComponentCatalog.Taxonomies;
using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>
/// The words of a component: what it is called and described by, its part number without separators, its class in both languages, and
/// other words for the same, such as 镜头 for 透镜.
/// </summary>
static partial class SearchWords
{
    public static string Of(PartName part, Specification specification)
    {
        var known = CurrentTaxonomy.Class(specification.Class);
        var said = $"{part.Manufacturer} {part.Number} {Joined(part.Number)} {specification.Class} {known?.Chinese} {known?.English} "
            + specification.Description;
        var others = CurrentTaxonomy.Value.Synonyms.Select(group => group.Words)
            .Where(words => words.Any(word => Says(said, word)))
            .SelectMany(words => words).Where(word => !Says(said, word));
        return string.Join(' ', [said.TrimEnd(), .. others]);
    }

    /// <summary>The names of a component that was merged into another one, between line feeds that are in no other words.</summary>
    public static string OfAlias(PartName part) => $"\n{part.Manufacturer} {part.Number} {Joined(part.Number)}\n";

    /// <summary>
    /// The condition that a word, or a part of one, is among the words; a part number is found with and without separators.
    /// </summary>
    public static Condition Contains(string word)
    {
        var joined = Joined(word);
        return joined.Length < ShortestNumber || joined == word || !joined.Any(char.IsAsciiDigit)
            ? new("words ilike ?", Pattern(word))
            : new("words ~* ?", $"{Regex.Escape(word)}|{joined}");
    }

    /// <summary>A pattern of <c>ilike</c> for texts that contain a word.</summary>
    public static string Pattern(string word) => $"%{Literally(word)}%";

    const int ShortestNumber = 4;

    static bool Says(string said, string word)
    {
        var at = said.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !char.IsAscii(word[0])) return at >= 0;
        // A word of letters stands by itself: minimum does not say imu.
        for (; at >= 0; at = said.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsAsciiLetter(said[at - 1]))
                && (at + word.Length == said.Length || !char.IsAsciiLetter(said[at + word.Length])))
                return true;
        return false;
    }

    static string Joined(string number) => Separators.Replace(number, "");

    static string Literally(string word) => word.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");

    [GeneratedRegex(@"[-_./\s]+")]
    private static partial Regex Separators { get; }
}
