using Marten;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Notifications.Notices;
using SupplyChain.Notifications.Webhooks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Notifications.Deliveries;

/// <summary>What was sent to a webhook and what waits, for those who manage it.</summary>
public static class DeliveryList
{
    const string Columns =
        "id, webhook_id, notice_id, kind, subject_id, occurred_at, state, attempts, due_at, status, failure, settled_at";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/webhooks/{id:guid}/deliveries", List);
        routes.MapGet("/deliveries/{id:guid}", Single);
    }

    /// <summary>The latest notice first.</summary>
    static async Task<Page<WebhookDelivery>> List(
        Guid id, DeliveryState? state, Paging paging, Caller caller, IQuerySession session, NpgsqlDataSource database,
        CancellationToken cancel)
    {
        Receiver.Managed(await session.LoadAsync<Receiver>(id, cancel), id, caller);
        var (last, text) = (paging.Key<Dated>(), state?.ToString());
        var found = await Read(
            database,
            $"""
            select {Columns} from {NoticeTables.Deliveries}
            where webhook_id = $1 and ($2::text is null or state = $2) and ($3::timestamptz is null or (occurred_at, id) < ($3, $4))
            order by occurred_at desc, id desc limit $5
            """,
            cancel, id, text, last?.At, last?.Id ?? Guid.Empty, paging.First + 1);
        return paging.Of(found, delivery => new Dated(delivery.OccurredAt, delivery.Id));
    }

    static async Task<WebhookDelivery> Single(Guid id, Caller caller, NpgsqlDataSource database, CancellationToken cancel)
    {
        Receiver.RequireManager(caller);
        return await Read(
            database, $"select {Columns} from {NoticeTables.Deliveries} where id = $1 and organisation = $2",
            cancel, id, caller.Organisation)
            is [var delivery] ? delivery : throw Rejected.NotFound("delivery", id);
    }

    static async Task<IReadOnlyList<WebhookDelivery>> Read(
        NpgsqlDataSource database, string sql, CancellationToken cancel, params IReadOnlyList<object?> values)
    {
        await using var query = database.CreateCommand(sql);
        foreach (var value in values) query.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        await using var rows = await query.ExecuteReaderAsync(cancel);
        var found = new List<WebhookDelivery>();
        while (await rows.ReadAsync(cancel)) found.Add(Of(rows));
        return found;
    }

    static WebhookDelivery Of(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), Enum.Parse<NoticeKind>(row.GetString(3)), row.GetGuid(4),
        row.GetFieldValue<DateTimeOffset>(5), Enum.Parse<DeliveryState>(row.GetString(6)), row.GetInt32(7),
        row.IsDBNull(8) ? null : row.GetFieldValue<DateTimeOffset>(8), row.IsDBNull(9) ? null : row.GetInt32(9),
        row.IsDBNull(10) ? null : Enum.Parse<DeliveryFailure>(row.GetString(10)),
        row.IsDBNull(11) ? null : row.GetFieldValue<DateTimeOffset>(11));
}
