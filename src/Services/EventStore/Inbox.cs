using Marten;

using MassTransit;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>A message that was handled; it stands in the same transaction as what the message changed.</summary>
/// <param name="At">Moment of the message's event.</param>
/// <param name="Contract">Name of the contract; null for those noted before it was.</param>
public sealed record InboxEntry(Guid Id, DateTimeOffset At, string? Contract = null);

/// <summary>The newest version of a stream that a kind of contract brought here.</summary>
public sealed record SubjectSeen(string Id, long Version)
{
    public static string IdOf(string subject, Delivery delivery) => $"{subject}/{delivery.Stream:N}";
}

/// <summary>Where a message comes from: its id is the event's id, its stream and version those of the event.</summary>
public sealed record Delivery(Guid MessageId, Guid Stream, long Version, DateTimeOffset At);

public static class Inbox
{
    /// <summary>Handles a message once, however often it is delivered: what it changes and the note of it commit together.</summary>
    public static Task Receive<T>(
        this IDocumentStore store, ConsumeContext<T> message, Func<IDocumentSession, Delivery, Task> handle) where T : class =>
        store.Receive(message, subject: null, handle);

    /// <summary>
    /// The same for a contract that carries its subject's whole state: what is not newer than what was seen is
    /// dropped. <paramref name="subject"/> names the contracts that replace each other, such as published and withdrawn.
    /// </summary>
    public static Task ReceiveLatest<T>(
        this IDocumentStore store, ConsumeContext<T> message, string subject, Func<IDocumentSession, Delivery, Task> handle)
        where T : class => store.Receive(message, subject, handle);

    static async Task Receive<T>(
        this IDocumentStore store, ConsumeContext<T> message, string? subject, Func<IDocumentSession, Delivery, Task> handle)
        where T : class
    {
        using var place = await Places.Take();
        var delivery = DeliveryOf(message);
        await using var session = store.LightweightSession();
        session.CausationId = delivery.MessageId.ToString();
        session.LastModifiedBy = Caller.Platform.Subject;

        // Messages of one stream take turns, so that duplicates and later versions find what was written before.
        await session.BeginTransactionAsync(message.CancellationToken);
        var batch = session.CreateBatchQuery();
        var (locked, before) = (batch.Lock(delivery.Stream), batch.Load<InboxEntry>(delivery.MessageId));
        var seen = subject is null ? null : batch.Load<SubjectSeen>(SubjectSeen.IdOf(subject, delivery));
        await batch.Execute(message.CancellationToken);
        await locked;
        if (await before is not null) return;

        session.Insert(new InboxEntry(delivery.MessageId, delivery.At));
        if (seen is null) await handle(session, delivery);
        else if (!(await seen is { } newest && newest.Version >= delivery.Version))
        {
            session.Store(new SubjectSeen(SubjectSeen.IdOf(subject!, delivery), delivery.Version));
            await handle(session, delivery);
        }
        await session.SaveChangesAsync(message.CancellationToken);
    }

    static Delivery DeliveryOf<T>(ConsumeContext<T> message) where T : class => new(
        message.MessageId ?? throw new InvalidOperationException("a contract without a message id"),
        message.Headers.Get<Guid>(RelayHeaders.Stream) ?? throw new InvalidOperationException($"no {RelayHeaders.Stream} header"),
        message.Headers.Get<long>(RelayHeaders.Version) ?? throw new InvalidOperationException($"no {RelayHeaders.Version} header"),
        message.Headers.Get<DateTimeOffset>(RelayHeaders.Time) ?? throw new InvalidOperationException($"no {RelayHeaders.Time} header"));
}

/// <summary>Each of these has a connection of its own.</summary>
sealed class Places : IDisposable
{
    static readonly SemaphoreSlim Free = new(8);

    public static async Task<Places> Take()
    {
        await Free.WaitAsync();
        return new Places();
    }

    public void Dispose() => Free.Release();
}
