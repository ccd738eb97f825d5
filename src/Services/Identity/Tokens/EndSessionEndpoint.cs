using Microsoft.AspNetCore.Authentication;

using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

using SupplyChain.Identity.Sessions;

namespace SupplyChain.Identity.Tokens;

/// <summary>
/// Ends the session that an identity token names, without asking: the client could only have it from the session. Who comes without
/// one, or is signed in to another session, is asked on a page.
/// </summary>
public static class EndSessionEndpoint
{
    public const string Path = "/connect/end-session";
    public const string SignOutPath = "/sign-out";

    const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods(Path, ["GET", "POST"], End).AllowAnonymous();

    static async Task<IResult> End(HttpContext http, SessionBook sessions, CancellationToken cancel)
    {
        var hint = (await http.AuthenticateAsync(Scheme)).Principal;
        var named = Guid.TryParse(hint?.GetClaim(ServiceDefaults.Claims.Session), out var id) ? id : (Guid?)null;
        if (named is { } session) await sessions.EndAsync(session, cancel);
        if (named is null || await http.SignedInAsync() is not null) return Results.LocalRedirect(SignOutPath);
        await http.EndSessionAsync();
        return Results.SignOut(new AuthenticationProperties { RedirectUri = SignOutPath }, [Scheme]);
    }
}
