using Microsoft.AspNetCore;
using Microsoft.AspNetCore.WebUtilities;

using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

using SupplyChain.Identity.Sessions;

using static OpenIddict.Abstractions.OpenIddictConstants;

namespace SupplyChain.Identity.Tokens;

/// <summary>Gives a code to who is signed in, and leads everybody else to the sign-in first.</summary>
public static class AuthorizeEndpoint
{
    public const string Path = "/connect/authorize";
    public const string SignInPath = "/sign-in", SecondFactorPath = "/second-factor", ReturnUrl = "returnUrl";

    const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, Authorize).AllowAnonymous();

    static async Task<IResult> Authorize(HttpContext http, SessionBook sessions, TimeProvider clock, CancellationToken cancel)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("not an OAuth request");
        var signedIn = await http.SignedInAsync();
        if (signedIn is null && request.HasPromptValue(PromptValues.None)) return Refuse();
        if (signedIn is null || request.HasPromptValue(PromptValues.Login)) return Results.LocalRedirect(To(SignInPath, http.Request));
        if (signedIn.LacksSecondFactor)
            return request.HasPromptValue(PromptValues.None) ? Refuse() : Results.LocalRedirect(To(SecondFactorPath, http.Request));

        await sessions.UseAsync(signedIn.Session.Id, cancel);
        return Results.SignIn(TokenClaims.OfPerson(signedIn, request.GetScopes(), clock.GetUtcNow()), authenticationScheme: Scheme);
    }

    /// <summary>Back here afterwards, without the wish to be asked, which is then fulfilled.</summary>
    static string To(string page, HttpRequest request)
    {
        var back = QueryHelpers.AddQueryString(
            Path, request.Query.Where(parameter => parameter.Key != Parameters.Prompt).Select(
                parameter => KeyValuePair.Create(parameter.Key, (string?)parameter.Value.ToString())));
        return QueryHelpers.AddQueryString(page, ReturnUrl, back);
    }

    static IResult Refuse() => Results.Forbid(
        new(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.LoginRequired }), [Scheme]);
}
