using System.Text.Json;
using System.Text.Json.Serialization;

using Refit;

namespace SupplyChain.Gateway.Clients;

/// <summary>
/// Some objects have the same id in their services: a booking and its run, an organisation and it as a supplier, a gap closure and
/// the proposal that it began with, an invitation and the person who accepts it. Clients that keep objects by id would confuse them,
/// so the second of each pair is shown under another id: the same one with the variant bits 11, which no UUID of RFC 9562 has. What
/// everybody may know of an organisation is a third object, with the variant bits 01. Services get the id that they know, whichever
/// of them a client sends.
/// </summary>
static class SecondId
{
    const int VariantByte = 8;
    const byte Variant = 0b1100_0000, Standard = 0b1000_0000, Second = 0b1100_0000, Third = 0b0100_0000;

    public static Guid Of(Guid id) => WithVariant(id, Standard, Second);

    public static Guid ThirdOf(Guid id) => WithVariant(id, Standard, Third);

    /// <summary>The id as its service knows it.</summary>
    public static Guid KeyOf(Guid id) => WithVariant(WithVariant(id, Second, Standard), Third, Standard);

    public static bool IsSecond(Guid id) => WithVariant(id, Second, Standard) != id;

    static Guid WithVariant(Guid id, byte before, byte after)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        if ((bytes[VariantByte] & Variant) != before) return id;
        bytes[VariantByte] = (byte)(bytes[VariantByte] & ~Variant | after);
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>In the body of a request to a service.</summary>
sealed class KeysInBodies : JsonConverter<Guid>
{
    public override Guid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetGuid();

    public override void Write(Utf8JsonWriter writer, Guid value, JsonSerializerOptions options) =>
        writer.WriteStringValue(SecondId.KeyOf(value));
}

/// <summary>In its address.</summary>
sealed class KeysInAddresses : DefaultUrlParameterFormatter
{
    public override string? Format(object? value, System.Reflection.ICustomAttributeProvider attributeProvider, Type type) =>
        base.Format(value is Guid id ? SecondId.KeyOf(id) : value, attributeProvider, type);
}
