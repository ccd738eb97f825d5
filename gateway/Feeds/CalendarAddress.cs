using System.Diagnostics;

using Microsoft.AspNetCore.Http.Features;

namespace SupplyChain.Gateway.Feeds;

/// <summary>
/// Takes the secret out of the address <c>/calendar/{secret}.ics</c> before anything else sees the request, so that no log and no trace
/// has it.
/// </summary>
sealed class CalendarAddress : IStartupFilter
{
    /// <summary>The address that is left.</summary>
    public const string Path = "/calendar/feed.ics";

    const string Folder = "/calendar", Extension = ".ics";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(Conceal);
        next(app);
    };

    static Task Conceal(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments(Folder, out var rest)) return next(http);
        http.Features.Set(new CalendarSecret(SecretIn(rest.Value ?? "")));
        http.Request.Path = Path;
        if (http.Features.Get<IHttpRequestFeature>() is { } request) request.RawTarget = Path;
        Activity.Current?.SetTag("url.path", Path);
        return next(http);
    }

    static string SecretIn(string rest) =>
        rest.Length > Extension.Length && rest.EndsWith(Extension, StringComparison.Ordinal) ? rest[1..^Extension.Length] : "";
}

/// <summary>The secret that the address named; may be none that was ever given out.</summary>
sealed record CalendarSecret(string Value)
{
    const int Length = 43;

    /// <summary>32 bytes in base64url.</summary>
    public bool IsWellFormed =>
        Value.Length == Length && Value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
