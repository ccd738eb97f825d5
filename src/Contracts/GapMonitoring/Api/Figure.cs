using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupplyChain.Contracts.GapMonitoring.Api;

/// <summary>
/// An amount as its reader may see it, in the component's unit. The band is always shown. The exact quantity is shown where it
/// does not disclose a plan.
/// </summary>
/// <remarks>In JSON a number where it is exact, otherwise the bounds of the band: a page contains thousands of figures.</remarks>
[JsonConverter(typeof(FigureJson))]
public sealed record Figure(decimal? Quantity, Band Band);

sealed class FigureJson : JsonConverter<Figure>
{
    public override Figure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.GetDecimal() is var quantity) return new Figure(quantity, Band.Of(quantity));
        var (from, to) = JsonSerializer.Deserialize<Bounds>(ref reader, options)
            ?? throw new JsonException("a figure is a number or a band");
        // Any quantity between the bounds has this band.
        return new Figure(null, Band.Of(to is null ? from : (from + to.Value) / 2));
    }

    public override void Write(Utf8JsonWriter writer, Figure value, JsonSerializerOptions options)
    {
        if (value.Quantity is { } quantity) writer.WriteNumberValue(quantity);
        else JsonSerializer.Serialize(writer, new Bounds(value.Band.From, value.Band.To), options);
    }

    sealed record Bounds(decimal From, decimal? To);
}
