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
        var statistics = await store.Advanced.FetchEventStoreStatistics(token: cancellationToken);
        // The sequence of a store without events stands at 1.
        var lag = statistics.EventCount == 0 ? 0 : statistics.EventSequenceNumber - (relay?.Sequence ?? 0);
        var data = new Dictionary<string, object> { ["lag"] = lag };

        var agents = coordinator.DaemonForMainDatabase().CurrentAgents();
        // Another subscription that fails on an event is paused for a moment and goes on by itself; its check tells if it doesn't.
        var stopped = agents.FirstOrDefault(agent => agent.Status is AgentStatus.Stopped || agent.Status is AgentStatus.Paused && Relay.Is(agent.Name.Identity));
        if (stopped is not null) return HealthCheckResult.Unhealthy($"{stopped.Name.Identity} is {stopped.Status}", data: data);
        return trouble.Reason is { } reason ? HealthCheckResult.Degraded(reason, data: data) : HealthCheckResult.Healthy(data: data);
    }
}
