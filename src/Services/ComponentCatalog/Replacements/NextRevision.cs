using System.Globalization;

using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.Replacements;

/// <summary>What the successor of a revision is called: A becomes becomes A-2.</summary>
public static class NextRevision
{
    const int Longest = 50, MostDigits = 6;

    /// <param name="taken">All revisions of the product, withdrawn ones too: none of them can be released again.</param>
    public static string Of(string revision, IEnumerable<string> taken)
    {
        var known = taken.ToHashSet(FoldedName.Comparer);
        var (stem, number) = Parts(revision);
        while (true)
        {
            var tail = string.Create(CultureInfo.InvariantCulture, $"-{++number}");
            var next = stem.Length + tail.Length <= Longest ? stem + tail : stem[..(Longest - tail.Length)].TrimEnd() + tail;
            if (!known.Contains(next)) return next;
        }
    }

    static (string Stem, int Number) Parts(string revision)
    {
        var dash = revision.LastIndexOf('-');
        return dash > 0 && revision.Length - dash - 1 is >= 1 and <= MostDigits && revision.AsSpan(dash + 1).ContainsOnlyDigits()
            ? (revision[..dash], int.Parse(revision.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture))
            : (revision, 0);
    }

    static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
