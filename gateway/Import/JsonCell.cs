using System.Text.Json;

using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Import;

/// <summary>A JSON object's entries as columns: plain values, lists, or <c>{"value": 5, "unit": "V"}</c>.</summary>
static class JsonCell
{
    /// <param name="names">Our column by key; a key that is not named becomes a property, and an empty name leaves it out.</param>
    public static bool TryRead(
        string text, IReadOnlyDictionary<string, string>? names, out IReadOnlyList<(string Column, string Value)> entries)
    {
        entries = [];
        try
        {
            using var parsed = JsonDocument.Parse(text);
            if (parsed.RootElement.ValueKind != JsonValueKind.Object) return false;
            entries = [.. parsed.RootElement.EnumerateObject()
                .Where(entry => entry.Value.ValueKind != JsonValueKind.Null)
                .Select(entry => Read(entry, names)).Where(entry => entry.Column.Length > 0)];
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static (string Column, string Value) Read(JsonProperty entry, IReadOnlyDictionary<string, string>? names)
    {
        var (unit, value) = entry.Value is { ValueKind: JsonValueKind.Object } measured && measured.TryGetProperty("value", out var amount)
            ? (measured.TryGetProperty("unit", out var given) ? WrittenUnit.Ucum(given.ToString()) : "", amount)
            : ("", entry.Value);
        // A number that comes without a unit is a pure number, not a text.
        if (unit.Length == 0 && value.ValueKind == JsonValueKind.Number) unit = "1";
        var ours = names?.GetValueOrDefault(entry.Name)
            ?? (entry.Name.EndsWith(']') ? PropertyColumn.Tidy(entry.Name) : $"{entry.Name}[{unit}]");
        return (ours, TextOf(value));
    }

    static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join("|", value.EnumerateArray().Select(TextOf))
        : value.ToString();
}
