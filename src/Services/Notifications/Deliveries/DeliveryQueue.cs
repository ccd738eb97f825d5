using Npgsql;

using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Notifications.Notices;

namespace SupplyChain.Notifications.Deliveries;

/// <summary>A delivery whose turn it is.</summary>
/// <param name="Attempts">With the one that is to be made now.</param>
public sealed record Claimed(
    Guid Id, Guid WebhookId, Guid Organisation, Guid NoticeId, NoticeKind Kind, Guid SubjectId, DateTimeOffset OccurredAt,
    DateTimeOffset Since, int Attempts);

/// <summary>The queues of the webhooks. Each attempt is claimed before it is made, by one process alone, for the time of a lease.</summary>
public sealed class DeliveryQueue(NpgsqlDataSource database)
{
    const int MostWebhooks = 200, MostDeletedTogether = 5_000;

    /// <summary>Webhooks for which something is due.</summary>
    public async Task<IReadOnlyList<Guid>> Due(DateTimeOffset now, IReadOnlyCollection<Guid> except, CancellationToken cancel)
    {
        await using var query = database.CreateCommand(
            $"""
            select webhook_id from {NoticeTables.Deliveries} where due_at <= $1 and not webhook_id = any($2)
            group by webhook_id order by min(due_at) limit {MostWebhooks}
            """);
        query.Parameters.AddWithValue(now);
        query.Parameters.AddWithValue(except.ToArray());
        await using var rows = await query.ExecuteReaderAsync(cancel);
        var found = new List<Guid>();
        while (await rows.ReadAsync(cancel)) found.Add(rows.GetGuid(0));
        return found;
    }

    /// <summary>The next delivery of a webhook that is due; null where there is none.</summary>
    public async Task<Claimed?> Claim(Guid webhook, DateTimeOffset now, CancellationToken cancel)
    {
        await using var claim = database.CreateCommand(
            $"""
            update {NoticeTables.Deliveries} set due_at = $3, attempts = attempts + 1
            where id = (select id from {NoticeTables.Deliveries} where webhook_id = $1 and due_at <= $2
                order by due_at, id limit 1 for update skip locked)
            returning id, webhook_id, organisation, notice_id, kind, subject_id, occurred_at, since, attempts
            """);
        claim.Parameters.AddWithValue(webhook);
        claim.Parameters.AddWithValue(now);
        claim.Parameters.AddWithValue(now + Schedule.Lease);
        await using var rows = await claim.ExecuteReaderAsync(cancel);
        return !await rows.ReadAsync(cancel) ? null : new Claimed(
            rows.GetGuid(0), rows.GetGuid(1), rows.GetGuid(2), rows.GetGuid(3), Enum.Parse<NoticeKind>(rows.GetString(4)), rows.GetGuid(5),
            rows.GetFieldValue<DateTimeOffset>(6), rows.GetFieldValue<DateTimeOffset>(7), rows.GetInt32(8));
    }

    /// <summary>Notes what came of an attempt.</summary>
    public async Task Settle(Claimed claimed, Attempt attempt, DateTimeOffset now, CancellationToken cancel)
    {
        var next = attempt.Delivered || attempt.Gone ? null : Schedule.Next(claimed.Attempts, claimed.Since, now);
        var state = attempt.Delivered ? DeliveryState.Delivered : next is null ? DeliveryState.Dead : DeliveryState.Waiting;
        await Run(
            $"""
            update {NoticeTables.Deliveries} set state = $2, due_at = $3, status = $4, failure = $5, settled_at = $6
            where id = $1 and attempts = $7
            """,
            cancel, claimed.Id, $"{state}", next, attempt.Status, attempt.Failure?.ToString(), next is null ? now : null, claimed.Attempts);
    }

    /// <summary>Lets the rest of a webhook's queue wait, behind a delivery that failed.</summary>
    public Task Pause(Claimed failed, DateTimeOffset until, CancellationToken cancel) => Run(
        $"update {NoticeTables.Deliveries} set due_at = $3 where webhook_id = $1 and id <> $2 and due_at < $3",
        cancel, failed.WebhookId, failed.Id, until);

    /// <summary>Gives up what waits for a webhook.</summary>
    public Task GiveUp(Guid webhook, DateTimeOffset now, CancellationToken cancel) => Run(
        $"update {NoticeTables.Deliveries} set state = 'Dead', due_at = null, settled_at = $2 where webhook_id = $1 and due_at is not null",
        cancel, webhook, now);

    /// <summary>Deletes the deliveries of a webhook that is no more.</summary>
    public Task Drop(Guid webhook, CancellationToken cancel) =>
        Run($"delete from {NoticeTables.Deliveries} where webhook_id = $1", cancel, webhook);

    /// <summary>Deletes what was settled, or told, before a moment.</summary>
    public async Task DeleteOld(DateTimeOffset settledBefore, DateTimeOffset toldBefore, CancellationToken cancel)
    {
        while (await Run(
            $"""
            delete from {NoticeTables.Deliveries} where id = any(array(
                select id from {NoticeTables.Deliveries} where settled_at < $1 limit {MostDeletedTogether}))
            """, cancel, settledBefore) == MostDeletedTogether) { }
        while (await Run(
            $"""
            delete from {NoticeTables.Notices} where id = any(array(
                select id from {NoticeTables.Notices} where occurred_at < $1 limit {MostDeletedTogether}))
            """, cancel, toldBefore) == MostDeletedTogether) { }
    }

    async Task<int> Run(string sql, CancellationToken cancel, params IReadOnlyList<object?> values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
