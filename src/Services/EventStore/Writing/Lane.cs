using Marten;

namespace SupplyChain.EventStore;

/// <summary>
/// The way of commands or messages of one kind into the store. One that comes while nothing is under way runs at once, alone;
/// those that come while a transaction is under way wait for it and are then taken together. See docs/adr/0009.
/// </summary>
sealed class Lane(IDocumentStore store, int transactionsAtOnce, int mostTogether)
{
    const int Tries = 5;
    static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    readonly Queue<Waiting> queue = [];
    readonly Lock door = new();
    int underWay;

    public Task Run(WorkItem item, CancellationToken cancel)
    {
        var waiting = new Waiting(item, cancel);
        lock (door)
        {
            queue.Enqueue(waiting);
            if (underWay == transactionsAtOnce) return waiting.Done.Task;
            underWay++;
        }
        _ = WorkOff();
        return waiting.Done.Task;
    }

    /// <summary>Runs items in one transaction, those apart that it cannot commit together.</summary>
    /// <returns>Per item its failure, null where it was committed.</returns>
    public async Task<IReadOnlyList<Exception?>> RunTogether(IReadOnlyList<WorkItem> items, CancellationToken cancel)
    {
        Waiting[] group = [.. items.Select(item => new Waiting(item, cancel))];
        await RunGroup(group);
        return [.. group.Select(waiting => waiting.Done.Task.Exception?.InnerException)];
    }

    async Task WorkOff()
    {
        while (Next() is { Count: > 0 } group) await RunGroup(group);
    }

    List<Waiting> Next()
    {
        lock (door)
        {
            var group = new List<Waiting>();
            while (group.Count < mostTogether && queue.TryDequeue(out var waiting))
            {
                // Who has gone away needs no answer, and nothing was begun.
                if (waiting.Cancel.IsCancellationRequested) waiting.Done.TrySetCanceled(waiting.Cancel);
                else group.Add(waiting);
            }
            if (group.Count == 0) underWay--;
            return group;
        }
    }

    async Task RunGroup(IReadOnlyList<Waiting> group)
    {
        var rest = group;
        while (rest.Count > 1)
        {
            var together = rest;
            try
            {
                rest = await Attempt(together);
            }
            catch (Exception e) when (DatabaseProblems.IsUnavailable(e))
            {
                foreach (var waiting in together) waiting.Done.TrySetException(e);
                return;
            }
            catch (Exception)
            {
                // None was committed; alone, each shows whether it is the one that cannot be.
                break;
            }
            // The first of a group waits for nobody, so each round leaves fewer.
            if (rest.Count == together.Count) break;
        }
        foreach (var waiting in rest) await RunAlone(waiting);
    }

    async Task RunAlone(Waiting waiting)
    {
        for (var attempt = 1; !waiting.Done.Task.IsCompleted; attempt++)
        {
            try
            {
                await Attempt([waiting]);
            }
            catch (Exception e) when (attempt < Tries && Collisions.Is(e))
            {
                // Another writer was faster, perhaps with this very command: look again at what stands now.
            }
            catch (ChangedThenFailed e)
            {
                waiting.Done.TrySetException(e.InnerException!);
            }
            catch (Exception e)
            {
                waiting.Done.TrySetException(e);
            }
        }
    }

    /// <summary>Runs the group in one transaction and answers each that is decided; returns those that must wait for the next.</summary>
    async Task<IReadOnlyList<Waiting>> Attempt(IReadOnlyList<Waiting> group)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var failures = await Transaction.Run(store, [.. group.Select(waiting => waiting.Item)], deadline.Token);
        var later = new List<Waiting>();
        foreach (var (waiting, failure) in group.Zip(failures))
        {
            if (failure is null) waiting.Done.TrySetResult();
            else if (failure is MustWait) later.Add(waiting);
            else waiting.Done.TrySetException(failure);
        }
        return later;
    }

    sealed record Waiting(WorkItem Item, CancellationToken Cancel)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
