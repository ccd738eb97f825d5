using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Planning;

/// <summary>Plans as they are being made.</summary>
sealed class PlanRun(string question) : IDisposable
{
    readonly CancellationTokenSource stop = new();
    bool hasEnded;

    /// <summary>Whether it will answer the question.</summary>
    public bool IsFor(string other) => other == question && !stop.IsCancellationRequested;

    /// <summary>How many wait for the answer.</summary>
    public int Waiting { get; set; }

    public Task<AwardPlans> Answer { get; private set; } = null!;

    public void Begin(Func<CancellationToken, Task<AwardPlans>> plan) => Answer = Task.Run(() => plan(stop.Token));

    public void Stop()
    {
        if (!hasEnded) stop.Cancel();
    }

    /// <summary>When it has ended; whoever waited may leave later.</summary>
    public void Dispose()
    {
        hasEnded = true;
        stop.Dispose();
    }

    /// <summary>Waits until it has ended, however it did, and so long at most.</summary>
    public async Task EndedAsync(TimeSpan patience, CancellationToken cancel)
    {
        await Task.WhenAny(Answer, Task.Delay(patience, cancel));
        cancel.ThrowIfCancellationRequested();
    }
}
