using Marten;

using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Notifications.Webhooks;

public static class RegisterWebhookDecider
{
    public static Receiver Decide(
        RegisterWebhook c, Guid id, Caller caller, long registered, PublicAddresses addresses, SealedSecret secret, DateTimeOffset now)
    {
        Receiver.RequireManager(caller);
        var url = c.Url.Trim();
        var fault = addresses.FaultOf(url);
        new Faults()
            .Within(c)
            .Require(fault is null, "url", fault!)
            .Require(registered < Receiver.MostOfOrganisation, "url",
                $"the organisation has {Receiver.MostOfOrganisation} webhooks already; deactivate one")
            .ThrowIfAny();
        return new Receiver(id, caller.Organisation, [.. caller.Roles], url, [.. c.Kinds.Distinct()], c.Label.Trim(), [secret], now);
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/webhooks", Register);

    static async Task<WebhookSecret> Register(
        RegisterWebhook c, Command command, IDocumentStore store, SecretRing ring, PublicAddresses addresses, CancellationToken cancel)
    {
        var (id, organisation) = (command.NewId("webhook"), command.Caller.Organisation);
        string? shown = null;
        await store.Decide(command, async work =>
        {
            // Two at once count each other.
            work.Lock(organisation);
            var registered = work.Ask(batch => batch.Query<Receiver>().Where(known => known.Organisation == organisation).Count());
            var receiver = work.Document<Receiver>(id);
            await work.Load();
            var (secret, stored) = ring.New(id);
            receiver.Store(Decide(c, id, command.Caller, registered.Value, addresses, stored, command.At));
            shown = secret;
            return new(id, 0, ["webhook_registered"]);
        }, cancel);
        return new WebhookSecret(id, shown);
    }
}
