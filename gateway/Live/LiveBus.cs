using System.Reflection;

using MassTransit;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SupplyChain.Gateway.Live;

/// <summary>Listens on the bus for the contracts of all topics, with a queue that lives as long as this instance.</summary>
static class LiveBus
{
    public static void AddLive(this IServiceCollection services, Assembly topics)
    {
        services.AddTopics(topics);
        services.AddSingleton<LiveChanges>();
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            // Without the broker nothing is live, and everything else works.
            bus.ConfigureHealthCheckOptions(health => health.MinimalFailureStatus = HealthStatus.Degraded);
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(new Uri(context.GetRequiredService<IConfiguration>().GetConnectionString("Bus")
                    ?? throw new InvalidOperationException("ConnectionStrings:Bus is not set")));
                var live = context.GetRequiredService<LiveChanges>();
                rabbit.ReceiveEndpoint(new TemporaryEndpointDefinition("gateway-live"), endpoint =>
                {
                    endpoint.ConnectReceiveEndpointObserver(new TellsConnection(live));
                    foreach (var wakeUp in context.GetServices<WakeUp>()) wakeUp.Connect(endpoint, live);
                });
            });
        });
    }

    public static void AddTopics(this IServiceCollection services, Assembly topics)
    {
        foreach (var wakeUp in topics.GetTypes().SelectMany(WakeUp.In)) services.AddSingleton(wakeUp);
    }

    sealed class TellsConnection(LiveChanges live) : IReceiveEndpointObserver
    {
        public Task Ready(ReceiveEndpointReady ready)
        {
            live.Connect();
            return Task.CompletedTask;
        }

        public Task Stopping(ReceiveEndpointStopping stopping) => Disconnect();

        public Task Completed(ReceiveEndpointCompleted completed) => Disconnect();

        public Task Faulted(ReceiveEndpointFaulted faulted) => Disconnect();

        Task Disconnect()
        {
            live.Disconnect();
            return Task.CompletedTask;
        }
    }
}
