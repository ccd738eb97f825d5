using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Sheets;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Import;

/// <summary>How a file with columns of its own is read; see docs/import.md.</summary>
/// <param name="Columns">Our column by theirs; an empty name leaves theirs out.</param>
/// <param name="Constants">A value for a column that the file does not have.</param>
/// <param name="Values">Per column of ours: our value by theirs; <c>*</c> for all others.</param>
/// <param name="Fallbacks">
/// Per column of ours: a text such as <c>{mpn} {package}</c> for where the cell is empty, made of their columns; of
/// alternatives separated by a bar, the first that says something.
/// </param>
/// <param name="Separators">Per column of ours: what separates the items of a list.</param>
/// <param name="Json">
/// Per JSON column of theirs: our column by its keys. A key that is not named becomes a property; an empty name leaves it out.
/// </param>
sealed partial record Mapping(
    IReadOnlyDictionary<string, string>? Columns = null,
    IReadOnlyDictionary<string, string>? Constants = null,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Values = null,
    IReadOnlyDictionary<string, string>? Fallbacks = null,
    IReadOnlyDictionary<string, string>? Separators = null,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Json = null)
{
    /// <summary>Of <see cref="Values"/> the one for every value that is not named.</summary>
    public const string AllOthers = "*";

    const int MaxCharacters = 64 * 1024;

    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new TextWithoutNull() },
    };

    /// <summary>From the JSON text, or from the name of one of the mappings that come with the gateway.</summary>
    public static Mapping? Of(string? mapping)
    {
        if (string.IsNullOrWhiteSpace(mapping)) return null;
        if (mapping.Length > MaxCharacters) throw Rejected.Field("mapping", $"is above the limit of {MaxCharacters} characters");
        var text = Named().IsMatch(mapping) ? Load(mapping) : mapping;
        try
        {
            var read = JsonSerializer.Deserialize<Mapping>(text, Options) ?? throw Rejected.Field("mapping", "must be a JSON object");
            return (read.Constants?.Count ?? 0) + (read.Fallbacks?.Count ?? 0) <= Sheet.MaxColumns
                ? read
                : throw Rejected.Field("mapping", $"fills more than {Sheet.MaxColumns} columns");
        }
        catch (JsonException broken)
        {
            throw new Rejected(400, new Fault($"mapping{broken.Path?.TrimStart('$')}", "is not as described in docs/import.md"));
        }
    }

    static string Load(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Import", "Mappings", name + ".json");
        return File.Exists(file) ? File.ReadAllText(file) : throw Rejected.Field("mapping", $"there is no mapping '{name}'");
    }

    [GeneratedRegex("^[a-z0-9-]{1,60}$")]
    private static partial Regex Named();

    /// <summary>The serializer does not see whether what a dictionary holds may be null.</summary>
    sealed class TextWithoutNull : JsonConverter<string>
    {
        public override bool HandleNull => true;

        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() ?? throw new JsonException("The text is null.");

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
