using Marten;

using OpenIddict.Abstractions;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Identity.Organisations;
using SupplyChain.Identity.People;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Identity.Clients;

public static class RevokeApiClientDecider
{
    public static object[] Decide(RevokeApiClient c, Guid id, Organisation? organisation, DateTimeOffset now)
    {
        if (organisation is null) throw Rejected.NotFound("organisation", id);
        return organisation.Clients.Any(client => client.ClientId == c.ClientId) ? [new ApiClientRevoked(c.ClientId, now)] : [];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/organisations/{id:guid}/clients/revoke", Revoke);

    static async Task<Receipt> Revoke(
        Guid id, RevokeApiClient c, Command command, IDocumentStore store, IOpenIddictApplicationManager clients, CancellationToken cancel)
    {
        Managing.RequireOverClients(command.Caller, id);

        var receipt = await store.Decide<Organisation>(command, id, organisation =>
        {
            var revoked = organisation?.Clients.FirstOrDefault(known => known.ClientId == c.ClientId);
            Managing.RequireOverRoles(command.Caller, revoked?.RolesWithin(organisation!.Roles) ?? []);
            return Decide(c, id, organisation, command.At);
        }, cancel);
        // Only what the organisation's own stream names is deleted, also on a repetition after a crash.
        var own = receipt.Events.Count > 0 && await clients.FindByClientIdAsync(c.ClientId, cancel) is { } client ? client : null;
        if (own is not null) await clients.DeleteAsync(own, cancel);
        return receipt;
    }
}
