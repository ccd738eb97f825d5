using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>
/// How the weeks of a document are stored: as one JSON text, with commas between weeks and blanks between the values of a week,
/// such as <c>2026-12-07 100 120 3,2026-12-14 90 110 3</c>. A balance has hundreds of weeks. As objects they took four times the
/// space, and reading them was most of the work of changing a balance. What was stored as objects is still read.
/// </summary>
public abstract class PackedWeeks<T> : JsonConverter<IReadOnlyList<T>>
{
    /// <summary>More than a week takes: ten bytes of a date, up to 31 of a decimal, and the numbers of a week are few.</summary>
    const int MostBytesOfWeek = 256;

    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray) return JsonSerializer.Deserialize<T[]>(ref reader, options)!;
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("weeks are a text or a list");

        var text = new PackedText(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        var weeks = new List<T>();
        while (!text.AtEnd) weeks.Add(Read(ref text));
        return weeks;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, value.Count * MostBytesOfWeek));
        var text = new PackedWriter(buffer);
        foreach (var week in value) Write(week, ref text);
        writer.WriteStringValue(text.Written);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    protected abstract T Read(ref PackedText text);

    protected abstract void Write(T week, ref PackedWriter text);
}

/// <summary>Reads the values of packed weeks one after the other.</summary>
public ref struct PackedText(ReadOnlySpan<byte> rest)
{
    const int DateLength = 10;

    ReadOnlySpan<byte> rest = rest;

    public readonly bool AtEnd => rest.IsEmpty;

    public DateOnly NextDate()
    {
        if (!Utf8Parser.TryParse(rest, out int year, out var digits) || digits != 4 || rest.Length < DateLength) throw Malformed();
        var (month, day) = ((10 * rest[5]) + rest[6] - (11 * '0'), (10 * rest[8]) + rest[9] - (11 * '0'));
        Skip(DateLength);
        return StoredValue.Within(new DateOnly(year, month, day));
    }

    public decimal NextDecimal() =>
        Utf8Parser.TryParse(rest, out decimal value, out var length) ? Skipping(length, StoredValue.Within(value)) : throw Malformed();

    public long NextInteger() =>
        Utf8Parser.TryParse(rest, out long value, out var length) ? Skipping(length, value) : throw Malformed();

    TValue Skipping<TValue>(int length, TValue value)
    {
        Skip(length);
        return value;
    }

    // With the blank or comma behind it.
    void Skip(int length) => rest = rest[Math.Min(length + 1, rest.Length)..];

    static JsonException Malformed() => new("packed weeks that cannot be read");
}

/// <summary>Writes the values of packed weeks one after the other.</summary>
public ref struct PackedWriter(Span<byte> buffer)
{
    readonly Span<byte> buffer = buffer;
    int length;

    public readonly ReadOnlySpan<byte> Written => buffer[..length];

    /// <summary>A week begins with its date.</summary>
    public void AddDate(DateOnly value)
    {
        if (length > 0) buffer[length++] = (byte)',';
        value.TryFormat(buffer[length..], out var written, "O");
        length += written;
    }

    public void AddDecimal(decimal value)
    {
        buffer[length++] = (byte)' ';
        Utf8Formatter.TryFormat(value, buffer[length..], out var written);
        length += written;
    }

    public void AddInteger(long value)
    {
        buffer[length++] = (byte)' ';
        Utf8Formatter.TryFormat(value, buffer[length..], out var written);
        length += written;
    }
}
