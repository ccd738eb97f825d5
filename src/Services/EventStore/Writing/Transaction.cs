using JasperFx.Events;

using Marten;

namespace SupplyChain.EventStore;

/// <summary>
/// Several works that commit together, one after the other in their order, with one round trip for what all of them load.
/// </summary>
sealed class Transaction(IDocumentStore store, IDocumentSession session)
{
    readonly Dictionary<(Type, object), IPendingChange> cells = [];
    readonly Dictionary<Type, IPendingLoad> documents = [];
    readonly List<IPendingLoad> pending = [];
    readonly SortedSet<long> locks = [];
    readonly List<Work> works = [];

    public IDocumentSession Session => session;

    /// <summary>
    /// Runs the works and commits. A work that is rejected, or fails, without having changed anything stays out; so does one that
    /// must query behind another's lock. The others commit, or an exception says that none did.
    /// </summary>
    /// <returns>Per work its failure, null for one that was committed.</returns>
    public static async Task<IReadOnlyList<Exception?>> Run(IDocumentStore store, IReadOnlyList<WorkItem> items, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancel);
        var transaction = new Transaction(store, session);
        foreach (var item in items)
        {
            var work = new Work(transaction, item.Cause, item.Author);
            transaction.works.Add(work);
            await work.Run(item.Run);
        }
        while (transaction.works.Exists(work => work.Waits))
        {
            await transaction.LoadPending(cancel);
            foreach (var work in transaction.works.Where(work => work.Waits).ToList())
                if (transaction.IsNext(work)) await work.Resume();
        }
        var failures = transaction.works.Select(FailureOf).ToList();
        if (transaction.works.Exists(work => work.Changed) && items.All(item => item.Commits))
        {
            foreach (var cell in transaction.cells.Values) cell.ApplyTo(session);
            await session.SaveChangesAsync(cancel);
        }
        return failures;
    }

    // Works that share a lock take turns as whole works, also where one loads several times.
    bool IsNext(Work work) =>
        !works.TakeWhile(other => other != work).Any(other => !other.Running.IsCompleted && other.Locks.Overlaps(work.Locks));

    public StreamCell<T> StreamOf<T>(Guid id) where T : class
    {
        if (cells.TryGetValue((typeof(StreamCell<T>), id), out var known)) return (StreamCell<T>)known;
        var cell = new StreamCell<T>(id, this);
        cells.Add((typeof(StreamCell<T>), id), cell);
        pending.Add(cell);
        return cell;
    }

    public DocumentCell<T> DocumentOf<T>(object id) where T : class
    {
        if (cells.TryGetValue((typeof(T), id), out var known)) return (DocumentCell<T>)known;
        var cell = new DocumentCell<T>(id);
        cells.Add((typeof(T), id), cell);
        if (!documents.TryGetValue(typeof(T), out var ofType))
        {
            documents.Add(typeof(T), ofType = new DocumentCells<T>());
            pending.Add(ofType);
        }
        ((DocumentCells<T>)ofType).Add(cell);
        return cell;
    }

    public void Pending(IPendingLoad load) => pending.Add(load);

    public void PendingLock(Guid key) => locks.Add(BitConverter.ToInt64(key.ToByteArray()));

    /// <exception cref="MustWait">Another work that holds one of its locks has changed something.</exception>
    public void RefuseQueriesBehindOthers(Work work)
    {
        if (works.Exists(other => other != work && other.Changed && other.Locks.Overlaps(work.Locks))) throw new MustWait();
    }

    public IEvent Wrap(object @event, string cause, string author)
    {
        var wrapped = ((IEventRegistry)((DocumentStore)store).Options.Events).BuildEvent(@event);
        (wrapped.CausationId, wrapped.UserName) = (cause, author);
        return wrapped;
    }

    /// <summary>The state with the events, as the store will have it.</summary>
    public T? Fold<T>(T? state, IReadOnlyList<IEvent> events) where T : class
    {
        var folding = ((DocumentStore)store).Options.Projections.AggregatorFor<T>().BuildAsync(events, session, state, default);
        return folding.IsCompleted
            ? folding.Result
            : throw new InvalidOperationException($"{typeof(T).Name} is not folded of its events alone");
    }

    // The statements of a batch run one after the other: what is read behind the locks is what their holders wrote.
    async Task LoadPending(CancellationToken cancel)
    {
        IPendingLoad[] loads = [.. pending];
        pending.Clear();
        documents.Clear();
        if (loads.Length == 0 && locks.Count == 0) return;

        var batch = session.CreateBatchQuery();
        // In one order everywhere, so that no two transactions wait for each other.
        var locked = locks.Count == 0 ? null : batch.Query<string>(
            "select count(pg_advisory_xact_lock(key))::text from unnest(?) as key", (object)locks.ToArray());
        locks.Clear();
        foreach (var load in loads) load.AddTo(batch);
        await batch.Execute(cancel);
        if (locked is not null) await locked;
        foreach (var load in loads) await load.Complete();
    }

    static Exception? FailureOf(Work work) => work.Running switch
    {
        { IsCompletedSuccessfully: true } => null,
        { Exception.InnerException: { } failure } when !work.Changed => failure,
        { Exception.InnerException: { } failure } => throw new ChangedThenFailed(failure),
        _ => new InvalidOperationException("A work ended without a result."),
    };
}

/// <summary>A work has to be run again in a transaction of its own or a later one: what it queries is not committed yet.</summary>
sealed class MustWait : Exception;

/// <summary>A work failed after it had appended or stored something: nothing of its transaction may be committed.</summary>
sealed class ChangedThenFailed(Exception failure) : Exception(failure.Message, failure);

/// <summary>One work to be run, as often as it takes.</summary>
/// <param name="Cause">Id of the command or message, kept with its events.</param>
/// <param name="Author">Who gave it, kept likewise.</param>
/// <param name="Commits">Whether its transaction is committed; otherwise the works are run to see what would become of them.</param>
sealed record WorkItem(string Cause, string Author, Func<Work, Task> Run, bool Commits = true);
