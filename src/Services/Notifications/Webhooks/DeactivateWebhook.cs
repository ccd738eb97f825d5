using Marten;

using SupplyChain.Contracts.Notifications.Api;

namespace SupplyChain.Notifications.Webhooks;

/// <summary>Removes a webhook. What waits for it is dropped when its turn comes.</summary>
public static class DeactivateWebhookDecider
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/webhooks/{id:guid}/deactivate",
        (Guid id, DeactivateWebhook _, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                work.Lock(id);
                var receiver = work.Document<Receiver>(id);
                await work.Load();
                Receiver.Managed(receiver.Value, id, command.Caller);
                receiver.Delete();
                return new(id, 0, ["webhook_deactivated"]);
            }, cancel));
}
