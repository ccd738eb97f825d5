using JasperFx;
using JasperFx.Events;

using Marten;
using Marten.Exceptions;
using Marten.Services.BatchQuerying;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>Load, decide, append, save: the one way in which a command changes a stream.</summary>
public static class Decisions
{
    const int Tries = 5;

    /// <summary>
    /// Decides <paramref name="command"/> on one stream. <paramref name="decide"/> gets the state (null for a new
    /// stream) and returns the events; it runs again on fresh state when another writer was faster.
    /// </summary>
    public static Task<Receipt> Handle<T>(
        this IDocumentStore store, Command command, Guid stream, Func<T?, IEnumerable<object>> decide,
        CancellationToken cancel) where T : class =>
        store.Execute(command, async (session, processed) =>
        {
            var batch = session.CreateBatchQuery();
            var before = batch.Load<ProcessedCommand>(processed);
            var loading = batch.Events.FetchForWriting<T>(Existing(stream));
            await batch.Execute(cancel);
            if (await before is { } repeated) return (repeated.RepeatedBy(command), Repeated: true);

            return (AppendDecided(await loading, decide), Repeated: false);
        }, cancel);

    /// <summary>The same for a stream that many write to at once: waits for its turn instead of colliding.</summary>
    /// <param name="about">What the receipt is about, where that is a part of the stream's subject, such as one booking of a line.</param>
    public static Task<Receipt> HandleExclusively<T>(
        this IDocumentStore store, Command command, Guid stream, Func<T?, IEnumerable<object>> decide,
        CancellationToken cancel, Guid? about = null) where T : class =>
        store.HandleExclusively<T, object?>(
            command, stream, _ => Task.FromResult<object?>(null), (state, _) => decide(state), cancel, about);

    /// <summary>
    /// The same for a decision that needs more than the stream's state, loaded in the same round trip under the same lock.
    /// </summary>
    public static Task<Receipt> HandleExclusively<T, TMore>(
        this IDocumentStore store, Command command, Guid stream, Func<IBatchedQuery, Task<TMore>> alsoLoad,
        Func<T?, TMore, IEnumerable<object>> decide, CancellationToken cancel, Guid? about = null) where T : class =>
        store.Execute(command, async (session, processed) =>
        {
            await session.BeginTransactionAsync(cancel);
            var batch = session.CreateBatchQuery();
            var locked = batch.Lock(stream);
            var before = batch.Load<ProcessedCommand>(processed);
            var loading = batch.Events.FetchForWriting<T>(Existing(stream));
            var more = alsoLoad(batch);
            await batch.Execute(cancel);
            await locked;
            if (await before is { } repeated) return (repeated.RepeatedBy(command), Repeated: true);

            var loaded = await more;
            var receipt = AppendDecided(await loading, state => decide(state, loaded));
            return (about is { } part ? receipt with { Id = part } : receipt, Repeated: false);
        }, cancel);

    /// <summary>
    /// The same for a command that changes several streams at once, all or none: <paramref name="decide"/> loads and
    /// appends in the session it gets. It runs again, in a new session, when another writer was faster.
    /// </summary>
    public static Task<Receipt> HandleTogether(
        this IDocumentStore store, Command command, Func<IDocumentSession, Task<Receipt>> decide, CancellationToken cancel) =>
        store.Execute(command, async (session, processed) =>
            await session.LoadAsync<ProcessedCommand>(processed, cancel) is { } repeated
                ? (repeated.RepeatedBy(command), Repeated: true)
                : (await decide(session), Repeated: false), cancel);

    /// <summary>Appends what <paramref name="decide"/> returns for the stream's state, within a session of the caller's.</summary>
    public static Receipt AppendDecided<T>(IEventStream<T> stream, Func<T?, IEnumerable<object>> decide) where T : class
    {
        var events = decide(stream.Aggregate).ToArray();
        if (events.Length > 0) stream.AppendMany(events);
        return new Receipt(stream.Id, (stream.StartingVersion ?? 0) + events.Length, [.. events.Select(KindOf)]);
    }

    /// <summary>Waits for the lock named by <paramref name="key"/>, and holds it until the session's transaction ends.</summary>
    public static async Task LockAsync(this IDocumentSession session, Guid key, CancellationToken cancel)
    {
        await session.BeginTransactionAsync(cancel);
        var batch = session.CreateBatchQuery();
        var locked = batch.Lock(key);
        await batch.Execute(cancel);
        await locked;
    }

    /// <summary>
    /// The same in one round trip with what is loaded behind it, in a session whose transaction has begun. The
    /// statements of a batch run one after the other: what comes behind the lock sees what its holders wrote.
    /// </summary>
    public static Task Lock(this IBatchedQuery batch, Guid key) =>
        batch.Query<string>("select 'locked' from pg_advisory_xact_lock(?)", BitConverter.ToInt64(key.ToByteArray()));

    /// <summary>Waits for the turn on a stream and loads it for writing, in one round trip.</summary>
    /// <param name="turn">What names the turn where several streams share one; else the stream itself does.</param>
    public static async Task<IEventStream<T>> TakeStream<T>(
        this IDocumentSession session, Guid stream, CancellationToken cancel, Guid? turn = null) where T : class
    {
        await session.BeginTransactionAsync(cancel);
        var batch = session.CreateBatchQuery();
        var locked = batch.Lock(turn ?? stream);
        var loading = batch.Events.FetchForWriting<T>(stream);
        await batch.Execute(cancel);
        await locked;
        return await loading;
    }

    /// <summary>Whether a session could not be saved because another writer was faster.</summary>
    public static bool IsCollision(Exception exception) => exception
        is ConcurrencyException or DocumentAlreadyExistsException
        or JasperFx.Events.ExistingStreamIdCollisionException or Marten.Exceptions.ExistingStreamIdCollisionException
        or MartenCommandException
        {
            InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation },
        };

    // No stream has the empty id, and the store throws at it.
    static Guid Existing(Guid stream) => stream != Guid.Empty ? stream : throw Rejected.NotFound("id", stream);

    static async Task<Receipt> Execute(
        this IDocumentStore store, Command command,
        Func<IDocumentSession, Guid, Task<(Receipt, bool Repeated)>> decide, CancellationToken cancel)
    {
        var processed = ProcessedCommand.IdOf(command);
        for (var attempt = 1; ; attempt++)
        {
            await using var session = store.LightweightSession();
            session.CausationId = command.Id.ToString();
            session.LastModifiedBy = $"{command.Caller.Organisation:N}/{command.Caller.Subject}";
            try
            {
                var (receipt, repeated) = await decide(session, processed);
                if (repeated) return receipt;

                session.Insert(new ProcessedCommand(processed, command.Digest, receipt, command.At));
                await session.SaveChangesAsync(cancel);
                return receipt;
            }
            catch (Exception e) when (attempt < Tries && IsCollision(e))
            {
                // Another writer was faster, perhaps with this very command: look again at what stands now.
            }
        }
    }

    static string KindOf(object @event) => @event.GetType().Name.ToSnakeCase();

    static string ToSnakeCase(this string name) => string.Concat(
        name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
