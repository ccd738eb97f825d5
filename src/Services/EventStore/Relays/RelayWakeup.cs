using System.Diagnostics;

using JasperFx.Events.Daemon.HighWater;

using Marten;
using Marten.Services;

namespace SupplyChain.EventStore;

/// <summary>
/// Wakes the relay when this process has committed events, instead of at its next poll: a tenth of the delay without
/// the cost of NOTIFY, which serialises commits. It sleeps a moment between two looks, so that under load one look serves
/// many commits. Polling stays for what other replicas commit.
/// </summary>
sealed class RelayWakeup : DocumentSessionListenerBase, IDaemonWakeup
{
    // A look costs a few queries and a commit of the progress: see docs/performance.md for what this brings.
    static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);

    readonly SemaphoreSlim signal = new(0, 1);
    long? woken;

    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        if (commit.GetEvents().Any()) Release();
        return Task.CompletedTask;
    }

    public async Task WaitAsync(TimeSpan timeout, CancellationToken token)
    {
        if (woken is { } last && Rest - Stopwatch.GetElapsedTime(last) is { Ticks: > 0 } rest) await Task.Delay(rest, token);
        await signal.WaitAsync(timeout, token);
        woken = Stopwatch.GetTimestamp();
    }

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
