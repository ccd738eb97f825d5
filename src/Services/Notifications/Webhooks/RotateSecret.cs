using Marten;

using SupplyChain.Contracts.Notifications.Api;

namespace SupplyChain.Notifications.Webhooks;

public static class RotateSecretDecider
{
    /// <summary>How long deliveries are signed with both secrets.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    /// <summary>Of several that were replaced within a day, only the last is still used.</summary>
    public static Receiver Decide(Receiver receiver, SealedSecret secret, DateTimeOffset now) =>
        receiver with { Secrets = [secret, receiver.Secrets[0] with { Until = now + Overlap }] };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/webhooks/{id:guid}/rotate", Rotate);

    static async Task<WebhookSecret> Rotate(
        Guid id, RotateWebhookSecret _, Command command, IDocumentStore store, SecretRing ring, CancellationToken cancel)
    {
        string? shown = null;
        await store.Decide(command, async work =>
        {
            work.Lock(id);
            var receiver = work.Document<Receiver>(id);
            await work.Load();
            var known = Receiver.Managed(receiver.Value, id, command.Caller);
            var (secret, stored) = ring.New(id);
            receiver.Store(Decide(known, stored, command.At));
            shown = secret;
            return new(id, 0, ["webhook_secret_rotated"]);
        }, cancel);
        return new WebhookSecret(id, shown);
    }
}
