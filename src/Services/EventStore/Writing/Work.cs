using System.Diagnostics.CodeAnalysis;

using JasperFx.Events;

using Marten;
using Marten.Services.BatchQuerying;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>
/// What one command or message needs and changes. It first names what it needs, then awaits <see cref="Load"/>, which brings
/// all of it in one round trip and holds the locks of the streams until the transaction ends, then decides and appends.
/// </summary>
/// <example><code>
/// var plan = work.Stream&lt;CapacityPlan&gt;(id);
/// var part = work.Document&lt;Part&gt;(c.ComponentId);
/// await work.Load();
/// return plan.Append(Decide(c, plan.State, part.Value, command.At));
/// </code></example>
/// <remarks>
/// Several of these may share a transaction. Each sees what those before it appended and stored, through the same streams and
/// documents; queries do not see it, so one that queries waits for the next transaction when it shares a lock with one before it.
/// </remarks>
public sealed class Work
{
    readonly Transaction transaction;
    readonly string cause, author;
    readonly HashSet<Guid> locks = [];
    TaskCompletionSource? loaded;
    TaskCompletionSource stopped = NewSignal();
    Action? onFirstLoad;
    bool hasLoaded;

    internal Work(Transaction transaction, string cause, string author) =>
        (this.transaction, this.cause, this.author) = (transaction, cause, author);

    internal bool Changed { get; private set; }
    internal bool Waits => loaded is not null;
    internal IReadOnlySet<Guid> Locks => locks;

    /// <summary>A stream to append to, locked before it is read. A stream that does not exist yet has no state.</summary>
    /// <param name="turn">What names the lock where several streams share one; otherwise the stream itself does.</param>
    /// <exception cref="Rejected">404 for the empty id, which no stream has.</exception>
    public StreamState<T> Stream<T>(Guid id, Guid? turn = null) where T : class
    {
        if (id == Guid.Empty) throw Rejected.NotFound("id", id);
        Lock(turn ?? id);
        return new StreamState<T>(this, transaction.StreamOf<T>(id));
    }

    /// <summary>A document to read, or to write by <see cref="DocumentState{T}.Store"/>.</summary>
    public DocumentState<T> Document<T>(Guid id) where T : class => new(this, transaction.DocumentOf<T>(id));

    /// <inheritdoc cref="Document{T}(Guid)"/>
    public DocumentState<T> Document<T>(string id) where T : class => new(this, transaction.DocumentOf<T>(id));

    /// <summary>A query that is asked in the same round trip, behind the locks.</summary>
    /// <param name="completed">
    /// Whether the asker adds what <see cref="StreamState{T}.Appended"/> says of those before it in the transaction. Then it need not
    /// wait for their commit.
    /// </param>
    public Answer<T> Ask<T>(Func<IBatchedQuery, Task<T>> query, bool completed = false)
    {
        var answer = new Answer<T>(query);
        transaction.Pending(answer);
        Queried |= !completed;
        return answer;
    }

    /// <summary>Leaves the transaction to those before it. The work runs again in a later one, which sees what they committed.</summary>
    [DoesNotReturn]
    public void WaitForCommit() => throw new MustWait();

    /// <summary>Waits for the lock that <paramref name="key"/> names, and holds it until the transaction ends.</summary>
    public void Lock(Guid key)
    {
        if (locks.Add(key)) transaction.PendingLock(key);
    }

    /// <summary>Brings everything that was named since the last call, in one round trip.</summary>
    public Task Load()
    {
        // Behind a query the transaction goes on from within the signal, and has loaded when it returns.
        var loading = loaded = NewSignal();
        stopped.TrySetResult();
        return loading.Task;
    }

    /// <summary>For what only a query can tell. It sees what was committed, and nothing of this transaction.</summary>
    public IQuerySession Queries
    {
        get
        {
            Queried = true;
            transaction.RefuseQueriesBehindOthers(this);
            return transaction.Session;
        }
    }

    /// <summary>For writes that are neither events of a loaded stream nor a loaded document; there after <see cref="Load"/>.</summary>
    public IDocumentSession Session
    {
        get
        {
            // Before that it is not known whether the command or message was handled already.
            if (!hasLoaded) throw new InvalidOperationException("Writing begins after Load.");
            Changed = true;
            return transaction.Session;
        }
    }

    internal bool Queried { get; private set; }

    /// <summary>Runs behind the first load, before the decision goes on.</summary>
    internal void AfterFirstLoad(Action check) => onFirstLoad = check;

    /// <summary>Goes on until it waits for a load, or is done.</summary>
    internal async Task Run(Func<Work, Task> run)
    {
        Running = run(this);
        await Task.WhenAny(Running, stopped.Task);
    }

    internal Task Running { get; private set; } = Task.CompletedTask;

    internal async Task Resume()
    {
        var waiting = loaded!;
        (loaded, stopped) = (null, NewSignal());
        try
        {
            if (Queried) transaction.RefuseQueriesBehindOthers(this);
            (hasLoaded, var check) = (true, onFirstLoad);
            onFirstLoad = null;
            check?.Invoke();
            waiting.SetResult();
        }
        catch (Exception e)
        {
            waiting.SetException(e);
        }
        await Task.WhenAny(Running, stopped.Task);
    }

    internal IReadOnlyList<IEvent> Wrap(IReadOnlyCollection<object> events)
    {
        if (events.Count > 0) Changed = true;
        return [.. events.Select(e => transaction.Wrap(e, cause, author))];
    }

    internal void HasChanged() => Changed = true;

    // Continues on the thread that sets it: one work at a time uses the session.
    static TaskCompletionSource NewSignal() => new();
}
