using JasperFx.Events.Daemon.HighWater;

using Marten;
using Marten.Services;

namespace SupplyChain.EventStore;

/// <summary>
/// Wakes the relay when this process has committed events, instead of at its next poll: a tenth of the delay without
/// the cost of NOTIFY, which serialises commits. Polling stays for what other replicas commit.
/// </summary>
sealed class RelayWakeup : DocumentSessionListenerBase, IDaemonWakeup
{
    readonly SemaphoreSlim signal = new(0, 1);

    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        if (commit.GetEvents().Any()) Release();
        return Task.CompletedTask;
    }

    public async Task WaitAsync(TimeSpan timeout, CancellationToken token) => await signal.WaitAsync(timeout, token);

    public void Dispose() => signal.Dispose();

    void Release()
    {
        try
        {
            signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already awake: one signal stands for all commits before the relay looks.
        }
    }
}
