using System.Net.Http.Headers;
using System.Text;
using System.Threading.RateLimiting;

using Microsoft.AspNetCore.Http.Features;

using SupplyChain.Identity.Clients;

namespace SupplyChain.Identity.Tokens;

/// <summary>
/// Requests for tokens in a minute, by address and by client (<c>Identity:TokenLimits</c>). Checking a secret costs milliseconds of
/// CPU, and guessing one must be slow. The console asks for all people who are signed in, from few addresses: it has a limit of its
/// own, by address, so that nobody uses it up from elsewhere.
/// </summary>
sealed record TokenLimits
{
    public int PerAddress { get; init; } = 300;
    public int PerClient { get; init; } = 60;
    public int OfConsole { get; init; } = 1200;
}

static class TokenLimiting
{
    const int MaxBodyBytes = 16 * 1024, MaxClientLength = 200, Segments = 6;
    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    static readonly object ClientId = new();

    public static void AddTokenLimits(this WebApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection("Identity:TokenLimits").Get<TokenLimits>() ?? new TokenLimits();
        var console = ConsoleClient.Of(builder.Configuration)?.ClientId;
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http => IsConsole(http)
                    ? Sliding($"console {http.Connection.RemoteIpAddress}", limits.OfConsole)
                    : Sliding(http.Connection.RemoteIpAddress?.ToString() ?? "", limits.PerAddress)),
                PartitionedRateLimiter.Create<HttpContext, string>(http => http.Items[ClientId] is string client && !IsConsole(http)
                    ? Sliding(client, limits.PerClient)
                    : RateLimitPartition.GetNoLimiter("")));
            limiter.OnRejected = (rejected, cancel) => Refuse(rejected.HttpContext, rejected.Lease, cancel);
        });

        bool IsConsole(HttpContext http) => http.Items[ClientId] is string client && client == console;
    }

    /// <summary>Stands before OpenIddict, which takes the path in any case and with a slash behind it.</summary>
    public static void UseTokenLimits(this WebApplication app) => app.UseWhen(
        http => http.Request.Path.StartsWithSegments(TokenEndpoint.Path, StringComparison.OrdinalIgnoreCase),
        tokens => tokens.Use(NameClient).UseRateLimiter());

    static async Task NameClient(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MaxBodyBytes;
        try
        {
            http.Items[ClientId] = await ClientOf(http.Request, http.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            http.Response.StatusCode = (e as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            return;
        }

        await next(http);
    }

    /// <summary>The client by its own account: in the form, or as the user of basic authentication.</summary>
    static async Task<string?> ClientOf(HttpRequest request, CancellationToken cancel)
    {
        var named = AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var given)
            && given.Scheme.Equals("basic", StringComparison.OrdinalIgnoreCase)
            ? UserOf(given.Parameter ?? "")
            : request.HasFormContentType ? (await request.ReadFormAsync(cancel))["client_id"].ToString() : "";
        return named is { Length: > 0 and <= MaxClientLength } ? named : null;
    }

    static string UserOf(string basic)
    {
        var bytes = new byte[basic.Length];
        return Convert.TryFromBase64String(basic, bytes, out var written)
            ? Uri.UnescapeDataString(Encoding.UTF8.GetString(bytes, 0, written).Split(':')[0])
            : "";
    }

    static RateLimitPartition<string> Sliding(string key, int permits) => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = Window, SegmentsPerWindow = Segments });

    static async ValueTask Refuse(HttpContext http, RateLimitLease lease, CancellationToken cancel)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window / Segments;
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = $"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))}";
        await http.Response.WriteAsJsonAsync(
            new { error = "temporarily_unavailable", error_description = "Too many requests for tokens; keep a token until it expires." },
            cancel);
    }
}
