using Marten;
using Marten.Services.BatchQuerying;

namespace SupplyChain.EventStore;

enum DocumentChange { None, Store, Insert, Delete }

/// <summary>A document as all works of a transaction see it.</summary>
sealed class DocumentCell<T>(object id) : IPendingChange where T : class
{
    DocumentChange change;
    bool loaded;
    T? value;

    public object Id => id;

    public T? Value => loaded ? value : throw new InvalidOperationException("A document is there after Load only.");

    public void Loaded(T? document) => (value, loaded) = (document, true);

    public void Set(T? document, DocumentChange kind) => (value, loaded, change) = (document, true, kind);

    public void ApplyTo(IDocumentSession session)
    {
        switch (change)
        {
            case DocumentChange.Store: session.Store(value!); break;
            case DocumentChange.Insert: session.Insert(value!); break;
            case DocumentChange.Delete when id is Guid guid: session.Delete<T>(guid); break;
            case DocumentChange.Delete: session.Delete<T>((string)id); break;
        }
    }
}

/// <summary>The documents of one type that a transaction loads together.</summary>
sealed class DocumentCells<T> : IPendingLoad where T : class
{
    static readonly Func<T, object> IdOf = typeof(T).GetProperty("Id")!.GetMethod!.ReturnType == typeof(Guid)
        ? By(typeof(T).GetProperty("Id")!.GetMethod!.CreateDelegate<Func<T, Guid>>())
        : typeof(T).GetProperty("Id")!.GetMethod!.CreateDelegate<Func<T, string>>();

    readonly List<DocumentCell<T>> asked = [];
    Task<IReadOnlyList<T>>? loading;

    public void Add(DocumentCell<T> cell) => asked.Add(cell);

    public void AddTo(IBatchedQuery batch)
    {
        var loader = batch.LoadMany<T>();
        loading = asked[0].Id is Guid
            ? loader.ByIdList(asked.Select(cell => (Guid)cell.Id))
            : loader.ByIdList(asked.Select(cell => (string)cell.Id));
    }

    public async Task Complete()
    {
        var found = (await loading!).ToDictionary(document => IdOf(document));
        foreach (var cell in asked) cell.Loaded(found.GetValueOrDefault(cell.Id));
        asked.Clear();
    }

    static Func<T, object> By(Func<T, Guid> id) => document => id(document);
}
