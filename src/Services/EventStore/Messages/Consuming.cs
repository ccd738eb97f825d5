using Marten;

using MassTransit;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>
/// How messages change the store. Those of one contract that wait are taken in one transaction, in their order; one that cannot be
/// handled fails alone.
/// </summary>
public static class Consuming
{
    /// <summary>Handles a message once, however often it is delivered: what it changes and the note of it commit together.</summary>
    public static Task Consume<T>(
        this IDocumentStore store, ConsumeContext<T> message, Func<Work, Delivery, Task> handle) where T : class =>
        store.Run(message, async (work, delivery) =>
        {
            var before = work.Document<InboxEntry>(delivery.MessageId);
            var horizon = work.Document<InboxHorizon>(typeof(T).Name);
            work.AfterFirstLoad(() => DropIf(before.Value is not null || delivery.At < horizon.Value?.At));
            await handle(work, delivery);
            await work.Load();
            before.Insert(new InboxEntry(delivery.MessageId, delivery.At, typeof(T).Name));
        });

    /// <summary>
    /// The same for a contract that carries its subject's whole state: what is not newer than what was seen is
    /// dropped. <paramref name="subject"/> names the contracts that replace each other, such as published and withdrawn.
    /// </summary>
    public static Task ConsumeLatest<T>(
        this IDocumentStore store, ConsumeContext<T> message, string subject, Func<Work, Delivery, Task> handle) where T : class =>
        store.Run(message, async (work, delivery) =>
        {
            var before = work.Document<InboxEntry>(delivery.MessageId);
            var seen = work.Document<SubjectSeen>(SubjectSeen.IdOf(subject, delivery));
            work.AfterFirstLoad(() =>
            {
                DropIf(before.Value is not null);
                if (seen.Value is not { } newest || newest.Version < delivery.Version) return;
                before.Insert(new InboxEntry(delivery.MessageId, delivery.At, typeof(T).Name));
                throw new Dropped();
            });
            await handle(work, delivery);
            await work.Load();
            before.Insert(new InboxEntry(delivery.MessageId, delivery.At, typeof(T).Name));
            seen.Store(new SubjectSeen(SubjectSeen.IdOf(subject, delivery), delivery.Version));
        });

    /// <summary>
    /// Handles a message whose <paramref name="handle"/> itself drops what is not newer than what it knows, by versions that it
    /// keeps: nothing else is noted of the message.
    /// </summary>
    public static Task ConsumeVersioned<T>(
        this IDocumentStore store, ConsumeContext<T> message, Func<Work, Delivery, Task> handle) where T : class =>
        store.Run(message, handle);

    static Task Run<T>(this IDocumentStore store, ConsumeContext<T> message, Func<Work, Delivery, Task> handle) where T : class
    {
        var delivery = DeliveryOf(message);
        return Lanes.Of(store).Messages(typeof(T)).Run(
            new WorkItem($"{delivery.MessageId}", Caller.Platform.Subject, async work =>
            {
                // Messages of one stream take turns, so that duplicates and later versions find what was written before.
                work.Lock(delivery.Stream);
                try
                {
                    await handle(work, delivery);
                }
                catch (Dropped)
                {
                    // Nothing to do: it was handled before, or something newer was.
                }
            }),
            message.CancellationToken);
    }

    static void DropIf(bool handledBefore)
    {
        if (handledBefore) throw new Dropped();
    }

    static Delivery DeliveryOf<T>(ConsumeContext<T> message) where T : class => new(
        message.MessageId ?? throw new InvalidOperationException("a contract without a message id"),
        message.Headers.Get<Guid>(RelayHeaders.Stream) ?? throw new InvalidOperationException($"no {RelayHeaders.Stream} header"),
        message.Headers.Get<long>(RelayHeaders.Version) ?? throw new InvalidOperationException($"no {RelayHeaders.Version} header"),
        message.Headers.Get<DateTimeOffset>(RelayHeaders.Time) ?? throw new InvalidOperationException($"no {RelayHeaders.Time} header"));

    sealed class Dropped : Exception;
}
