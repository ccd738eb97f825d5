using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SupplyChain.EventStore;

/// <summary>
/// Within what bounds stored values are read. Data from before inputs had bounds may hold any value: it is read as the nearest that
/// can be calculated with, and stays stored as it is. The bounds are wider than those of every input.
/// </summary>
public static class StoredValue
{
    /// <summary>Sums of as many as there are, and the product of one with any input, stay within the range of decimal.</summary>
    public const decimal Most = 1e15m;

    /// <summary>So many days after now is a day.</summary>
    public const int MostCount = 1_000_000;

    /// <summary>Mondays, so that a week stays one.</summary>
    public static readonly DateOnly First = new(1900, 1, 1), Last = new(2199, 12, 30);

    static readonly DateTimeOffset FirstMoment = Start(First), LastMoment = Start(Last);

    /// <summary>
    /// Stands for a moment that has not come. The least moment that there is would be read back as this one, and not be equal to it.
    /// </summary>
    public static readonly DateTimeOffset Never = FirstMoment;

    public static decimal Within(decimal number) => Math.Clamp(number, -Most, Most);

    public static DateOnly Within(DateOnly day) => day < First ? First : day > Last ? Last : day;

    public static DateTimeOffset Within(DateTimeOffset moment) =>
        moment < FirstMoment ? FirstMoment : moment > LastMoment ? LastMoment : moment;

    /// <summary>A sum that the database formed may be larger than any decimal.</summary>
    public static decimal ReadNumber(ref Utf8JsonReader reader) =>
        reader.TryGetDecimal(out var number) ? Within(number) : reader.GetDouble() < 0 ? -Most : Most;

    public static void Configure(JsonSerializerOptions json)
    {
        json.Converters.Add(new Decimals());
        json.Converters.Add(new Counts());
        json.Converters.Add(new Days());
        json.Converters.Add(new Moments());
        json.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { MissingLists } };
    }

    static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>A list that a type gained later is empty in an older document, unless the type says that there may be none.</summary>
    static void MissingLists(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.IsValueType) return;
        var lists = type.Properties
            .Where(member => member is { Get: not null, Set: not null, IsGetNullable: false } && ElementOf(member.PropertyType) is not null)
            .Select(member => (Member: member, Empty: Array.CreateInstance(ElementOf(member.PropertyType)!, 0))).ToList();
        if (lists.Count == 0) return;
        type.OnDeserialized += document =>
        {
            foreach (var (member, empty) in lists)
                if (member.Get!(document) is null) member.Set!(document, empty);
        };
    }

    static Type? ElementOf(Type list) =>
        list.IsGenericType && list.GetGenericTypeDefinition() is var kind
        && (kind == typeof(IReadOnlyList<>) || kind == typeof(IReadOnlyCollection<>)) ? list.GetGenericArguments()[0] : null;

    sealed class Decimals : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ReadNumber(ref reader);

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
    }

    sealed class Counts : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Math.Clamp(reader.GetInt32(), -MostCount, MostCount);

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
    }

    sealed class Days : JsonConverter<DateOnly>
    {
        public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Within(DateOnly.ParseExact(reader.GetString()!, "O"));

        public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options)
        {
            Span<char> text = stackalloc char[10];
            value.TryFormat(text, out _, "O");
            writer.WriteStringValue(text);
        }
    }

    sealed class Moments : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TryGetDateTimeOffset(out var moment) ? Within(moment)
            // So the database writes the first and the last moment of all.
            : reader.ValueTextEquals("-infinity"u8) ? FirstMoment
            : reader.ValueTextEquals("infinity"u8) ? LastMoment
            : reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value);
    }
}
