using System.Globalization;
using System.Text;

namespace SupplyChain.Contracts;

/// <summary>
/// The normal forms of Unicode (UAX #15). The runtime's own do nothing without the library ICU, and the services run without it.
/// </summary>
public static class UnicodeForm
{
    static readonly Lazy<UnicodeData> Data = new(UnicodeData.Load);

    /// <summary>NFC: an accent that stands by itself is joined with its letter.</summary>
    /// <param name="text">Without half a surrogate pair.</param>
    public static string Composed(string text) => IsComposed(text) ? text : Of(text, compatible: false);

    /// <summary>NFKC: as NFC, and full-width letters, ligatures and the like become what they stand for.</summary>
    /// <param name="text">Without half a surrogate pair.</param>
    public static string Compatible(string text) => Ascii.IsValid(text) ? text : Of(text, compatible: true);

    // No character below U+0300 combines with the one before it.
    static bool IsComposed(string text) => text.AsSpan().IndexOfAnyExceptInRange('\0', '\u02FF') < 0;

    static string Of(string text, bool compatible)
    {
        var data = Data.Value;
        var decomposed = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes()) data.Decompose(rune.Value, compatible, decomposed);
        SortMarks(decomposed, data);
        var composed = new StringBuilder(text.Length);
        foreach (var point in Compose(decomposed, data)) composed.Append(char.ConvertFromUtf32(point));
        return composed.ToString();
    }

    /// <summary>Marks behind a letter stand in the order of their combining classes.</summary>
    static void SortMarks(List<int> points, UnicodeData data)
    {
        for (var i = 1; i < points.Count; i++)
            for (var at = i; at > 0 && data.ClassOf(points[at]) is > 0 and var own && data.ClassOf(points[at - 1]) > own; at--)
                (points[at - 1], points[at]) = (points[at], points[at - 1]);
    }

    static List<int> Compose(List<int> points, UnicodeData data)
    {
        var (composed, starter, before) = (new List<int>(points.Count), -1, -1);
        foreach (var point in points)
        {
            var own = data.ClassOf(point);
            if (starter >= 0 && before < own && data.Together(composed[starter], point) is { } joined)
            {
                composed[starter] = joined;
                continue;
            }
            if (own == 0) (starter, before) = (composed.Count, -1);
            else before = own;
            composed.Add(point);
        }
        return composed;
    }
}

/// <summary>What is known of code points that decompose or combine.</summary>
sealed class UnicodeData
{
    const int FirstSyllable = 0xAC00, FirstLead = 0x1100, FirstVowel = 0x1161, BeforeTail = 0x11A7;
    const int Leads = 19, Vowels = 21, Tails = 28, Syllables = Leads * Vowels * Tails;

    readonly Dictionary<int, int> classes = [];
    readonly Dictionary<int, (bool Canonical, int[] Points)> decompositions = [];
    readonly Dictionary<(int, int), int> pairs = [];

    public static UnicodeData Load()
    {
        var data = new UnicodeData();
        using var file = new StreamReader(typeof(UnicodeData).Assembly.GetManifestResourceStream("unicode.txt")!);
        while (file.ReadLine() is { } line)
            if (line[0] != '#') data.Add(line.Split(';'));
        return data;
    }

    public int ClassOf(int point) => classes.GetValueOrDefault(point);

    public void Decompose(int point, bool compatible, List<int> into)
    {
        if (point - FirstSyllable is >= 0 and < Syllables and var syllable)
        {
            into.Add(FirstLead + syllable / (Vowels * Tails));
            into.Add(FirstVowel + syllable / Tails % Vowels);
            if (syllable % Tails > 0) into.Add(BeforeTail + syllable % Tails);
        }
        else if (decompositions.TryGetValue(point, out var known) && (known.Canonical || compatible))
            foreach (var part in known.Points) Decompose(part, compatible, into);
        else into.Add(point);
    }

    /// <summary>The one character that the two make; null where they make none.</summary>
    public int? Together(int first, int second)
    {
        if (first - FirstLead is >= 0 and < Leads and var lead && second - FirstVowel is >= 0 and < Vowels and var vowel)
            return FirstSyllable + (lead * Vowels + vowel) * Tails;
        if (first - FirstSyllable is >= 0 and < Syllables and var open && open % Tails == 0
            && second - BeforeTail is > 0 and < Tails and var tail)
            return first + tail;
        return pairs.TryGetValue((first, second), out var joined) ? joined : null;
    }

    void Add(string[] line)
    {
        var point = int.Parse(line[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (line[1] != "0") classes[point] = int.Parse(line[1], CultureInfo.InvariantCulture);
        if (line[3].Length == 0) return;
        int[] points = [.. line[3].Split(' ').Select(part => int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        decompositions[point] = (line[2] != "~", points);
        if (line[2] == "=" && points is [var first, var second]) pairs[(first, second)] = point;
    }
}
