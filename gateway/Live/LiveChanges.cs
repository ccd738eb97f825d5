using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Live;

/// <summary>
/// Changes as they happen. The bus only says what to look at again: what a subscriber gets is fetched from the owning
/// service with the subscriber's own token, and what it may not read is not delivered. Where the bus says whose the change is,
/// the others are not even woken.
/// </summary>
sealed class LiveChanges(TimeProvider clock)
{
    static readonly TimeSpan WaitForService = TimeSpan.FromSeconds(1);

    readonly ConcurrentDictionary<Mailbox, Type> open = new();
    volatile bool connected;

    /// <summary>Each <typeparamref name="T"/> that changes from now on, in its latest state; of one id only, if given.</summary>
    /// <param name="organisation">The subscriber's, where it is to hear of what is its own alone.</param>
    /// <param name="snapshot">Whether that one comes first as it is now. No change between it and the stream is missed.</param>
    public IAsyncEnumerable<T> Of<T>(
        Func<Guid, CancellationToken, Task<T?>> fetch, Guid? only = null, Guid? organisation = null, bool snapshot = false)
        where T : class =>
        Of<T, T>(fetch, only, organisation, snapshot);

    /// <summary>The same for something else that is told of a <typeparamref name="T"/>, under a topic of its own.</summary>
    public IAsyncEnumerable<T> Of<TSubject, T>(
        Func<Guid, CancellationToken, Task<T?>> fetch, Guid? only = null, Guid? organisation = null, bool snapshot = false)
        where T : class
    {
        if (snapshot && only is null) throw Rejected.Field("snapshot", "needs the id of the one to begin with");
        return connected
            ? Read<TSubject, T>(fetch, new Mailbox(only is { } id ? SecondId.KeyOf(id) : null, organisation), snapshot)
            : throw BusLost();
    }

    /// <summary>What comes of several streams, as it comes. It ends when one of them does.</summary>
    public static async IAsyncEnumerable<T> Together<T>(
        IReadOnlyList<IAsyncEnumerable<T>> streams, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var sources = streams.Select(stream => stream.GetAsyncEnumerator(ending.Token)).ToList();
        var next = sources.Select(source => source.MoveNextAsync().AsTask()).ToList();
        try
        {
            while (true)
            {
                var index = next.IndexOf(await Task.WhenAny(next));
                if (!await next[index]) break;
                yield return sources[index].Current;
                next[index] = sources[index].MoveNextAsync().AsTask();
            }
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAll(next).ContinueWith(_ => { }, TaskScheduler.Default);
            foreach (var source in sources) await source.DisposeAsync();
        }
    }

    public void Tell(Type subject, Change change)
    {
        // A contract of an older service may not say of what it tells.
        if (change.Id == Guid.Empty) return;
        foreach (var (mailbox, of) in open)
            if (of == subject) mailbox.Add(change);
    }

    public void Connect() => connected = true;

    /// <summary>Ends all streams: changes may go by unseen now, and a client that subscribes again asks for all first.</summary>
    public void Disconnect()
    {
        connected = false;
        foreach (var mailbox in open.Keys) mailbox.End(BusLost());
    }

    static ServiceUnavailable BusLost() => new("bus");

    async IAsyncEnumerable<T> Read<TSubject, T>(
        Func<Guid, CancellationToken, Task<T?>> fetch, Mailbox mailbox, bool snapshot,
        [EnumeratorCancellation] CancellationToken cancel = default)
        where T : class
    {
        open[mailbox] = typeof(TSubject);
        if (snapshot) mailbox.AddOnly();
        try
        {
            await foreach (var id in mailbox.Ids(cancel))
                if (await Fetch(mailbox, id, fetch, cancel) is { } changed) yield return changed;
        }
        finally
        {
            open.TryRemove(mailbox, out _);
        }
    }

    async Task<T?> Fetch<T>(Mailbox mailbox, Guid id, Func<Guid, CancellationToken, Task<T?>> fetch, CancellationToken cancel)
        where T : class
    {
        try
        {
            return await fetch(id, cancel);
        }
        catch (ServiceRejected)
        {
            return null;
        }
        catch (ServiceUnavailable)
        {
            await Task.Delay(WaitForService, clock, cancel);
            mailbox.Add(id);
            return null;
        }
    }
}
