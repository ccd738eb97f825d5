using System.Security.Claims;

using Microsoft.IdentityModel.Tokens;

using OpenIddict.Abstractions;

using SupplyChain.Contracts.Identity;
using SupplyChain.Identity.Organisations;
using SupplyChain.Identity.Sessions;

using static OpenIddict.Abstractions.OpenIddictConstants;

using PlatformClaims = SupplyChain.ServiceDefaults.Claims;

namespace SupplyChain.Identity.Tokens;

/// <summary>What a token says.</summary>
static class TokenClaims
{
    /// <summary>A program acts with those of its own roles that the organisation has now.</summary>
    public static ClaimsPrincipal OfClient(IssuedClient client, Organisation organisation)
    {
        var identity = Of(client.ClientId, organisation, client.RolesWithin(organisation.Roles));
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        return new ClaimsPrincipal(identity);
    }

    /// <summary>A person acts with those of its own roles that the organisation has now, as long as the session lasts.</summary>
    public static ClaimsPrincipal OfPerson(SignedIn by, IEnumerable<string> scopes, DateTimeOffset now)
    {
        var identity = Of(by.Person.Subject, by.Organisation, by.Person.RolesWithin(by.Organisation.Roles));
        identity.SetClaim(PlatformClaims.Person, by.Person.Id.ToString());
        identity.SetClaim(PlatformClaims.Session, by.Session.Id.ToString());
        identity.SetClaim(Claims.Name, by.Account.Name);
        identity.SetClaim(Claims.Email, by.Account.Mail);
        if (by.Person.ManagesPeople) identity.SetClaim(PlatformClaims.ManagesPeople, "true");
        identity.SetScopes(scopes);
        var left = by.Session.Until - now;
        identity.SetRefreshTokenLifetime(left).SetAccessTokenLifetime(left < Issuer.TokenLifetime ? left : Issuer.TokenLifetime);
        identity.SetDestinations(DestinationsOf);
        return new ClaimsPrincipal(identity);
    }

    static ClaimsIdentity Of(string subject, Organisation organisation, IEnumerable<Role> roles)
    {
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, subject);
        identity.SetClaim(PlatformClaims.Organisation, organisation.Id.ToString());
        identity.SetClaim(PlatformClaims.OrganisationName, organisation.Name);
        identity.SetClaim(PlatformClaims.OrganisationCode, organisation.Uscc);
        identity.SetClaim(PlatformClaims.AccessVersion, organisation.AccessVersion);
        identity.SetClaims(PlatformClaims.Role, [.. roles.Select(role => role.ToString().ToLowerInvariant())]);
        identity.SetResources(TokenEndpoint.Audience);
        return identity;
    }

    /// <summary>No service needs a mail address; the client learns it where it asked for it.</summary>
    static string[] DestinationsOf(Claim claim) => claim.Type switch
    {
        Claims.Email => claim.Subject!.HasScope(Scopes.Email) ? [Destinations.IdentityToken] : [],
        PlatformClaims.AccessVersion => [Destinations.AccessToken],
        _ => [Destinations.AccessToken, Destinations.IdentityToken],
    };
}
