using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>
/// A policy as it was stored. One from before shares were limited names no limits. It keeps having none, whatever the defaults of a new
/// one are.
/// </summary>
sealed class StoredPolicy : JsonConverter<BookingPolicy>
{
    static readonly BookingPolicy Former = new(
        MaximumMinutesPerWeek: null, MaximumWaitlistPlaces: null, NoticeMinutes: 0, PenaltyDays: 0);

    public override BookingPolicy Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var stored = JsonNode.Parse(ref reader)!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(Former, options)!.AsObject())
            if (!stored.ContainsKey(name)) stored[name] = value?.DeepClone();
        return stored.Deserialize<BookingPolicy>(options)!;
    }

    public override void Write(Utf8JsonWriter writer, BookingPolicy value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options);
}
