using Marten;

using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Notifications.Notices;
using SupplyChain.Notifications.Webhooks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Notifications.Deliveries;

/// <summary>A delivery begins anew, with its id: a receiver that took it before recognises it.</summary>
public static class RedeliverDecider
{
    const string Anew = $"""
        update {NoticeTables.Deliveries}
        set state = 'Waiting', attempts = 0, since = ?, due_at = ?, status = null, failure = null, settled_at = null where id = ?
        """;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/deliveries/{id:guid}/redeliver",
        (Guid id, RedeliverWebhook _, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                Receiver.RequireManager(command.Caller);
                var webhooks = work.Ask(batch => batch.Query<string>(
                    $"select webhook_id::text from {NoticeTables.Deliveries} where id = ? and organisation = ?",
                    id, command.Caller.Organisation));
                await work.Load();
                if (webhooks.Value is not [var webhook]) throw Rejected.NotFound("delivery", id);
                var receiver = work.Document<Receiver>(Guid.Parse(webhook));
                await work.Load();
                if (receiver.Value is not { Receives: true })
                    throw Rejected.Conflict("webhook", "is disabled, because it answered 410 Gone; register it anew");
                var now = command.At.ToUniversalTime();
                work.Session.QueueSqlCommand(Anew, now, now, id);
                return new(id, 0, ["delivery_requeued"]);
            }, cancel));
}
