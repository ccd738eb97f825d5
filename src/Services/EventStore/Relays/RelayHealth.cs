using JasperFx;

using Marten;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SupplyChain.EventStore;

/// <summary>
/// How far the relay is behind the events, and whether it still runs here where it leads. A relay that was fenced by
/// a second one ends up stopped and is not started again by itself: that is unhealthy, and a restart mends it.
/// </summary>
sealed class RelayHealth(
    IDocumentStore store, Marten.Events.Daemon.Coordination.IProjectionCoordinator coordinator, RelayTrouble trouble) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var progress = await store.Advanced.AllProjectionProgress(token: cancellationToken);
        var relay = progress.FirstOrDefault(shard => Relay.Is(shard.ShardName));
        var data = new Dictionary<string, object> { ["lag"] = await store.LastSequence(cancellationToken) - (relay?.Sequence ?? 0) };

        var agents = coordinator.DaemonForMainDatabase().CurrentAgents();
        // Another subscription that fails on an event is paused for a moment and goes on by itself; its check tells if it doesn't.
        var stopped = agents.FirstOrDefault(
            agent => agent.Status is AgentStatus.Stopped || agent.Status is AgentStatus.Paused && Relay.Is(agent.Name.Identity));
        if (stopped is not null) return HealthCheckResult.Unhealthy($"{stopped.Name.Identity} is {stopped.Status}", data: data);
        return trouble.Reason is { } reason ? HealthCheckResult.Degraded(reason, data: data) : HealthCheckResult.Healthy(data: data);
    }
}

static class Sequences
{
    /// <summary>
    /// Sequence of the last event that is stored; 0 without events. Read from the end of the index, however many there are.
    /// </summary>
    public static async Task<long> LastSequence(this IDocumentStore store, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        return (await session.QueryAsync<long>("select coalesce(max(seq_id), 0) from mt_events", cancel))[0];
    }
}
