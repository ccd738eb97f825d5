using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using SupplyChain.Gateway.Clients;

namespace SupplyChain.Gateway.Live;

/// <summary>
/// Changes as they happen. The bus only says what to look at again: what a subscriber gets is fetched from the owning
/// service with the subscriber's own token, and what it may not read is not delivered.
/// </summary>
sealed class LiveChanges(TimeProvider clock)
{
    static readonly TimeSpan WaitForService = TimeSpan.FromSeconds(1);

    readonly ConcurrentDictionary<Mailbox, Type> open = new();

    /// <summary>Each <typeparamref name="T"/> that changes from now on, in its latest state; of one id only, if given.</summary>
    public async IAsyncEnumerable<T> Of<T>(
        Func<Guid, CancellationToken, Task<T?>> fetch, Guid? only = null, [EnumeratorCancellation] CancellationToken cancel = default) where T : class
    {
        var mailbox = new Mailbox(only);
        open[mailbox] = typeof(T);
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

    public void Tell(Type subject, Guid id)
    {
        foreach (var (mailbox, of) in open)
            if (of == subject) mailbox.Add(id);
    }

    /// <summary>Ends all streams: changes may have been missed, and a client that subscribes again asks for all first.</summary>
    public void EndAll()
    {
        foreach (var mailbox in open.Keys) mailbox.End();
    }

    async Task<T?> Fetch<T>(Mailbox mailbox, Guid id, Func<Guid, CancellationToken, Task<T?>> fetch, CancellationToken cancel) where T : class
    {
        try
        {
            return await fetch(id, cancel);
        }
        catch (ServiceRefused)
        {
            return null;
        }
        catch (ServiceAway)
        {
            await Task.Delay(WaitForService, clock, cancel);
            mailbox.Add(id);
            return null;
        }
    }
}
