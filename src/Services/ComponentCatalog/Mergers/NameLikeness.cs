using SupplyChain.ComponentCatalog.Matching;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.ComponentCatalog.Mergers;

/// <summary>How like two manufacturers' names are.</summary>
public static class NameLikeness
{
    /// <summary>From this likeness on names are suggested to a person.</summary>
    public const decimal Suggested = 0.5m;

    /// <summary>From this likeness on a suggestion may be clear.</summary>
    public const decimal Clear = 0.8m;

    const decimal ButForm = 0.95m, Known = 0.85m, Begin = 0.6m;

    /// <summary>Spelled alike is never as good as known: NXP and NPX may be two firms.</summary>
    const decimal MostBySpelling = 0.75m;
    const int ShortestSpelling = 5, ShortestBeginning = 3;

    static readonly ManufacturerNames Names = new();

    /// <summary>The likeness of two names that are not the same; null below what is suggested.</summary>
    public static (decimal Likeness, Reason Why)? Of(string one, string other)
    {
        if (ManufacturerNames.IsNobody(one) || ManufacturerNames.IsNobody(other)) return null;
        var (own, others) = (ManufacturerNames.Words(FoldedName.Of(one)), ManufacturerNames.Words(FoldedName.Of(other)));
        var (joined, with) = (string.Concat(own), string.Concat(others));
        if (joined.Length == 0 || with.Length == 0) return null;
        if (joined == with) return (ButForm, MergerReasons.SameButForm.With());
        if (Names.Compare(one, other) == Kinship.Alias)
            return ManufacturerNames.GroupOf(own) is not null && ManufacturerNames.GroupOf(own) == ManufacturerNames.GroupOf(others)
                ? (Known, MergerReasons.KnownAlias.With())
                : (Begin, MergerReasons.BeginAlike.With());
        if (Math.Min(joined.Length, with.Length) < ShortestSpelling) return null;
        var spelled = Math.Round((1 - (decimal)Distance(joined, with) / Math.Max(joined.Length, with.Length)) * MostBySpelling, 2);
        return spelled >= Suggested ? (spelled, MergerReasons.SpelledAlike.With()) : null;
    }

    /// <summary>Names that share none of these are not compared.</summary>
    public static IEnumerable<string> BlocksOf(string name)
    {
        var words = ManufacturerNames.Words(FoldedName.Of(name));
        if (words.Count == 0) yield break;
        if (ManufacturerNames.GroupOf(words) is { } group) yield return $"known {group}";
        yield return $"word {words[0]}";
        if (string.Concat(words) is { Length: >= ShortestBeginning } joined) yield return $"begins {joined[..ShortestBeginning]}";
    }

    /// <summary>How many letters have to be put in, left out or replaced (Levenshtein).</summary>
    static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.Length];
    }
}
