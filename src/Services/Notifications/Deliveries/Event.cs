using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using SupplyChain.Contracts.Notifications;

namespace SupplyChain.Notifications.Deliveries;

/// <summary>
/// What a webhook is sent: an event as CloudEvents 1.0 has it (structured mode, JSON), signed as Standard Webhooks has it. It contains
/// ids alone: the receiver asks the gateway, with its own token, for what it may see.
/// </summary>
public static partial class Event
{
    public const string MediaType = "application/cloudevents+json";

    static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    const string Source = "urn:supplychain:notices", Types = "supplychain";

    public static byte[] Of(Guid id, NoticeKind kind, Guid subject, Guid organisation, DateTimeOffset at) => Write(
        id, TypeOf(kind), at, new JsonObject
        {
            ["organisationId"] = $"{organisation}",
            ["objectKind"] = $"{kind.Subject()}",
            ["objectId"] = $"{subject}",
        });

    public static byte[] Test(Guid id, Guid organisation, DateTimeOffset at) =>
        Write(id, $"{Types}.test", at, new JsonObject { ["organisationId"] = $"{organisation}" });

    /// <summary>Such as <c>supplychain.quote-awarded</c>.</summary>
    public static string TypeOf(NoticeKind kind) =>
        $"{Types}{Words.Replace($"{kind}", word => $"{(word.Index == 0 ? '.' : '-')}{word.Value.ToLowerInvariant()}")}";

    /// <summary>The header <c>webhook-signature</c>: one signature for each key, with blanks between them.</summary>
    public static string Signature(IReadOnlyList<byte[]> keys, Guid id, long timestamp, byte[] body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")), .. body];
        return string.Join(' ', keys.Select(key => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}"));
    }

    static byte[] Write(Guid id, string type, DateTimeOffset at, JsonObject data) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = $"{id}",
            ["source"] = Source,
            ["type"] = type,
            ["time"] = at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["datacontenttype"] = "application/json",
            ["data"] = data,
        },
        Written);

    [GeneratedRegex("[A-Z][a-z]*")]
    private static partial Regex Words { get; }
}
