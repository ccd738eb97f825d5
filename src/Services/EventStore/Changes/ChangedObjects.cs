using Npgsql;

using NpgsqlTypes;

using SupplyChain.Contracts;

namespace SupplyChain.EventStore;

/// <summary>A position behind a changed object of one kind.</summary>
public readonly record struct ChangedPosition(ulong Transaction, Guid Id);

/// <summary>Objects that changed, in the order of the feed.</summary>
/// <param name="End">Behind the last of them.</param>
/// <param name="EndOfAll">Behind all that can be told now. It stands before the position that was asked for in another database.</param>
public sealed record ChangedPage(IReadOnlyList<Guid> Ids, ChangedPosition End, ChangedPosition EndOfAll);

/// <summary>
/// What changed for an audience, for work in the background. Like <see cref="ChangeFeed"/> it tells only what can no longer be overtaken:
/// who goes on behind a page misses nothing.
/// </summary>
public static class ChangedObjects
{
    /// <summary>For statements that ask which transaction told an audience of an object: its <c>written_in</c>.</summary>
    public const string Table = ChangeTable.Name;

    const string Behind = $"""
        with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as first_open)
        select first_open, change.written_in, change.id
        from horizon left join lateral (
            select written_in, kind, id from {ChangeTable.Name}
            where audience = $1 and kind = $2 and due_at is null and (written_in, kind, id) > ($3, $2, $4) and written_in < first_open
            order by written_in, kind, id limit $5) change on true
        order by change.written_in, change.id
        """;

    public static async Task<ChangedPage> Read(
        NpgsqlDataSource database, ChangeKind kind, Guid audience, ChangedPosition behind, int most, CancellationToken cancel)
    {
        await using var query = database.CreateCommand(Behind);
        query.Parameters.AddWithValue(audience);
        query.Parameters.AddWithValue($"{kind}");
        query.Parameters.AddWithValue(NpgsqlDbType.Xid8, behind.Transaction);
        query.Parameters.AddWithValue(behind.Id);
        query.Parameters.AddWithValue(most);
        var (ids, end, endOfAll) = (new List<Guid>(), behind, behind);
        await using var rows = await query.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            endOfAll = new(rows.GetFieldValue<ulong>(0) - 1, Guid.AllBitsSet);
            if (await rows.IsDBNullAsync(1, cancel)) continue;
            end = new(rows.GetFieldValue<ulong>(1), rows.GetGuid(2));
            ids.Add(end.Id);
        }
        return new(ids, end, endOfAll);
    }
}
