using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>What two manufacturers' names are to each other.</summary>
public enum Kinship { Unnamed, Same, Alias, Other }

/// <summary>
/// Compares manufacturers' names as they are written: with and without legal forms, in Chinese and English, short and long, before and
/// after a merger (<c>manufacturers.json</c>), and by the codes of the reference list.
/// </summary>
/// <param name="names">The reference list's names by code in lower case, of the codes that may be meant.</param>
/// <param name="merged">Names that were merged into others, with these.</param>
public sealed partial class ManufacturerNames(
    IReadOnlyDictionary<string, string>? names = null, IReadOnlyDictionary<string, string>? merged = null)
{
    static readonly HashSet<string> Nobody =
    [
        "", "-", "--", "N/A", "NA", "NONE", "ANY", "GENERIC", "UNSPECIFIED", "UNKNOWN", "VARIOUS", "TBD", "?",
        "不限", "无", "未知", "通用",
    ];

    static readonly Dictionary<string, int> Groups = Load();

    // A batch names few manufacturers many times.
    readonly ConcurrentDictionary<string, List<List<string>>> forms = [];

    public Kinship Compare(string? written, string known)
    {
        if (!string.IsNullOrWhiteSpace(written) && FoldedName.Comparer.Equals(written, known)) return Kinship.Same;
        if (IsNobody(written) || IsNobody(known)) return Kinship.Unnamed;
        if (FoldedName.Comparer.Equals(Staying(written!), Staying(known))) return Kinship.Alias;
        var (own, other) = (forms.GetOrAdd(written!, Forms), forms.GetOrAdd(known, Forms));
        return own.Any(form => other.Any(each => AreAkin(form, each))) ? Kinship.Alias : Kinship.Other;
    }

    public static bool IsNobody(string? name) => name is null || Nobody.Contains(FoldedName.Of(name));

    string Staying(string name) => merged?.GetValueOrDefault(name) ?? name;

    /// <summary>The name, what it has in brackets, and the name behind a code: of YAGEO(国巨) both are the manufacturer's.</summary>
    List<List<string>> Forms(string name)
    {
        var folded = FoldedName.Of(name);
        List<string> texts = [Brackets.Replace(folded, " "), .. Brackets.Matches(folded).Select(part => part.Groups[1].Value)];
        if (names?.GetValueOrDefault(Manufacturers.Manufacturer.Key(name)) is { } full) texts.Add(FoldedName.Of(full));
        return [.. texts.Select(Words).Where(words => words.Count > 0)];
    }

    static bool AreAkin(List<string> own, List<string> others)
    {
        if (GroupOf(own) is { } group && GroupOf(others) is { } same) return group == same;
        // Bosch is Bosch Sensortec; a name of one or two letters stands for itself only.
        var (few, many) = own.Count <= others.Count ? (own, others) : (others, own);
        return string.Concat(own) == string.Concat(others)
            || few[0].Length > 2 && few.SequenceEqual(many.Take(few.Count));
    }

    /// <summary>The manufacturer that these words are a known name of; null for none.</summary>
    internal static int? GroupOf(List<string> words)
    {
        // The longest beginning that is known: SAMSUNG ELECTRO MECHANICS before SAMSUNG.
        for (var count = words.Count; count > 0; count--)
            if (Groups.TryGetValue(string.Concat(words.Take(count)), out var group)
                && (count == words.Count || string.Concat(words.Take(count)).Length > 2)) return group;
        return null;
    }

    /// <summary>The words of a folded name that tell it from others, without legal forms.</summary>
    internal static List<string> Words(string folded)
    {
        List<string> words = [.. Letters.Matches(folded).Select(match => match.Value)];
        List<string> telling = [.. words.Where(word => !LegalForms.IsMatch(word))];
        return telling.Count > 0 ? telling : words;
    }

    static Dictionary<string, int> Load()
    {
        using var file = typeof(ManufacturerNames).Assembly.GetManifestResourceStream("manufacturers.json")!;
        var groups = new Dictionary<string, int>();
        foreach (var (index, names) in JsonSerializer.Deserialize<string[][]>(file)!.Index())
            foreach (var name in names) groups.TryAdd(string.Concat(Words(FoldedName.Of(name))), index);
        return groups;
    }

    [GeneratedRegex(@"[(\[]([^)\]]*)[)\]]?")]
    private static partial Regex Brackets { get; }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Letters { get; }

    [GeneratedRegex(
        "^(?:INC|INCORPORATED|LTD|LIMITED|CO|COMPANY|CORP|CORPORATION|GMBH|AG|SA|SAS|BV|NV|OY|AB|PLC|LLC|KK|KG|SPA|SRL"
        + "|GROUP|HOLDINGS?|THE|USA)$")]
    private static partial Regex LegalForms { get; }
}
