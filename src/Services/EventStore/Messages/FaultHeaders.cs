using System.Globalization;
using System.Text;
using System.Text.Json;

using RabbitMQ.Client;

using SupplyChain.Contracts.Operations;

namespace SupplyChain.EventStore;

/// <summary>What the bus and the broker have noted on a message that failed.</summary>
static class FaultHeaders
{
    // Headers must fit into one frame of the broker.
    const int LongestMessage = 2_000;

    // Written by MassTransit.
    const string Fault = "MT-Fault-", Reason = "MT-Reason", OfFault = "fault";
    const string FaultMessage = Fault + "Message", FaultException = Fault + "ExceptionType", FaultTime = Fault + "Timestamp";

    // Written by the broker, when it moves a message away and when it delivers it again.
    const string OfBroker = "x-", Deaths = "x-death", Deliveries = "x-delivery-count";

    /// <summary>What a message tells of itself and of its failure.</summary>
    /// <param name="retryAfter">How long it waits since it failed, where it is tried again by itself.</param>
    public static FailedMessage Read(
        IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, string? putsBackTo, TimeSpan? retryAfter)
    {
        var failed = TimeOf(properties);
        // Where it waits, its last failure is counted already.
        var attempts = FailuresOf(properties) + (retryAfter is null ? 1 : 0);
        return new(properties.MessageId, TypeOf(body), ReasonOf(properties), failed, putsBackTo, attempts, failed + retryAfter);
    }

    /// <summary>How often the message failed and waited.</summary>
    public static int FailuresOf(IReadOnlyBasicProperties properties) =>
        Value(properties, RelayHeaders.Failures) is int failures and > 0 ? failures : 0;

    /// <summary>The queue that the broker moved the message away from last.</summary>
    public static string? DeadLetteredIn(IReadOnlyBasicProperties properties) => Text(LastDeath(properties), "queue");

    /// <summary>How often the message was delivered and came back to its queue.</summary>
    public static long LooksAt(IReadOnlyBasicProperties properties) =>
        Value(properties, Deliveries) is { } count ? Convert.ToInt64(count, CultureInfo.InvariantCulture) : 0;

    /// <summary>The message as it was before anybody looked.</summary>
    public static BasicProperties WithoutLooks(IReadOnlyBasicProperties properties) => With(properties, header => header != Deliveries);

    /// <summary>The message as it was before it failed, which is tried as often again.</summary>
    public static BasicProperties WithoutFault(IReadOnlyBasicProperties properties) => With(properties, header =>
        !header.StartsWith(Fault, StringComparison.Ordinal) && header is not (Reason or RelayHeaders.Failures)
        && !header.StartsWith(OfBroker, StringComparison.Ordinal));

    /// <summary>The message with a note of its failure, as the bus writes it for its error queue, and of how many there were.</summary>
    public static BasicProperties WithFault(
        IReadOnlyBasicProperties properties, Exception exception, DateTime failedAt, int failures)
    {
        var noted = WithoutFault(properties);
        noted.Headers ??= new Dictionary<string, object?>();
        noted.Headers[Reason] = OfFault;
        noted.Headers[FaultException] = exception.GetType().FullName;
        noted.Headers[FaultMessage] = Shortened(exception.Message);
        noted.Headers[FaultTime] = failedAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
        noted.Headers[RelayHeaders.Failures] = failures;
        return noted;
    }

    static BasicProperties With(IReadOnlyBasicProperties properties, Func<string, bool> kept) => new(properties)
    {
        Persistent = true,
        Headers = properties.Headers?.Where(header => kept(header.Key)).ToDictionary(),
    };

    static string? ReasonOf(IReadOnlyBasicProperties properties) =>
        Text(properties, FaultMessage) is { } message
            ? Text(properties, FaultException) is { } exception ? $"{exception}: {message}" : message
        : Text(LastDeath(properties), "reason") is { } death ? $"the broker moved it away: {death}"
        : Text(properties, Reason) is not null ? "no consumer of the queue takes this type"
        : null;

    static DateTimeOffset? TimeOf(IReadOnlyBasicProperties properties) =>
        DateTimeOffset.TryParse(
            Text(properties, FaultTime), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var failed) ? failed
        : Value(LastDeath(properties), "time") is AmqpTimestamp moved ? DateTimeOffset.FromUnixTimeSeconds(moved.UnixTime)
        : null;

    // The broker puts the newest first.
    static IDictionary<string, object?>? LastDeath(IReadOnlyBasicProperties properties) =>
        Value(properties.Headers, Deaths) is IEnumerable<object?> deaths ? deaths.FirstOrDefault() as IDictionary<string, object?> : null;

    static string? TypeOf(ReadOnlyMemory<byte> body)
    {
        const string prefix = "urn:message:";
        try
        {
            using var envelope = JsonDocument.Parse(body);
            return envelope.RootElement.TryGetProperty("messageType", out var types) && types is { ValueKind: JsonValueKind.Array }
                && types.GetArrayLength() > 0 && types[0] is { ValueKind: JsonValueKind.String } type
                ? type.GetString()!.Replace(prefix, "", StringComparison.Ordinal)
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // That may be why it failed.
            return null;
        }
    }

    static string Shortened(string text) => text.Length <= LongestMessage ? text : text[..LongestMessage];

    static string? Text(IReadOnlyBasicProperties properties, string header) => Text(properties.Headers, header);

    static string? Text(IDictionary<string, object?>? headers, string header) => Value(headers, header) switch
    {
        byte[] text => Encoding.UTF8.GetString(text),
        string text => text,
        _ => null,
    };

    static object? Value(IReadOnlyBasicProperties properties, string header) => Value(properties.Headers, header);

    static object? Value(IDictionary<string, object?>? headers, string header) =>
        headers is not null && headers.TryGetValue(header, out var value) ? value : null;
}
