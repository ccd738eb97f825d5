using System.Security.Claims;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace SupplyChain.Identity.Sessions;

/// <summary>The browser's cookies: one names the session, and for some minutes another one who gave the right password.</summary>
public static class SessionCookie
{
    const string SessionScheme = "session", HalfwayScheme = "halfway", Named = "id";
    static readonly TimeSpan HalfwayHolds = TimeSpan.FromMinutes(10);

    /// <param name="issuer">Where browsers find Identity; with https the cookies are never sent without it.</param>
    public static void AddSessionCookies(this IServiceCollection services, Uri issuer) => services.AddAuthentication()
        .AddCookie(SessionScheme, cookie => Configure(cookie, "supplychain-session", SessionBook.Length, issuer))
        .AddCookie(HalfwayScheme, cookie => Configure(cookie, "supplychain-halfway", HalfwayHolds, issuer));

    /// <summary>The session that the browser names, if it lives.</summary>
    public static async Task<SignedIn?> SignedInAsync(this HttpContext http) =>
        await http.NamedAsync(SessionScheme) is { } id ? await http.Book().FindAsync(id, http.RequestAborted) : null;

    /// <summary>Begins a session under a new id; one that the browser named before ends.</summary>
    public static async Task BeginSessionAsync(this HttpContext http, Guid person)
    {
        await http.EndSessionAsync();
        var session = await http.Book().BeginAsync(
            person, $"{http.Connection.RemoteIpAddress}", http.Request.Headers.UserAgent.ToString(), http.RequestAborted);
        await http.SignInAsync(SessionScheme, Naming(session.Id, SessionScheme));
    }

    public static async Task EndSessionAsync(this HttpContext http)
    {
        if (await http.NamedAsync(SessionScheme) is { } id) await http.Book().EndAsync(id, http.RequestAborted);
        await http.SignOutAsync(SessionScheme);
        await http.SignOutAsync(HalfwayScheme);
    }

    /// <summary>The person gave the right password and still has to show a code.</summary>
    public static Task BeginHalfwayAsync(this HttpContext http, Guid person) =>
        http.SignInAsync(HalfwayScheme, Naming(person, HalfwayScheme));

    public static Task<Guid?> HalfwayAsync(this HttpContext http) => http.NamedAsync(HalfwayScheme);

    static SessionBook Book(this HttpContext http) => http.RequestServices.GetRequiredService<SessionBook>();

    static async Task<Guid?> NamedAsync(this HttpContext http, string scheme) =>
        await http.AuthenticateAsync(scheme) is { Succeeded: true, Principal: { } named }
        && Guid.TryParse(named.FindFirstValue(Named), out var id) ? id : null;

    static ClaimsPrincipal Naming(Guid id, string scheme) => new(new ClaimsIdentity([new Claim(Named, $"{id}")], scheme));

    static void Configure(CookieAuthenticationOptions options, string name, TimeSpan holds, Uri issuer)
    {
        (options.Cookie.Name, options.Cookie.HttpOnly, options.Cookie.SameSite) = (name, true, SameSiteMode.Lax);
        options.Cookie.SecurePolicy = issuer.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        (options.ExpireTimeSpan, options.SlidingExpiration) = (holds, false);
    }
}
