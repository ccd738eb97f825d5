using JasperFx.Events;

using Marten;
using Marten.Services.BatchQuerying;

namespace SupplyChain.EventStore;

/// <summary>A stream as all works of a transaction see it.</summary>
sealed class StreamCell<T>(Guid id, Transaction transaction) : IPendingLoad, IPendingChange where T : class
{
    readonly List<IEvent> appended = [];
    readonly List<IEvent> unfolded = [];
    Task<IEventStream<T>>? loading;
    IEventStream<T>? stream;
    T? state;

    public Guid Id => id;

    public long Version => (Loaded.StartingVersion ?? 0) + appended.Count;

    public IEnumerable<object> Appended => appended.Select(e => e.Data);

    public T? State
    {
        get
        {
            _ = Loaded;
            if (unfolded.Count > 0) state = transaction.Fold(state, unfolded);
            unfolded.Clear();
            return state;
        }
    }

    public void Append(IReadOnlyList<IEvent> events)
    {
        _ = Loaded;
        appended.AddRange(events);
        unfolded.AddRange(events);
    }

    public void AddTo(IBatchedQuery batch) => loading = batch.Events.FetchForWriting<T>(id);

    public async Task Complete()
    {
        stream = await loading!;
        state = stream.Aggregate;
    }

    public void ApplyTo(IDocumentSession session)
    {
        if (appended.Count == 0) return;
        Loaded.AppendMany(appended);
        session.TellOf(Loaded.Aggregate, () => State, () => [.. appended.Select(e => e.Data)]);
    }

    IEventStream<T> Loaded => stream ?? throw new InvalidOperationException("A stream is there after Load only.");
}
