using Marten;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>Which of some streams the reader may read as what they are.</summary>
public delegate Task<IReadOnlySet<Guid>> ReadableStreams(
    Caller reader, IQuerySession session, IReadOnlyCollection<Guid> streams, CancellationToken cancel);

/// <summary>
/// Looks up events as causes: their type, moment and author, never what they say. A reader sees those of the own organisation, and of
/// what it may read that they happened. Every other event is as one that does not exist.
/// </summary>
static class SeenEvents
{
    const string ByIds = "select id, type, timestamp, stream_id, causation_id, user_name from mt_events where id = any($1)";

    /// <param name="readable">Null where nothing is read but by the organisation whose it is.</param>
    public static void Map(IEndpointRouteBuilder routes, ReadableStreams? readable) => routes.MapPost("/events/by-ids",
        async (IReadOnlyList<Guid> ids, Caller reader, IQuerySession session, NpgsqlDataSource database, CancellationToken cancel) =>
        {
            var stored = await Find(database, ids, cancel);
            var foreign = stored.Where(each => each.Author?.Organisation != reader.Organisation).Select(each => each.Stream).ToHashSet();
            var read = readable is null || foreign.Count == 0
                ? new HashSet<Guid>()
                : await readable(reader, session, foreign, cancel);
            return stored.Select(each => each.ShownTo(reader, read)).OfType<SeenEvent>().ToList();
        });

    static async Task<IReadOnlyList<Stored>> Find(NpgsqlDataSource database, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        await using var query = database.CreateCommand(ByIds);
        query.Parameters.AddWithValue(ids.Distinct().ToArray());
        var found = new List<Stored>();
        await using var rows = await query.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            found.Add(new Stored(
                rows.GetGuid(0), rows.GetString(1), rows.GetFieldValue<DateTimeOffset>(2), rows.GetGuid(3),
                await rows.IsDBNullAsync(4, cancel) ? null : Guid.TryParse(rows.GetString(4), out var cause) ? cause : null,
                await rows.IsDBNullAsync(5, cancel) ? null : Author.Read(rows.GetString(5))));
        }
        return found;
    }

    sealed record Stored(Guid Id, string Type, DateTimeOffset At, Guid Stream, Guid? Causation, Author? Author)
    {
        public SeenEvent? ShownTo(Caller reader, IReadOnlySet<Guid> readable)
        {
            // What a command led to names the command as its cause. What the platform did names a message or a deadline.
            var seen = new SeenEvent(Id, Type, At, Stream, Author is null ? Causation : null, null, Own: false, null, null);
            return Author is { } author && author.Organisation == reader.Organisation
                ? seen with { CommandId = Causation, Own = true, PersonId = author.Person, ClientId = author.Client }
                : readable.Contains(Stream) ? seen : null;
        }
    }
}
