using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Primitives;

using SupplyChain.Console.Words;

namespace SupplyChain.Console.SignIn;

/// <summary>Where a sign-in begins and ends. Neither stands below a language: the issuer knows one address to return to.</summary>
static class SignInEndpoints
{
    public const string FailedAddress = "/sign-in-failed";
    public const string LanguageParameter = "language";

    const string SignIn = "/sign-in";

    public static void MapSignIn(this WebApplication app)
    {
        app.MapGet(SignIn, (string? @return, HttpContext http) => Results.Challenge(
            Properties(LocalOrHome(@return, http.Request)), [OpenIdConnectDefaults.AuthenticationScheme]));
        app.MapPost("/sign-out", async (HttpContext http, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
            return Results.SignOut(
                Properties("/"), [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]);
        });
    }

    /// <summary>The address that signs in and returns to the page that was asked for.</summary>
    public static string AddressFor(HttpRequest request)
    {
        var page = HttpMethods.IsGet(request.Method) ? $"{request.PathBase}{request.Path}{request.QueryString}" : $"{request.PathBase}/";
        return $"{SignIn}?return={Uri.EscapeDataString(page)}";
    }

    /// <summary>Only an address of this site is returned to.</summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..] and not ['/', '/', ..] && !address.Any(char.IsControl) && !address.Contains('\\', StringComparison.Ordinal);

    static string LocalOrHome(string? address, HttpRequest request) =>
        IsLocal(address) ? address! : $"/{Languages.Preferred(request.Headers.AcceptLanguage).Tag()}/";

    static AuthenticationProperties Properties(string returnTo)
    {
        var properties = new AuthenticationProperties { RedirectUri = returnTo };
        if (new StringSegment(returnTo).Split(['/']).Skip(1).FirstOrDefault().Value is { } first && Languages.Of(first) is { } language)
            properties.SetParameter(LanguageParameter, language.Tag());
        return properties;
    }
}
