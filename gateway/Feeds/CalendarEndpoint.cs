using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;

using Microsoft.Net.Http.Headers;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Engine;
using SupplyChain.Gateway.Words;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Feeds;

/// <summary>
/// <c>GET /calendar/{secret}.ics</c>: a calendar feed (RFC 5545) for programs that cannot sign in. Who knows the address reads it.
/// </summary>
sealed class CalendarEndpoint(ICapacityBooking booking, Limits limits, IProblemDetailsService problems) : IDisposable
{
    const string Type = "text/calendar; charset=utf-8";

    static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    readonly PartitionedRateLimiter<string> reads = PartitionedRateLimiter.Create<string, string>(secret =>
        RateLimitPartition.GetFixedWindowLimiter(secret, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = limits.CalendarReadsPerMinute,
            Window = Period,
        }));

    public static void Map(WebApplication app) => app
        .MapMethods(
            CalendarAddress.Path, [HttpMethods.Get, HttpMethods.Head],
            (HttpContext http, CalendarEndpoint endpoint, CancellationToken cancel) => endpoint.ReadAsync(http, cancel))
        .AllowAnonymous().ExcludeFromDescription();

    public void Dispose() => reads.Dispose();

    async Task ReadAsync(HttpContext http, CancellationToken cancel)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "private, no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        if (http.Features.Get<CalendarSecret>() is not { IsWellFormed: true, Value: var secret })
        {
            await NotFound(http);
            return;
        }

        using var lease = reads.AttemptAcquire(secret);
        if (!lease.IsAcquired)
        {
            headers.RetryAfter = $"{Period.TotalSeconds:0}";
            await Refuse(http, 429, $"is read more than {limits.CalendarReadsPerMinute} times a minute; read it less often");
            return;
        }

        try
        {
            if (await booking.FeedContent(secret, cancel) is { } content) await Send(http, FeedText.Of(content, LanguageOf(http.Request)));
            else await NotFound(http);
        }
        catch (ServiceUnavailable)
        {
            await Refuse(http, 503, "cannot be read just now; try again");
        }
        catch (ServiceRejected refused)
        {
            await problems.TryWriteAsync(http, refused.Status, refused.Message, refused.Faults);
        }
    }

    static Task Send(HttpContext http, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, 16))}\"", isWeak: true);
        return Results.Bytes(bytes, Type, entityTag: tag).ExecuteAsync(http);
    }

    /// <summary>The same for one that was revoked and one that never was.</summary>
    ValueTask<bool> NotFound(HttpContext http) => Refuse(http, 404, "there is none at this address");

    ValueTask<bool> Refuse(HttpContext http, int status, FaultText reason) =>
        problems.TryWriteAsync(http, status, "The calendar is not shown.", [new Fault("calendar", reason)]);

    static Language LanguageOf(HttpRequest request) => request.Query["lang"].ToString() switch
    {
        "zh" => Language.Chinese,
        "en" => Language.English,
        _ => ReasonWords.LanguageOf(request),
    };
}
