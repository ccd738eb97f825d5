using System.Threading.Channels;

namespace SupplyChain.Gateway.Live;

/// <summary>
/// The changes one subscriber has not seen yet: each id once, since the latest state is fetched when its turn comes.
/// A subscriber that falls further behind than <see cref="Capacity"/> ids is ended rather than served with holes.
/// </summary>
/// <param name="only">The one id that is wanted; all where null.</param>
/// <param name="organisation">The subscriber's, where it wants what is its own; others' changes take no place then.</param>
sealed class Mailbox(Guid? only, Guid? organisation)
{
    public const int Capacity = 1_000;

    readonly Channel<Guid> order = Channel.CreateBounded<Guid>(Capacity);
    readonly HashSet<Guid> waiting = [];

    public void Add(Change change)
    {
        if (only is not null && change.Id != only) return;
        if (organisation is not null && change.Organisation is not null && change.Organisation != organisation) return;
        Add(change.Id);
    }

    /// <summary>Again, once it was its turn.</summary>
    public void Add(Guid id)
    {
        lock (waiting)
        {
            if (waiting.Add(id) && !order.Writer.TryWrite(id)) End();
        }
    }

    public void End() => order.Writer.TryComplete();

    public async IAsyncEnumerable<Guid> Ids([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var id in order.Reader.ReadAllAsync(cancel))
        {
            // From here on a change of the same subject counts as a new one.
            lock (waiting) waiting.Remove(id);
            yield return id;
        }
    }
}
