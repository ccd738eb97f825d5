using SupplyChain.Console.Words;

namespace SupplyChain.Console.SignIn;

/// <summary>
/// Takes the language off the front of the address: it becomes the path base, so that links of a page stay in its language. An address
/// without one is redirected to the reader's.
/// </summary>
sealed class LanguageOfAddress(RequestDelegate next)
{
    const string Cookie = "language";

    public async Task InvokeAsync(HttpContext http, Visit visit)
    {
        var request = http.Request;
        // A page that failed is shown by another, below the same language.
        if (Languages.Of(request.PathBase.Value?.TrimStart('/')) is { } known)
        {
            await visit.Begin(http, known);
            await next(http);
            return;
        }

        if (Languages.Of(request.Path.Value?.Split('/').ElementAtOrDefault(1)) is not { } language)
        {
            var preferred = Languages.Of(request.Cookies[Cookie]) ?? Languages.Preferred(request.Headers.AcceptLanguage);
            await visit.Begin(http, preferred);
            if (HttpMethods.IsGet(request.Method) && IsPage(request.Path))
                http.Response.Redirect($"/{preferred.Tag()}{request.Path}{request.QueryString}");
            else await next(http);
            return;
        }

        if (request.Cookies[Cookie] != language.Tag())
            http.Response.Cookies.Append(Cookie, language.Tag(), new CookieOptions
            {
                Path = "/",
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
            });
        request.PathBase = $"/{language.Tag()}";
        request.Path = request.Path.Value!.Length > 3 ? request.Path.Value[3..] : "/";
        await visit.Begin(http, language);
        await next(http);
    }

    /// <summary>Everything that has neither a file's ending nor an address of its own outside of the languages.</summary>
    static bool IsPage(PathString path) =>
        !Path.HasExtension(path.Value) && !path.StartsWithSegments("/health") && !path.StartsWithSegments("/sign-in")
        && !path.StartsWithSegments("/_framework") && !path.StartsWithSegments("/live");
}
