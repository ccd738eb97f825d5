using System.Text.Json;
using System.Text.Json.Serialization;

using SupplyChain.Contracts;

namespace SupplyChain.ServiceDefaults;

/// <summary>
/// Texts of requests, in NFC. PostgreSQL stores no U+0000, and half a surrogate pair is no text at all: both are refused with
/// their field.
/// </summary>
sealed class InputText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TextOf(ref reader) is not { } text ? null
        : text.Contains('\0') ? throw new JsonException("The text contains the character U+0000.")
        : UnicodeForm.Composed(text);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("The text contains half a surrogate pair.");
        }
    }
}

/// <summary>Moments of requests, in UTC. One without an offset is refused: it would be another moment in every time zone.</summary>
sealed class InputMoment : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("The value is not a moment.");
        var moment = Window.ReadMoment(reader.GetString()!, out var fault);
        return fault is null ? moment : throw new JsonException($"The moment {fault.English}.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
