using System.Text.Json;
using System.Text.Json.Serialization;

using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Weeks;

/// <summary>
/// Weeks of calculated figures are stored as rows, such as <c>["2026-03-02",120,100]</c>. Objects with a name for each figure would
/// take three times the space and time, and there are many thousands of weeks. Objects that were stored before are still read.
/// </summary>
static class StoredRow
{
    public static DateOnly Week(ref Utf8JsonReader reader)
    {
        reader.Read();
        return StoredValue.Within(DateOnly.FromDateTime(reader.GetDateTime()));
    }

    public static decimal Decimal(ref Utf8JsonReader reader)
    {
        reader.Read();
        return StoredValue.ReadNumber(ref reader);
    }

    public static int Int32(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }

    public static bool Boolean(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetBoolean();
    }

    public static void End(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.EndArray) throw new JsonException("the row of a week has more figures than are known");
    }

    public static void WriteWeek(this Utf8JsonWriter writer, DateOnly week)
    {
        Span<byte> text = stackalloc byte[10];
        week.TryFormat(text, out _, "O");
        writer.WriteStringValue(text);
    }
}

/// <summary>Stores a week with its figures as a row.</summary>
abstract class StoredWeek<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject) return ReadObject(ref reader, options);
        var week = ReadRow(ref reader);
        StoredRow.End(ref reader);
        return week;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        WriteRow(writer, value);
        writer.WriteEndArray();
    }

    protected abstract T ReadRow(ref Utf8JsonReader reader);

    /// <summary>A week from before there were rows, with a name for each figure.</summary>
    protected abstract T ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options);

    protected abstract void WriteRow(Utf8JsonWriter writer, T week);
}

/// <summary>Stores quantities by week as rows of week and quantity.</summary>
sealed class StoredQuantities : JsonConverter<IReadOnlyList<WeekQuantity>>
{
    public override IReadOnlyList<WeekQuantity> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var weeks = new List<WeekQuantity>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                weeks.Add(JsonSerializer.Deserialize<WeekQuantity>(ref reader, options)!);
                continue;
            }
            weeks.Add(new WeekQuantity(StoredRow.Week(ref reader), StoredRow.Decimal(ref reader)));
            StoredRow.End(ref reader);
        }
        return weeks;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<WeekQuantity> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var week in value)
        {
            writer.WriteStartArray();
            writer.WriteWeek(week.Week);
            writer.WriteNumberValue(week.Quantity);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
    }
}
