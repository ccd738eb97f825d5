using System.Collections.Frozen;

namespace SupplyChain.Contracts;

/// <summary>The divisions of GB/T 2260 with their names, see README.md beside <c>regions.txt</c>.</summary>
public static class Regions
{
    /// <summary>The day as of which the list is complete. It also has codes that were replaced shortly before.</summary>
    public const string Edition = "2023-06-30";

    static readonly FrozenDictionary<string, string> Names = Read("regions.txt");
    static readonly FrozenDictionary<string, string> EnglishNames = Read("english-regions.txt");

    public static IReadOnlyCollection<string> Codes => Names.Keys;

    public static bool IsKnown(string? code) => code is not null && Names.ContainsKey(code);

    /// <summary>Such as 青岛市; null for a code that the list does not have.</summary>
    public static string? NameOf(string code) => Names.GetValueOrDefault(code);

    /// <summary>Such as Qingdao: of a county the name of its prefecture. Null for a code that the list does not have.</summary>
    public static string? EnglishNameOf(string code) => IsKnown(code) ? EnglishNames.GetValueOrDefault($"{code[..4]}00") : null;

    static FrozenDictionary<string, string> Read(string file)
    {
        using var list = typeof(Regions).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(list);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenDictionary(line => line[..6], line => line[7..].TrimEnd());
    }
}

/// <summary>Warnings of commands and rows that name a region. It may be newer than the list.</summary>
public static class RegionWarnings
{
    public static readonly ReasonCode Unknown = new("unknown-region", "region", "edition");

    /// <summary>The warning of a code that is not in the list; null for any other.</summary>
    public static Warning? Of(string field, string region) =>
        Regions.IsKnown(region) ? null : new Warning(field, Unknown.With(region, Regions.Edition));

    /// <summary>The receipt of a command that names a region or none, with that warning.</summary>
    public static Receipt WarningOf(this Receipt receipt, string? region) =>
        !string.IsNullOrWhiteSpace(region) && Of("region", region.Trim()) is { } unknown
            ? receipt.With([.. receipt.Warnings ?? [], unknown])
            : receipt;
}
