namespace SupplyChain.Gateway.Transport;

static class TransportServices
{
    public static void AddTransport(this IServiceCollection services)
    {
        services.AddSingleton<GraphRequestReader>();
        services.AddSingleton<EventStreams>();
        services.AddSingleton<OpenStreams>();
        services.AddSingleton<GraphEndpoint>();
        services.AddRequestRate();
    }
}
