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

    /// <summary>A service puts messages back for eight seconds at most.</summary>
    static readonly TimeSpan OperationsPatience = TimeSpan.FromSeconds(10);

    /// <summary>A service plans for eight seconds at most.</summary>
    static readonly TimeSpan AwardPlansPatience = TimeSpan.FromSeconds(11);

    /// <summary>A service ranks the suppliers of up to 200 lots.</summary>
    static readonly TimeSpan BillRequestPatience = TimeSpan.FromSeconds(10);

    /// <summary>A test of a webhook takes as long as its receiver, eight seconds at most.</summary>
    static readonly TimeSpan WebhookTestPatience = TimeSpan.FromSeconds(10);

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new KeysInBodies() },
        // What is beyond a double is refused by the service, with its field.
        NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(Json))
    {
        UrlParameterFormatter = new KeysInAddresses(),
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
        services.AddServiceClient<ICorrectiveActions>(Services.SupplierMatching);
        services.AddServiceClient<IBillRequests>(Services.SupplierMatching, BillRequestPatience);
        services.AddServiceClient<IAwardPlans>(Services.SupplierMatching, AwardPlansPatience);
        services.AddServiceClient<IDemandForecasting>(Services.DemandForecasting);
        services.AddServiceClient<ICapacityBooking>(Services.CapacityBooking);
        services.AddServiceClient<IComponentCatalog>(Services.ComponentCatalog);
        services.AddServiceClient<IComponentMergers>(Services.ComponentCatalog);
        services.AddServiceClient<ICrossReferences>(Services.ComponentCatalog);
        services.AddServiceClient<ISavedSearches>(Services.ComponentCatalog);
        services.AddServiceClient<INotifications>(Services.Notifications);
        services.AddServiceClient<IWebhookTests>(Services.Notifications, WebhookTestPatience);
        foreach (var service in Services.All)
        {
            services.AddHttpClient(OperationsOf(service)).ForService(service, OperationsPatience);
            services.AddHttpClient(ChangesOf(service)).ForService(service, Patience);
            services.AddHttpClient(HistoryOf(service)).ForService(service, Patience);
        }
        services.AddSingleton(provider => new OperationsClients(service => provider.ClientOf<IOperations>(OperationsOf(service))));
        services.AddSingleton(provider => new ChangesClients(service => provider.ClientOf<IChanges>(ChangesOf(service))));
        services.AddSingleton(provider => new HistoryClients(service => provider.ClientOf<IHistory>(HistoryOf(service))));
    }

    public static void AddServiceClient<TClient>(this IServiceCollection services, string service, TimeSpan? patience = null)
        where TClient : class
    {
        var name = typeof(TClient).Name;
        services.AddHttpClient(name).ForService(service, patience ?? Patience);
        services.AddSingleton(provider => provider.ClientOf<TClient>(name));
    }

    static TClient ClientOf<TClient>(this IServiceProvider provider, string name) => RestService.ForGenerated<TClient>(
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(name), Settings);

    static string OperationsOf(string service) => $"operations of {service}";

    static string ChangesOf(string service) => $"changes of {service}";

    static string HistoryOf(string service) => $"history of {service}";

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
