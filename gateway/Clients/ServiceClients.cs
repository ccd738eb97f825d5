using System.Text.Json;
using System.Text.Json.Serialization;

using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;

using Polly;

using Refit;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Clients;

/// <summary>Refit clients of the services. A service's address is configured as <c>Services:ComponentCatalog</c> and so on.</summary>
static class ServiceClients
{
    /// <summary>A look-up with more ids than a URL holds is posted to a path that ends so.</summary>
    const string LookUpOfMany = "/by-ids";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(Json))
    {
        // ServiceFailureHandler has seen to every failure before Refit sees the response.
        ExceptionFactory = _ => ValueTask.FromResult<Exception?>(null),
        TransportExceptionFactory = (_, failure, _) => failure,
    };

    public static void AddServiceClient<TClient>(this IServiceCollection services, string service) where TClient : class =>
        services.AddRefitGeneratedClient<TClient>(Settings).ForService(service, Patience);

    /// <summary>Sends to a service: with the caller's token, bounded in time, repeated where that is safe.</summary>
    /// <param name="patience">For one attempt; all together take two and a half times as long at most.</param>
    public static void ForService(this IHttpClientBuilder client, string service, TimeSpan patience)
    {
        client.Services.TryAddTransient<CallerTokenHandler>();
        client
            .RemoveAllLoggers() // traces tell the same, without the values in addresses
            .ConfigureHttpClient((provider, http) =>
            {
                http.BaseAddress = AddressOf(service, provider.GetRequiredService<IConfiguration>());
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
            .AddStandardResilienceHandler(options => Configure(options, patience));
    }

    static Uri AddressOf(string service, IConfiguration configuration)
    {
        var key = $"Services:{service.Replace("-", "")}"; // keys are the same in any case
        return new Uri(configuration[key] ?? throw new InvalidOperationException($"{key} is not set"));
    }

    static void Configure(HttpStandardResilienceOptions options, TimeSpan patience)
    {
        options.AttemptTimeout.Timeout = patience;
        options.TotalRequestTimeout.Timeout = patience * 2.5;
        options.Retry.MaxRetryAttempts = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.BackoffType = DelayBackoffType.Exponential;
        options.Retry.UseJitter = true;
        options.Retry.ShouldHandle = attempt => ValueTask.FromResult(
            HttpClientResiliencePredicates.IsTransient(attempt.Outcome) && IsRepeatable(attempt.Context.GetRequestMessage()));
        options.CircuitBreaker.SamplingDuration = patience * 5;
        options.CircuitBreaker.MinimumThroughput = 10;
        options.CircuitBreaker.FailureRatio = 0.5;
        options.CircuitBreaker.BreakDuration = TimeSpan.FromSeconds(3);
    }

    /// <summary>Look-ups, and commands, which their id protects from taking effect twice.</summary>
    static bool IsRepeatable(HttpRequestMessage? request) => request is not null
        && (request.Method == HttpMethod.Get || request.Headers.Contains(IdempotencyKey.Header)
            || request.RequestUri!.AbsolutePath.EndsWith(LookUpOfMany, StringComparison.Ordinal));
}
