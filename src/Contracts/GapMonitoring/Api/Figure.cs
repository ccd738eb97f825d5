using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupplyChain.Contracts.GapMonitoring.Api;

/// <summary>
/// An amount as its reader may see it, in the component's unit. The band is always shown.
/// </summary>
/// <param name="Quantity">The amount, rounded down to 1, 2 or 5 times a power of ten. Null where only the band may be shown.</param>
/// <remarks>In JSON a number where there is a quantity, otherwise the bounds of the band: a page contains thousands of figures.</remarks>
[JsonConverter(typeof(FigureJson))]
public sealed record Figure(decimal? Quantity, Band Band)
{
    /// <summary>The band alone.</summary>
    /// <param name="quantity">Any quantity of the band, such as its lower bound.</param>
    public static Figure InBand(decimal quantity) => new(null, Band.Of(quantity));

    /// <summary>In steps, see <see cref="Steps"/>.</summary>
    public static Figure InSteps(decimal quantity) => new(Steps.Down(quantity), Band.Of(Steps.Down(quantity)));
}

/// <remarks>Written by hand: asking the serializer for each would take most of the time of a page.</remarks>
sealed class FigureJson : JsonConverter<Figure>
{
    static readonly JsonEncodedText From = JsonEncodedText.Encode("from"), To = JsonEncodedText.Encode("to");

    public override Figure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.GetDecimal() is var quantity) return new Figure(quantity, Band.Of(quantity));
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("a figure is a number or a band");

        var (from, to) = (0m, (decimal?)null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFrom = reader.ValueTextEquals(From.EncodedUtf8Bytes);
            if (!isFrom && !reader.ValueTextEquals(To.EncodedUtf8Bytes)) throw new JsonException("a band has the bounds from and to");
            reader.Read();
            if (isFrom) from = reader.GetDecimal();
            else to = reader.TokenType == JsonTokenType.Null ? null : reader.GetDecimal();
        }
        // Any quantity between the bounds has this band.
        return new Figure(null, Band.Of(to is null ? from : (from + to.Value) / 2));
    }

    public override void Write(Utf8JsonWriter writer, Figure value, JsonSerializerOptions options)
    {
        if (value.Quantity is { } quantity)
        {
            writer.WriteNumberValue(quantity);
            return;
        }
        writer.WriteStartObject();
        writer.WriteNumber(From, value.Band.From);
        if (value.Band.To is { } to) writer.WriteNumber(To, to);
        else writer.WriteNull(To);
        writer.WriteEndObject();
    }
}
