using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Import;

/// <summary>What rows of files count in. What is not known here stays as it is, for the service to judge.</summary>
static class UnitText
{
    // What a row may count in, and no part does.
    static readonly IReadOnlyDictionary<string, string> Packages = new Dictionary<string, string>
    {
        ["台"] = "1",
        ["卷"] = "{reel}",
        ["盘"] = "{reel}",
        ["reel"] = "{reel}",
        ["reels"] = "{reel}",
        ["盒"] = "{box}",
        ["box"] = "{box}",
        ["boxes"] = "{box}",
        ["箱"] = "{carton}",
        ["carton"] = "{carton}",
        ["cartons"] = "{carton}",
        ["包"] = "{pack}",
        ["pack"] = "{pack}",
        ["packs"] = "{pack}",
        ["托盘"] = "{tray}",
        ["tray"] = "{tray}",
        ["trays"] = "{tray}",
        ["管"] = "{tube}",
        ["tube"] = "{tube}",
        ["tubes"] = "{tube}",
        ["套"] = "{set}",
        ["set"] = "{set}",
        ["sets"] = "{set}",
    };

    /// <summary>What a line says that it counts in; null where it says nothing.</summary>
    public static string? CountedIn(ImportLine line) => line.OptionalText("unit") is { } unit
        ? Packages.GetValueOrDefault(CellText.Narrow(unit).ToLowerInvariant()) ?? WrittenUnit.Ucum(unit)
        : null;
}
