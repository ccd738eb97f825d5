using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SupplyChain.EventStore;

/// <summary>
/// Tells which of the service's own queues hold messages that failed. It asks the broker only when somebody asks it, and seldom:
/// in between, and while the broker takes its time, the last outcome holds. What failed once or twice is tried again soon: it is
/// named, and the service is not degraded by it yet.
/// </summary>
sealed class FailedQueueHealth(ServiceQueues queues, TimeProvider clock) : IHealthCheck
{
    const int FailuresOfNoConcern = 2;
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(15), Patience = TimeSpan.FromSeconds(1), TimeOut = TimeSpan.FromSeconds(10);

    readonly Lock gate = new();
    Task<HealthCheckResult>? look;
    DateTimeOffset begun;
    HealthCheckResult last = HealthCheckResult.Healthy("the broker has not said yet");

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Task<HealthCheckResult> current;
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (look is null || look.IsCompleted && now - begun >= Interval) (look, begun) = (LookAsync(), now);
            current = look;
        }
        try
        {
            return last = await current.WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            return last;
        }
    }

    bool IsOfNoConcern(string queue) => queues.Retries.Take(FailuresOfNoConcern).Any(retry => retry.Name == queue);

    async Task<HealthCheckResult> LookAsync()
    {
        using var timeout = new CancellationTokenSource(TimeOut);
        try
        {
            await using var broker = await BrokerQueues.ConnectAsync(queues, timeout.Token);
            var held = new SortedDictionary<string, object>(StringComparer.Ordinal);
            foreach (var queue in queues.OfFailures)
                if (await broker.CountAsync(queue, timeout.Token) is var messages and > 0) held[queue] = messages;
            var text = string.Join(", ", held.Select(queue => $"{queue.Value} in {queue.Key}"));
            return held.Keys.All(IsOfNoConcern)
                ? HealthCheckResult.Healthy(held.Count == 0 ? null : $"messages that failed are tried again: {text}", held)
                : HealthCheckResult.Degraded($"messages fail again and again: {text}", data: held);
        }
        catch (Exception e) when (BrokerQueues.IsBroken(e, CancellationToken.None))
        {
            return HealthCheckResult.Degraded($"the broker does not say whether messages failed: {e.Message}");
        }
    }
}
