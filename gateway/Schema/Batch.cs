namespace SupplyChain.Gateway.Schema;

/// <summary>
/// Loads by key for the fields of one request: keys asked for on one level of the query go upstream together, and no
/// key goes twice. A key without a value gives null.
/// </summary>
sealed class Batch<TKey, TValue>(
    Batches batches, int maxKeys,
    Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> load)
    : IWaitingKeys where TKey : notnull where TValue : class
{
    readonly Dictionary<TKey, TaskCompletionSource<TValue?>> asked = [];
    List<TKey> waiting = [];

    public Task<TValue?> Load(TKey key)
    {
        TaskCompletionSource<TValue?>? answer;
        bool first;
        lock (asked)
        {
            if (asked.TryGetValue(key, out answer)) return answer.Task;
            // Continuations run in place: keys that they ask for next belong to the same dispatch.
            asked[key] = answer = new TaskCompletionSource<TValue?>();
            waiting.Add(key);
            first = waiting.Count == 1;
        }

        if (first) batches.Enlist(this);
        return answer.Task;
    }

    async Task IWaitingKeys.LoadWaiting(CancellationToken cancel)
    {
        List<TKey> keys;
        lock (asked) (keys, waiting) = (waiting, []);
        await Task.WhenAll(keys.Chunk(maxKeys).Select(chunk => LoadChunk(chunk, cancel)));
    }

    async Task LoadChunk(TKey[] keys, CancellationToken cancel)
    {
        try
        {
            var values = await load(keys, cancel);
            foreach (var key in keys) Answer(key).SetResult(values.GetValueOrDefault(key));
        }
        catch (Exception failure)
        {
            // Every field that waits reports the failure as its own.
            foreach (var key in keys) Answer(key).TrySetException(failure);
        }
    }

    TaskCompletionSource<TValue?> Answer(TKey key)
    {
        lock (asked) return asked[key];
    }
}

interface IWaitingKeys
{
    Task LoadWaiting(CancellationToken cancel);
}

/// <summary>The batches of one request, and the moment at which they are sent.</summary>
sealed class Batches
{
    readonly Lock gate = new();
    List<IWaitingKeys> waiting = [];
    TaskCompletionSource enlisted = Signal();
    bool sending;

    public void Enlist(IWaitingKeys keys)
    {
        lock (gate)
        {
            waiting.Add(keys);
            enlisted.TrySetResult();
        }
    }

    /// <summary>Sends what waits, and what the answers ask for in turn, until <paramref name="field"/> has its value.</summary>
    public async Task<object?> Complete(Task<object?> field, CancellationToken cancel)
    {
        while (!field.IsCompleted)
        {
            if (MaySend(out var more)) await Send(cancel);
            else await Task.WhenAny(field, more);
        }

        return await field;
    }

    /// <summary>One field sends for all: what is asked for while answers come in belongs to the next call, whole.</summary>
    bool MaySend(out Task more)
    {
        lock (gate)
        {
            if (enlisted.Task.IsCompleted) enlisted = Signal();
            more = enlisted.Task;
            return !sending && waiting.Count > 0 && (sending = true);
        }
    }

    async Task Send(CancellationToken cancel)
    {
        while (true)
        {
            List<IWaitingKeys> ready;
            lock (gate)
            {
                if (waiting.Count == 0)
                {
                    sending = false;
                    return;
                }

                (ready, waiting) = (waiting, []);
            }

            await Task.WhenAll(ready.Select(batch => batch.LoadWaiting(cancel)));
        }
    }

    static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
