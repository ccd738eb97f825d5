using Marten;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

using Npgsql;

using NpgsqlTypes;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>The audiences that a caller belongs to.</summary>
public delegate Task<IReadOnlyList<Guid>> AudiencesOf(Caller caller, IQuerySession session, CancellationToken cancel);

/// <summary>
/// What changed for the caller, in an order to which nothing is ever added before a position that was given. The order is that of
/// transaction ids. Told is only what transactions wrote that began to write before every one that still runs: of those all are
/// decided, and later ones have greater ids (docs/adr/0027).
/// </summary>
public static class ChangeFeed
{
    // The snapshot, its horizon and the rows are of one statement. Of each audience no more is read than fits on a page.
    const string Behind = $"""
        with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as first_open)
        select first_open, told.written_in, told.kind, told.id, told.written_at
        from horizon left join lateral (
            select distinct change.* from unnest($1) as mine(audience) cross join lateral (
                select written_in, kind, id, written_at from {ChangeTable.Name}
                where audience = mine.audience and kind = any($2) and due_at is null and (written_in, kind, id) > ($3, $4, $5)
                    and written_in < first_open and ($6::timestamptz is null or written_at > $6)
                order by written_in, kind, id limit $7) change
            order by written_in, kind, id limit $7) told on true
        order by told.written_in, told.kind, told.id
        """;

    /// <summary>How long before a moment a transaction may have begun that was not visible at it.</summary>
    static readonly TimeSpan LongestWrite = TimeSpan.FromMinutes(1);

    public static void MapChanges(this IEndpointRouteBuilder routes, AudiencesOf audiencesOf) => routes.MapGet("/changes",
        async (string kinds, DateTimeOffset? since, Paging page, Caller caller, IQuerySession session, NpgsqlDataSource database,
            CancellationToken cancel) =>
        {
            var asked = kinds.Split(',');
            new Faults().Require(asked.All(kind => Enum.IsDefined(typeof(ChangeKind), kind)), "kinds", "names of kinds").ThrowIfAny();
            return await Read(
                database, [.. await audiencesOf(caller, session, cancel)], asked, page.Key<ChangePosition>() ?? default,
                page.After is null ? since - LongestWrite : null, page.First, cancel);
        });

    static async Task<ChangePage> Read(
        NpgsqlDataSource database, Guid[] audiences, string[] kinds, ChangePosition behind, DateTimeOffset? since, int first,
        CancellationToken cancel)
    {
        await using var query = database.CreateCommand(Behind);
        query.Parameters.AddWithValue(audiences);
        query.Parameters.AddWithValue(kinds);
        query.Parameters.AddWithValue(NpgsqlDbType.Xid8, behind.Transaction);
        query.Parameters.AddWithValue(behind == default ? "" : behind.KindText);
        query.Parameters.AddWithValue(behind.Id);
        query.Parameters.Add(new NpgsqlParameter
        {
            NpgsqlDbType = NpgsqlDbType.TimestampTz,
            Value = (object?)since?.ToUniversalTime() ?? DBNull.Value,
        });
        query.Parameters.AddWithValue(first + 1);

        var found = new List<ObjectChange>();
        var end = behind;
        await using var rows = await query.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var firstOpen = rows.GetFieldValue<ulong>(0);
            // A position that was given stands before every transaction that is still open: this one was given by another database.
            if (behind.Transaction >= firstOpen) throw Rejected.Field("after", "is not a position in this feed; begin again");
            end = ChangePosition.BehindAllOf(firstOpen - 1);
            if (await rows.IsDBNullAsync(1, cancel)) continue;
            var (kind, id) = (Enum.Parse<ChangeKind>(rows.GetString(2)), rows.GetGuid(3));
            var position = new ChangePosition(rows.GetFieldValue<ulong>(1), kind, id);
            found.Add(new ObjectChange(kind, id, rows.GetFieldValue<DateTimeOffset>(4), position.ToString()));
        }
        return found.Count > first
            ? new ChangePage([.. found.Take(first)], HasMore: true, found[first - 1].Position)
            : new ChangePage(found, HasMore: false, end.ToString());
    }
}
