using Marten;

namespace SupplyChain.EventStore;

public static class PastState
{
    /// <summary>What a stream amounts to now, by its snapshot, or amounted to at a past moment; null where it had not begun.</summary>
    /// <param name="asOf">Null for now.</param>
    public static async Task<T?> LoadAsync<T>(this IQuerySession session, Guid stream, DateTimeOffset? asOf, CancellationToken cancel)
        where T : class =>
        asOf is null
            ? await session.LoadAsync<T>(stream, cancel)
            : await session.Events.AggregateStreamAsync<T>(stream, timestamp: asOf, token: cancel);
}
