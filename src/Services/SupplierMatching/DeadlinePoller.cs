using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching;

/// <summary>
/// Finds what is due in the service's own read models and gives each the command that its deadline stands for. The
/// decision checks the deadline itself, so that several replicas may do this at once.
/// </summary>
abstract class DeadlinePoller(TimeProvider clock, ILogger log) : BackgroundService
{
    const int Batch = 100;
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected abstract Task<IReadOnlyList<Guid>> Due(DateTimeOffset now, int atMost, CancellationToken cancel);

    protected abstract Task Pass(Guid id, Command command, CancellationToken cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = clock.GetUtcNow();
            IReadOnlyList<Guid> due = [];
            await Try(async () => due = await Due(now, Batch, stoppingToken), stoppingToken);
            // One that fails must not keep the others waiting.
            foreach (var id in due) await Try(() => Pass(id, CommandFor(id, now), stoppingToken), stoppingToken);
        }
    }

    async Task Try(Func<Task> action, CancellationToken stopping)
    {
        try
        {
            await action();
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning(e, "a deadline could not be passed; trying again");
        }
    }

    static Command CommandFor(Guid id, DateTimeOffset now) =>
        new(NamedId.Of("deadline", id.ToString("N"), now.ToString("O")), Caller.Platform, now, Guid.Empty);
}
