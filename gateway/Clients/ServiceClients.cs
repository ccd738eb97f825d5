using System.Text.Json;
using System.Text.Json.Serialization;

using Microsoft.Extensions.DependencyInjection.Extensions;

using Refit;

using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Clients;

/// <summary>Refit clients of the services. A service's address is configured as <c>Services:ComponentCatalog</c> and so on.</summary>
static class ServiceClients
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        // What is beyond a double is refused by the service, with its field.
        NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(Json))
    {
        // ServiceErrorHandler has seen to every failure before Refit sees the response.
        ExceptionFactory = _ => ValueTask.FromResult<Exception?>(null),
        TransportExceptionFactory = (_, failure, _) => failure,
    };

    public static void AddServiceClients(this IServiceCollection services)
    {
        services.AddServiceClient<IIdentity>(Services.Identity);
        services.AddServiceClient<ISupplierMatching>(Services.SupplierMatching);
        services.AddServiceClient<IGapMonitoring>(Services.GapMonitoring);
        services.AddServiceClient<ISourcing>(Services.SupplierMatching);
        services.AddServiceClient<IDemandForecasting>(Services.DemandForecasting);
        services.AddServiceClient<ICapacityBooking>(Services.CapacityBooking);
        services.AddServiceClient<IComponentCatalog>(Services.ComponentCatalog);
    }

    public static void AddServiceClient<TClient>(this IServiceCollection services, string service) where TClient : class
    {
        var name = typeof(TClient).Name;
        services.AddHttpClient(name).ForService(service, Patience);
        services.AddSingleton(provider => RestService.ForGenerated<TClient>(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(name), Settings));
    }

    /// <summary>Sends to a service: with the caller's token, bounded in time, repeated after a failure.</summary>
    /// <param name="patience">For one attempt; all together take two and a half times as long at most.</param>
    public static void ForService(this IHttpClientBuilder client, string service, TimeSpan patience)
    {
        client.Services.AddHttpContextAccessor();
        client.Services.TryAddTransient<CallerTokenHandler>();
        client
            .RemoveAllLoggers() // traces tell the same, without the values in addresses
            .ConfigureHttpClient((provider, http) =>
            {
                http.BaseAddress = AddressOf(service, provider.GetRequiredService<IConfiguration>());
                http.Timeout = Timeout.InfiniteTimeSpan; // RepeatingHandler keeps the time
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // connections have a lifetime of their own
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                ConnectTimeout = TimeSpan.FromSeconds(1),
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                MaxConnectionsPerServer = 256,
                UseCookies = false,
                AllowAutoRedirect = false,
            })
            .AddHttpMessageHandler(() => new ServiceErrorHandler(service))
            .AddHttpMessageHandler<CallerTokenHandler>()
            .AddHttpMessageHandler(() => new RepeatingHandler(patience));
    }

    static Uri AddressOf(string service, IConfiguration configuration)
    {
        var key = $"Services:{service.Replace("-", "")}"; // keys are the same in any case
        return new Uri(configuration[key] ?? throw new InvalidOperationException($"{key} is not set"));
    }
}
