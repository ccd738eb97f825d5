using Marten;

using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Notifications.Webhooks;

/// <summary>The webhooks of an organisation, for its programs and for people who issue clients for it.</summary>
public static class WebhookList
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/webhooks", List);
        routes.MapGet("/webhooks/{id:guid}", async (
            Guid id, Caller caller, IQuerySession session, TimeProvider clock, CancellationToken cancel) =>
            Receiver.Managed(await session.LoadAsync<Receiver>(id, cancel), id, caller).ShownAt(clock.GetUtcNow()));
    }

    /// <summary>The oldest first.</summary>
    static async Task<IReadOnlyList<Webhook>> List(Caller caller, IQuerySession session, TimeProvider clock, CancellationToken cancel)
    {
        Receiver.RequireManager(caller);
        var (organisation, now) = (caller.Organisation, clock.GetUtcNow());
        var found = await session.Query<Receiver>().Where(receiver => receiver.Organisation == organisation)
            .Take(Receiver.MostOfOrganisation).ToListAsync(cancel);
        return [.. found.OrderBy(receiver => receiver.RegisteredAt).Select(receiver => receiver.ShownAt(now))];
    }
}
