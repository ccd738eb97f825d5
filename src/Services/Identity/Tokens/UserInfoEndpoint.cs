using Microsoft.AspNetCore.Authentication;

using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

using SupplyChain.Identity.Sessions;

using static OpenIddict.Abstractions.OpenIddictConstants;

using PlatformClaims = SupplyChain.ServiceDefaults.Claims;

namespace SupplyChain.Identity.Tokens;

/// <summary>Tells who holds a person's access token who the person is.</summary>
public static class UserInfoEndpoint
{
    public const string Path = "/connect/userinfo";

    const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods(Path, ["GET", "POST"], Tell).AllowAnonymous();

    static async Task<IResult> Tell(HttpContext http, SessionBook sessions, CancellationToken cancel)
    {
        var principal = (await http.AuthenticateAsync(Scheme)).Principal;
        if (principal is null || !Guid.TryParse(principal.GetClaim(PlatformClaims.Session), out var id)
            || await sessions.FindAsync(id, cancel) is not { } by)
            return Results.Challenge(
                new(new Dictionary<string, string?>
                {
                    [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.InvalidToken,
                    [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "The token is of no session that lives.",
                }),
                [Scheme]);

        var claims = new Dictionary<string, object>
        {
            [Claims.Subject] = by.Person.Subject,
            [Claims.Name] = by.Account.Name,
            [PlatformClaims.Person] = by.Person.Id,
            [PlatformClaims.Session] = by.Session.Id,
            [PlatformClaims.Organisation] = by.Organisation.Id,
            [PlatformClaims.OrganisationName] = by.Organisation.Name,
            [PlatformClaims.Role] =
                by.Person.RolesWithin(by.Organisation.Roles).Select(role => role.ToString().ToLowerInvariant()).ToArray(),
        };
        if (principal.HasScope(Scopes.Email)) claims[Claims.Email] = by.Account.Mail;
        return Results.Json(claims);
    }
}
