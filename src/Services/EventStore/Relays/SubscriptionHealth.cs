using System.Collections.Concurrent;

using Marten;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SupplyChain.EventStore;

/// <summary>
/// Whether every subscription moves on while events wait for it. One that fails on an event tries it again and again, on
/// whichever replica leads: nothing else would tell that all behind it waits. The relay has a check of its own.
/// </summary>
sealed class SubscriptionHealth(IDocumentStore store, TimeProvider clock) : IHealthCheck
{
    // Longer than the largest page takes: a forecast run over all items of an organisation is one.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    readonly ConcurrentDictionary<string, (long Sequence, DateTimeOffset Since)> seen = new();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (now, progress) = (clock.GetUtcNow(), await store.Advanced.AllProjectionProgress(token: cancellationToken));
        // Up to here no event is still on its way; the sequence itself also counts what was rolled back.
        var last = progress.FirstOrDefault(shard => shard.ShardName == HighWaterMark)?.Sequence ?? 0;
        var (standing, waiting) = (new List<string>(), new SortedDictionary<string, object>());
        foreach (var shard in progress.Where(shard => !IsMark(shard.ShardName) && !Relay.Is(shard.ShardName)))
        {
            waiting[shard.ShardName] = last - shard.Sequence;
            var (_, since) = seen.AddOrUpdate(
                shard.ShardName,
                _ => (shard.Sequence, now),
                (_, before) => before.Sequence == shard.Sequence && shard.Sequence < last ? before : (shard.Sequence, now));
            if (now - since > Patience) standing.Add(shard.ShardName);
        }
        return standing.Count == 0
            ? HealthCheckResult.Healthy(data: waiting)
            : HealthCheckResult.Degraded(
                $"no progress for {Patience.TotalMinutes:0} minutes while events wait: {string.Join(", ", standing.Order())}",
                data: waiting);
    }

    const string HighWaterMark = "HighWaterMark";

    // Where the daemon's look at the sequence stands, and where it once waited for a gap in it: no subscriptions.
    static bool IsMark(string shard) => shard.StartsWith("HighWater", StringComparison.Ordinal);
}
