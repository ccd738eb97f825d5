using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

using Npgsql;

using NpgsqlTypes;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>
/// Lists what people and programs of an organisation did, the newest first, for who manages its people. Events of one author and
/// type within one second are one entry, so that an import does not fill the list.
/// </summary>
static class AuditTrail
{
    static readonly DateTimeOffset Latest = new(3000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // From each entry the index leads to the next one, however many events the entry has. The limit ends the recursion.
    static string Behind(string conditions) => $"""
        with recursive entry as (
            select first.* from ({NextBehind("$2 at time zone 'UTC'", "$3", "$4", conditions)}) first
            union all
            select next.* from entry cross join lateral ({NextBehind("entry.at", "entry.type", "entry.author", conditions)}) next
        )
        select page.at at time zone 'UTC', page.type, page.author, stored.*
        from (select * from entry limit $8) page cross join lateral (
            select count(*)::int, (array_agg(event.id order by event.seq_id))[1],
                case when count(distinct event.stream_id) = 1 then (array_agg(event.stream_id))[1] end,
                case when count(distinct event.causation_id) = 1 then (array_agg(event.causation_id))[1] end
            from mt_events event
            where {AuthorIndex.Organisation} = $1 and {AuthorIndex.Condition}
                and {AuthorIndex.Second} = page.at and event.type = page.type and event.user_name = page.author) stored
        order by page.at desc, page.type desc, page.author desc
        """;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/audit-trail", List);

    /// <param name="by">The subject of a person or program.</param>
    static async Task<Page<AuditEntry>> List(
        Caller caller, Paging page, NpgsqlDataSource database, CancellationToken cancel, string? by = null, string? type = null,
        DateTimeOffset? from = null, DateTimeOffset? until = null)
    {
        // A program may have all roles of its organisation, and is not told for that who did what.
        if (caller.Person is null || !caller.ManagesPeople)
            throw Rejected.Forbidden("the caller does not manage the organisation's people");
        if (from >= until) throw Rejected.Field("until", "must be after from");

        var behind = page.Key<AuditPosition>() ?? AuditPosition.Before(until ?? Latest);
        // A condition that might be none would keep the database from reading in the order of the index.
        await using var query = database.CreateCommand(Behind(
            (by is null ? "" : " and user_name = $5") + (type is null ? "" : " and mt_events.type = $6")
            + (from is null ? "" : $" and {AuthorIndex.Second} >= $7 at time zone 'UTC'")));
        query.Parameters.AddWithValue($"{caller.Organisation:N}");
        query.Parameters.AddWithValue(behind.At);
        query.Parameters.AddWithValue(behind.Type);
        query.Parameters.AddWithValue(behind.Subject.Length == 0 ? "" : $"{new Author(caller.Organisation, behind.Subject)}");
        AddOptional(query, NpgsqlDbType.Text, by is null ? null : $"{new Author(caller.Organisation, by)}");
        AddOptional(query, NpgsqlDbType.Text, type);
        AddOptional(query, NpgsqlDbType.TimestampTz, from?.ToUniversalTime());
        query.Parameters.AddWithValue(page.First + 1);

        var found = new List<(AuditEntry Entry, AuditPosition Position)>();
        await using var rows = await query.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) found.Add(await Read(rows, cancel));
        var entries = page.Of(found, each => each.Position);
        return entries.With<AuditEntry>([.. entries.Items.Select(each => each.Entry)]);
    }

    static async Task<(AuditEntry, AuditPosition)> Read(NpgsqlDataReader row, CancellationToken cancel)
    {
        var (at, type) = (row.GetFieldValue<DateTimeOffset>(0), row.GetString(1));
        var author = Author.Read(row.GetString(2)) ?? throw new InvalidOperationException($"{row.GetString(2)} is not an author");
        var entry = new AuditEntry(
            row.GetGuid(4), at, type, row.GetInt32(3), author.Person, author.Client,
            await row.IsDBNullAsync(5, cancel) ? null : row.GetGuid(5),
            !await row.IsDBNullAsync(6, cancel) && Guid.TryParse(row.GetString(6), out var command) ? command : null);
        return (entry, new AuditPosition(at, type, author.Subject));
    }

    /// <summary>The newest entry that matches and is older than a position.</summary>
    static string NextBehind(string at, string type, string author, string conditions) => $"""
        select {AuthorIndex.Second} as at, mt_events.type, user_name as author from mt_events
        where {AuthorIndex.Organisation} = $1 and {AuthorIndex.Condition}
            and ({AuthorIndex.Second}, mt_events.type, user_name) < ({at}, {type}, {author}){conditions}
        order by {AuthorIndex.Second} desc, mt_events.type desc, user_name desc limit 1
        """;

    static void AddOptional(NpgsqlCommand query, NpgsqlDbType type, object? value) =>
        query.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
}
