using Marten;

using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;

using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

using SupplyChain.Identity.Organisations;
using SupplyChain.Identity.Sessions;

using static OpenIddict.Abstractions.OpenIddictConstants;

namespace SupplyChain.Identity.Tokens;

/// <summary>Exchanges client credentials, a code or a refresh token for a token with the organisation and the roles of now.</summary>
public static class TokenEndpoint
{
    public const string Path = "/connect/token";
    public const string Audience = "supplychain";

    const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, Exchange).AllowAnonymous();

    static Task<IResult> Exchange(
        HttpContext http, IDocumentStore store, IOpenIddictApplicationManager clients, SessionBook sessions, TimeProvider clock,
        CancellationToken cancel)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("not an OAuth request");
        return request.IsClientCredentialsGrantType()
            ? OfClient(request.ClientId!, store, clients, clock.GetUtcNow(), cancel)
            : OfPerson(http, sessions, clock.GetUtcNow(), cancel);
    }

    /// <summary>Besides valid credentials, the client must belong to an organisation that is not suspended.</summary>
    static async Task<IResult> OfClient(
        string clientId, IDocumentStore store, IOpenIddictApplicationManager clients, DateTimeOffset now, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        var client = await clients.FindByClientIdAsync(clientId, cancel);
        var organisation = client is not null && Guid.TryParse(await clients.GetDisplayNameAsync(client, cancel), out var id)
            ? await session.LoadAsync<Organisation>(id, cancel)
            : null;
        if (organisation is not { Suspended: false }
            || organisation.Clients.FirstOrDefault(known => known.ClientId == clientId) is not { } own)
            return Refuse(Errors.UnauthorizedClient, "The client's organisation may not act on the platform.");
        await ClientUse.NoteAsync(store, clientId, now, cancel);
        return Results.SignIn(TokenClaims.OfClient(own, organisation), authenticationScheme: Scheme);
    }

    /// <summary>The code or refresh token is sound; its session must live, and its person may act.</summary>
    static async Task<IResult> OfPerson(HttpContext http, SessionBook sessions, DateTimeOffset now, CancellationToken cancel)
    {
        var principal = (await http.AuthenticateAsync(Scheme)).Principal;
        if (principal is null || !Guid.TryParse(principal.GetClaim(ServiceDefaults.Claims.Session), out var id)
            || await sessions.FindAsync(id, cancel) is not { LacksSecondFactor: false } by)
            return Refuse(Errors.InvalidGrant, "The session has ended, or its person has to set up a second factor.");
        await sessions.UseAsync(id, cancel);
        return Results.SignIn(TokenClaims.OfPerson(by, principal.GetScopes(), now), authenticationScheme: Scheme);
    }

    static IResult Refuse(string error, string description) => Results.Forbid(
        new(new Dictionary<string, string?>
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
        }),
        [Scheme]);
}
