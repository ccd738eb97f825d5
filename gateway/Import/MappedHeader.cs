using System.Text.Json;
using System.Text.RegularExpressions;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Import;

/// <summary>A file's header seen through a mapping: turns rows into lines of the platform's columns.</summary>
sealed partial class MappedHeader
{
    const string PropertiesColumn = "properties";
    const string AllOthers = "*";

    readonly Mapping mapping;
    readonly IReadOnlyList<string> header;
    readonly Dictionary<string, string> theirs = []; // their column by ours
    readonly HashSet<string> json;

    public MappedHeader(ImportKind kind, IReadOnlyList<string> header, Mapping? given)
    {
        this.header = header;
        mapping = given ?? new Mapping();
        json = [.. mapping.Json?.Keys ?? [], .. kind.HasProperties ? [PropertiesColumn] : Array.Empty<string>()];
        foreach (var column in header)
            if ((mapping.Columns?.GetValueOrDefault(column) ?? column) is { Length: > 0 } ours) theirs[ours] = column;
        Require(kind, isMapped: given is not null);
    }

    public ImportLine LineOf(int row, string[] cells)
    {
        var raw = new Dictionary<string, string>();
        for (var i = 0; i < header.Count && i < cells.Length; i++) raw[header[i]] = cells[i];

        var line = new Dictionary<string, string>(mapping.Constants ?? new Dictionary<string, string>());
        var faults = new List<(string Column, string Reason)>();
        foreach (var (ours, column) in theirs)
        {
            var text = raw.GetValueOrDefault(column, "");
            if (!json.Contains(column)) line[ours] = ValueOf(ours, text);
            else if (text.Trim().Length > 0) Expand(column, text, line, faults);
        }

        foreach (var (ours, template) in mapping.Fallbacks ?? new Dictionary<string, string>())
            if (line.GetValueOrDefault(ours, "").Trim().Length == 0) line[ours] = ValueOf(ours, Fill(template, raw));

        var result = new ImportLine(row, line, ours => theirs.GetValueOrDefault(ours, ours));
        foreach (var (column, reason) in faults) result.Fault(column, reason);
        if (cells.Length != header.Count) result.Fault("", $"has {cells.Length} columns, the header has {header.Count}");
        return result;
    }

    void Require(ImportKind kind, bool isMapped)
    {
        var missing = kind.Columns.Where(column => column.IsRequired && !theirs.ContainsKey(column.Name)
            && mapping.Constants?.ContainsKey(column.Name) != true && mapping.Fallbacks?.ContainsKey(column.Name) != true)
            .Select(column => new Fault(column.Name, "is required, and the header does not have it"));
        // A mapping says which columns count; without one, a column nobody knows is a misspelt one.
        var unknown = isMapped ? [] : theirs.Keys
            .Where(name => kind.Columns.All(column => column.Name != name)
                && !(kind.HasProperties && (name == PropertiesColumn || name.EndsWith(']'))))
            .Select(name => new Fault(
                name, $"is not a column of {kind.Name}; there are {string.Join(", ", kind.Columns.Select(column => column.Name))}"));
        Fault[] faults = [.. missing, .. unknown];
        if (faults.Length > 0) throw new Rejected(422, faults);
    }

    string ValueOf(string ours, string text)
    {
        if (mapping.Separators?.GetValueOrDefault(ours) is { Length: > 0 } separator) text = text.Replace(separator, "|");
        return mapping.Values?.GetValueOrDefault(ours) is { } values
            ? values.GetValueOrDefault(text.Trim()) ?? values.GetValueOrDefault(AllOthers) ?? text
            : text;
    }

    /// <summary>A JSON object's entries as columns: plain values, lists, or <c>{"value": 5, "unit": "V"}</c>.</summary>
    void Expand(string column, string text, Dictionary<string, string> line, List<(string, string)> faults)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            if (parsed.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException();
            var names = mapping.Json?.GetValueOrDefault(column);
            foreach (var entry in parsed.RootElement.EnumerateObject())
            {
                if (entry.Value.ValueKind == JsonValueKind.Null) continue;
                var (unit, value) = entry.Value is { ValueKind: JsonValueKind.Object } measured
                    && measured.TryGetProperty("value", out var amount)
                    ? (measured.TryGetProperty("unit", out var given) ? given.ToString() : "", amount)
                    : ("", entry.Value);
                // A number that comes without a unit is a pure number, not a text.
                if (unit.Length == 0 && value.ValueKind == JsonValueKind.Number) unit = "1";
                var ours = names?.GetValueOrDefault(entry.Name) ?? (entry.Name.EndsWith(']') ? entry.Name : $"{entry.Name}[{unit}]");
                if (ours.Length > 0) line[ours] = ValueOf(ours, TextOf(value));
            }
        }
        catch (JsonException)
        {
            faults.Add((column, "is not a JSON object"));
        }
    }

    static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join("|", value.EnumerateArray().Select(TextOf))
        : value.ToString();

    /// <summary>The first of the template's alternatives that says something: has a letter or a digit.</summary>
    static string Fill(string template, Dictionary<string, string> raw) => template.Split('|')
        .Select(alternative => Placeholder().Replace(alternative, match => raw.GetValueOrDefault(match.Groups[1].Value, "")))
        .Select(filled => Blanks().Replace(filled, " ").Trim())
        .FirstOrDefault(text => text.Any(char.IsLetterOrDigit)) ?? "";

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
