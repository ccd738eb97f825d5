namespace SupplyChain.Console;

/// <summary>What a browser may do with a page: nothing that does not come from the console itself.</summary>
sealed class SecurityHeaders(RequestDelegate next, IConfiguration configuration)
{
    /// <summary>Signing out is a form that leads to the issuer.</summary>
    readonly string policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + $"form-action 'self' {new Uri(configuration["Oidc:Authority"]!).GetLeftPart(UriPartial.Authority)}; "
        + "base-uri 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        http.Response.OnStarting(() =>
        {
            // Figures of an organisation stay in no cache; files of the console may.
            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(http);
    }
}
