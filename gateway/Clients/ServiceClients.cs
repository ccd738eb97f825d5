using System.Text.Json;
using System.Text.Json.Serialization;

using Microsoft.Extensions.Http.Resilience;

using Polly;

using Refit;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Clients;

/// <summary>Refit clients of the services. A service's address is configured as <c>Services:ComponentCatalog</c> and so on.</summary>
static class ServiceClients
{
    static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(2);
    static readonly TimeSpan TotalTimeout = TimeSpan.FromSeconds(5);

    static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(JsonOptions()))
    {
        // ServiceFailureHandler has seen to every failure before Refit sees the response.
        ExceptionFactory = _ => ValueTask.FromResult<Exception?>(null),
        TransportExceptionFactory = (_, failure, _) => failure,
    };

    public static void AddServiceClient<TClient>(this IServiceCollection services, string service) where TClient : class
    {
        services.AddTransient<CallerTokenHandler>();
        services.AddRefitGeneratedClient<TClient>(Settings)
            .ConfigureHttpClient((provider, http) =>
            {
                // Names of variables have no hyphens; configuration keys don't mind upper and lower case.
                var key = $"Services:{service.Replace("-", "", StringComparison.Ordinal)}";
                http.BaseAddress = new Uri(provider.GetRequiredService<IConfiguration>()[key]
                    ?? throw new InvalidOperationException($"{key} is not set"));
                http.Timeout = Timeout.InfiniteTimeSpan; // the resilience handler keeps the time
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                ConnectTimeout = TimeSpan.FromSeconds(1),
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                MaxConnectionsPerServer = 256,
                UseCookies = false,
                AllowAutoRedirect = false,
            })
            .AddHttpMessageHandler(() => new ServiceFailureHandler(service))
            .AddHttpMessageHandler<CallerTokenHandler>()
            .AddStandardResilienceHandler(Configure);
    }

    static void Configure(HttpStandardResilienceOptions options)
    {
        options.AttemptTimeout.Timeout = AttemptTimeout;
        options.TotalRequestTimeout.Timeout = TotalTimeout;
        options.Retry.MaxRetryAttempts = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.BackoffType = DelayBackoffType.Exponential;
        options.Retry.UseJitter = true;
        options.Retry.ShouldHandle = attempt => ValueTask.FromResult(
            HttpClientResiliencePredicates.IsTransient(attempt.Outcome) && IsRepeatable(attempt.Context.GetRequestMessage()));
        options.CircuitBreaker.SamplingDuration = TimeSpan.FromSeconds(10);
        options.CircuitBreaker.MinimumThroughput = 10;
        options.CircuitBreaker.FailureRatio = 0.5;
        options.CircuitBreaker.BreakDuration = TimeSpan.FromSeconds(3);
    }

    /// <summary>Reads, and commands, which their id protects from taking effect twice.</summary>
    static bool IsRepeatable(HttpRequestMessage? request) =>
        request?.Method == HttpMethod.Get || request?.Headers.Contains(Command.IdHeader) == true;

    static JsonSerializerOptions JsonOptions() => new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
}
