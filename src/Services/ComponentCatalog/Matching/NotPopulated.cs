using System.Text.RegularExpressions;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>Marks of a place that is not to be fitted: DNP, DNI, DNF, NC, 不贴, 不焊, 空贴.</summary>
public static partial class NotPopulated
{
    /// <summary>Whether a text of the line is such a mark, or its value or number begins or ends with one, as in 10k DNP.</summary>
    public static bool IsSaidBy(WrittenLine line) =>
        new[] { line.Value, line.PartNumber, line.Description }.OfType<string>().Any(text => Mark.IsMatch(FoldedName.Of(text)));

    /// <summary>The text without the mark; null where nothing is left.</summary>
    public static string? Without(string? text) => text is null ? null
        : Mark.Replace(text, "").Trim() is { Length: > 0 } rest ? rest : null;

    // NC is also a contact that is normally closed: it counts only by itself.
    [GeneratedRegex(
        @"^\s*N\.?/?C\.?\s*$|(?:^|[\s,;/(\[_-]+)(?:DNP|DNI|DNF|DNS|D\.N\.P\.?|DO NOT (?:POPULATE|INSTALL|FIT|PLACE|STUFF)"
        + @"|NOT (?:FITTED|POPULATED|PLACED|MOUNTED)|NO[ -]?(?:POP|STUFF|FIT)|UNPOPULATED)[)\]]?\s*$"
        + @"|^\s*[(\[]?(?:DNP|DNI|DNF|DNS)[)\]]?[\s,;:/_-]+|不贴片?|不焊接?|空贴|不装|免贴",
        RegexOptions.IgnoreCase)]
    private static partial Regex Mark { get; }
}
