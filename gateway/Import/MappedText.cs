using System.Text.RegularExpressions;

using SupplyChain.Gateway.Sheets;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Import;

/// <summary>A mapping's text for an empty cell, such as <c>{description} {package}|{reference}</c>.</summary>
sealed partial class MappedText
{
    /// <summary>A template may name a column often, and a cell may be long: their product is what has to be limited.</summary>
    const int MaxParts = 50;

    readonly IReadOnlyList<IReadOnlyList<(string Text, int? Position)>> alternatives;

    public MappedText(string template, List<string> header)
    {
        alternatives = [.. template.Split('|').Select(alternative => Parts(alternative, header).ToList())];
        if (alternatives.Sum(alternative => alternative.Count) > MaxParts)
            throw Rejected.Field("mapping.fallbacks", $"has a text of more than {MaxParts} parts");
    }

    /// <summary>The first of the template's alternatives that says something: has a letter or a digit.</summary>
    public string Fill(string[] cells) => alternatives
        .Select(parts => string.Concat(parts.Select(part => part.Position is { } at ? CellAt(cells, at) : part.Text)))
        .Select(filled => Blanks().Replace(filled, " ").Trim())
        .FirstOrDefault(text => text.Any(char.IsLetterOrDigit)) ?? "";

    static string CellAt(string[] cells, int position)
    {
        var text = position >= 0 && position < cells.Length ? cells[position] : "";
        return text.Length > Sheet.MaxCell ? text[..Sheet.MaxCell] : text;
    }

    static IEnumerable<(string, int?)> Parts(string template, List<string> header)
    {
        var end = 0;
        foreach (Match match in Placeholder().Matches(template))
        {
            if (match.Index > end) yield return (template[end..match.Index], null);
            yield return ("", header.IndexOf(match.Groups[1].Value));
            end = match.Index + match.Length;
        }
        if (end < template.Length) yield return (template[end..], null);
    }

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
