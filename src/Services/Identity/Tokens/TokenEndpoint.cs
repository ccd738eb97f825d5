using System.Security.Claims;

using Marten;

using Microsoft.AspNetCore;
using Microsoft.IdentityModel.Tokens;

using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

using SupplyChain.Identity.Organisations;

using static OpenIddict.Abstractions.OpenIddictConstants;

using PlatformClaims = SupplyChain.ServiceDefaults.Claims;

namespace SupplyChain.Identity.Tokens;

/// <summary>Exchanges client credentials for a token with the organisation and its current roles.</summary>
public static class TokenEndpoint
{
    public const string Path = "/connect/token";
    public const string Audience = "supplychain";

    /// <summary>Besides valid credentials, the client must belong to an organisation that is not suspended.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, Exchange).AllowAnonymous();

    static async Task<IResult> Exchange(
        HttpContext http, IQuerySession session, IOpenIddictApplicationManager clients, CancellationToken cancel)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("not an OAuth request");
        var client = await clients.FindByClientIdAsync(request.ClientId!, cancel);
        var organisation = client is not null && Guid.TryParse(await clients.GetDisplayNameAsync(client, cancel), out var id)
            ? await session.LoadAsync<Organisation>(id, cancel)
            : null;
        if (organisation is null || organisation.Suspended || organisation.Clients.All(c => c.ClientId != request.ClientId))
            return Refuse();

        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, request.ClientId);
        identity.SetClaim(PlatformClaims.Organisation, organisation.Id.ToString());
        identity.SetClaim(PlatformClaims.OrganisationName, organisation.Name);
        identity.SetClaim(PlatformClaims.OrganisationCode, organisation.Uscc);
        identity.SetClaim(PlatformClaims.AccessVersion, organisation.AccessVersion);
        identity.SetClaims(PlatformClaims.Role, [.. organisation.Roles.Select(role => role.ToString().ToLowerInvariant())]);
        identity.SetResources(Audience);
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    static IResult Refuse() => Results.Forbid(
        new(new Dictionary<string, string?>
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.UnauthorizedClient,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "The client's organisation may not act on the platform.",
        }),
        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
}
