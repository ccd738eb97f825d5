namespace SupplyChain.EventStore;

/// <summary>A document in a <see cref="Work"/>.</summary>
public sealed class DocumentState<T> where T : class
{
    readonly Work work;
    readonly DocumentCell<T> cell;

    internal DocumentState(Work work, DocumentCell<T> cell) => (this.work, this.cell) = (work, cell);

    /// <summary>Null where there is none.</summary>
    public T? Value => cell.Value;

    /// <summary>Writes the document, in place of the one that may be there.</summary>
    public void Store(T document)
    {
        work.HasChanged();
        cell.Set(document, DocumentChange.Store);
    }

    /// <summary>Writes a new document; when another transaction wrote it in the meantime, this one is decided again.</summary>
    internal void Insert(T document)
    {
        work.HasChanged();
        cell.Set(document, DocumentChange.Insert);
    }

    public void Delete()
    {
        work.HasChanged();
        cell.Set(default, DocumentChange.Delete);
    }
}
