using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using SupplyChain.Gateway.Clients;

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
    public IAsyncEnumerable<T> Of<T>(Func<Guid, CancellationToken, Task<T?>> fetch, Guid? only = null, Guid? organisation = null)
        where T : class =>
        Of<T, T>(fetch, only, organisation);

    /// <summary>The same for something else that is told of a <typeparamref name="T"/>, under a topic of its own.</summary>
    public IAsyncEnumerable<T> Of<TSubject, T>(
        Func<Guid, CancellationToken, Task<T?>> fetch, Guid? only = null, Guid? organisation = null) where T : class =>
        connected ? Read<TSubject, T>(fetch, new Mailbox(only, organisation)) : throw new ServiceUnavailable("bus");

    public void Tell(Type subject, Change change)
    {
        foreach (var (mailbox, of) in open)
            if (of == subject) mailbox.Add(change);
    }

    public void Connect() => connected = true;

    /// <summary>Ends all streams: changes may go by unseen now, and a client that subscribes again asks for all first.</summary>
    public void Disconnect()
    {
        connected = false;
        foreach (var mailbox in open.Keys) mailbox.End();
    }

    async IAsyncEnumerable<T> Read<TSubject, T>(
        Func<Guid, CancellationToken, Task<T?>> fetch, Mailbox mailbox, [EnumeratorCancellation] CancellationToken cancel = default)
        where T : class
    {
        open[mailbox] = typeof(TSubject);
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
