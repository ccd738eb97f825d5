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
    Exception? ended;

    public void Add(Change change)
    {
        if (only is not null && change.Id != only) return;
        if (organisation is { } own && change.Organisations?.Contains(own) == false) return;
        Add(change.Id);
    }

    /// <summary>Again, once it was its turn.</summary>
    public void Add(Guid id)
    {
        lock (waiting)
        {
            if (waiting.Add(id) && !order.Writer.TryWrite(id)) End(new StreamBehind(Capacity));
        }
    }

    /// <summary>The one id that is wanted, as if it had changed.</summary>
    public void AddOnly() => Add(only!.Value);

    /// <summary>The reader gets the reason in the place of what waits.</summary>
    public void End(Exception reason)
    {
        Interlocked.CompareExchange(ref ended, reason, null);
        order.Writer.TryComplete();
    }

    public async IAsyncEnumerable<Guid> Ids([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var id in order.Reader.ReadAllAsync(cancel))
        {
            if (ended is not null) break;
            // From here on a change of the same subject counts as a new one.
            lock (waiting) waiting.Remove(id);
            yield return id;
        }

        if (ended is not null) throw ended;
    }
}

/// <summary>A subscriber took changes more slowly than they came.</summary>
sealed class StreamBehind(int waiting)
    : Exception($"more than {waiting} changes waited: subscribe again, and ask for all once");
