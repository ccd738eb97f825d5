using System.Threading.Channels;

namespace SupplyChain.Gateway.Live;

/// <summary>
/// The changes one subscriber has not seen yet: each id once, since the latest state is fetched when its turn comes.
/// A subscriber that falls further behind than <see cref="Capacity"/> ids is ended rather than served with holes.
/// </summary>
sealed class Mailbox(Guid? only)
{
    public const int Capacity = 1_000;

    readonly Channel<Guid> order = Channel.CreateBounded<Guid>(Capacity);
    readonly HashSet<Guid> waiting = [];

    public void Add(Guid id)
    {
        if (only is not null && id != only) return;
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
