using MassTransit;

using SupplyChain.Contracts;

namespace SupplyChain.EventStore;

/// <summary>What a message says beside its contract: the event that it is of.</summary>
static class RelayHeaders
{
    public const string Stream = "stream";
    public const string Version = "version";
    public const string Time = "at";

    /// <summary>How often the message failed and waited to be tried again; see <see cref="RetryLater"/>.</summary>
    public const string Failures = "failures";

    public static void Set<T>(SendContext context, PageItem<T> item)
    {
        context.MessageId = item.MessageId;
        context.Headers.Set(Stream, item.Stream);
        context.Headers.Set(Version, item.Version);
        context.Headers.Set(Time, item.At);
    }
}
