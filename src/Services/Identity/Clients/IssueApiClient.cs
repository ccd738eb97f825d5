using System.Buffers.Text;
using System.Security.Cryptography;

using Marten;

using OpenIddict.Abstractions;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Identity.Organisations;
using SupplyChain.Identity.People;
using SupplyChain.ServiceDefaults;

using static OpenIddict.Abstractions.OpenIddictConstants;

namespace SupplyChain.Identity.Clients;

public static class IssueApiClientDecider
{
    public static object[] Decide(IssueApiClient c, string clientId, Guid id, Organisation? organisation, DateTimeOffset now)
    {
        if (organisation is null) throw Rejected.NotFound("organisation", id);
        new Faults()
            .Within(c)
            .Require(!organisation.Suspended, "organisation", "is suspended")
            .Require(c.Roles is not { } named || named.Distinct().Count() == named.Count, "roles", "names a role twice")
            .Require(c.Roles?.All(organisation.Roles.Contains) != false, "roles", "names a role that the organisation does not have")
            .Require(organisation.Clients.Count < Organisation.MaxClients, "organisation",
                $"has {Organisation.MaxClients} clients already; revoke one")
            .Require(
                organisation.RevokedLately.Count(revoked => revoked.At > now - Organisation.Remembered) < Organisation.MaxRevoked,
                "organisation", $"revoked {Organisation.MaxRevoked} clients within an hour; wait")
            .ThrowIfAny();
        return [new ApiClientIssued(clientId, c.Label.Trim(), now, c.Roles)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/organisations/{id:guid}/clients", Issue);

    /// <summary>
    /// The event comes first, the credentials after it: a crash in between leaves a client that gets no token and can
    /// be revoked, never credentials that no event knows of.
    /// </summary>
    static async Task<IssuedApiClient> Issue(
        Guid id, IssueApiClient c, Command command, IDocumentStore store, IOpenIddictApplicationManager clients, CancellationToken cancel)
    {
        Managing.RequireOverClients(command.Caller, id);

        var clientId = $"client-{NamedId.Of("client", id.ToString("N"), command.Id.ToString("N")):N}";
        await store.Decide<Organisation>(command, id, organisation =>
        {
            Managing.RequireOverRoles(command.Caller, c.Roles ?? organisation?.Roles ?? []);
            return Decide(c, clientId, id, organisation, command.At);
        }, cancel);
        if (await clients.FindByClientIdAsync(clientId, cancel) is not null) return new IssuedApiClient(clientId, null);

        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await clients.CreateAsync(Describe(clientId, secret, id), cancel);
        return new IssuedApiClient(clientId, secret);
    }

    /// <summary>A confidential client that may only request tokens of its organisation.</summary>
    public static OpenIddictApplicationDescriptor Describe(string clientId, string secret, Guid organisation) => new()
    {
        ClientId = clientId,
        ClientSecret = secret,
        ClientType = ClientTypes.Confidential,
        DisplayName = organisation.ToString(),
        Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
    };
}
