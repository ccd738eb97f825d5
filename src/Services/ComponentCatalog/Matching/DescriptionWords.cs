using System.Text.RegularExpressions;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>The words of a line by which a component may be found that no number names.</summary>
static partial class DescriptionWords
{
    const int Most = 5, ShortestAlone = 6;

    /// <summary>The longest words, folded; empty where they say too little.</summary>
    public static string[] Of(WrittenLine line)
    {
        var text = FoldedName.Of($"{NotPopulated.Without(line.Description)} {NotPopulated.Without(line.Value)}");
        string[] words =
        [
            .. Letters.Matches(text).Select(match => match.Value).Where(word => word.Length > 2 || !char.IsAscii(word[0]))
                .Distinct().OrderByDescending(word => word.Length).Take(Most),
        ];
        return words.Length > 1 || words is [{ Length: >= ShortestAlone }] ? words : [];
    }

    /// <summary>Each two of the three longest words; the word alone where there is only one.</summary>
    public static IReadOnlyList<string[]> Pairs(WrittenLine line) => Of(line) switch
    {
        [] => [],
        [var only] => [[only]],
        [var one, var two] => [[one, two]],
        [var one, var two, var three, ..] => [[one, two], [one, three], [two, three]],
    };

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Nd}.\-]*[\p{L}\p{Nd}]|[\p{L}\p{Nd}]")]
    private static partial Regex Letters { get; }
}
