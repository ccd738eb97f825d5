using System.Security.Claims;
using System.Threading.RateLimiting;

using Microsoft.AspNetCore.RateLimiting;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Engine;
using SupplyChain.Gateway.Schema;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Transport;

/// <summary>
/// Requests of one organisation in a time: one that asks without pause must not take the place of others. Callers who are not
/// signed in are counted by their address.
/// </summary>
static class RequestRate
{
    static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    public static void AddRequestRate(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<Limits>((limiter, limits) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => PartitionOf(http, limits));
            limiter.OnRejected = (rejected, _) => RefuseAsync(rejected, limits);
        });
    }

    static RateLimitPartition<string> PartitionOf(HttpContext http, Limits limits) =>
        http.Request.Path.StartsWithSegments("/health")
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(CallerOf(http), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = limits.RequestBurst,
                TokensPerPeriod = limits.RequestsPerSecond,
                ReplenishmentPeriod = Period,
            });

    static string CallerOf(HttpContext http) => http.User.IsSignedIn()
        ? $"organisation {http.User.FindFirstValue(Claims.Organisation)}"
        : $"address {http.Connection.RemoteIpAddress}";

    static async ValueTask RefuseAsync(OnRejectedContext rejected, Limits limits)
    {
        var http = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Period;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = $"{seconds}";
        FaultText message = $"Too many requests: {limits.RequestsPerSecond} a second are allowed. Try again in {seconds} s.";
        if (http.Request.Path.StartsWithSegments("/graphql"))
            await http.RequestServices.GetRequiredService<GraphEndpoint>().RefuseAsync(http, new GraphRefusal(
                StatusCodes.Status429TooManyRequests,
                new GatewayError(
                    ErrorCode.LimitExceeded, message.English,
                    ("limit", "requestsPerSecond"), ("allowed", limits.RequestsPerSecond), ("retryAfterSeconds", seconds))));
        else
            await http.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(
                http, StatusCodes.Status429TooManyRequests, message.English, [new Fault("requests", message)]);
    }
}
