using System.Reflection;

using MassTransit;
using MassTransit.Middleware;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace SupplyChain.EventStore;

/// <summary>RabbitMQ through MassTransit: a quorum queue per reaction, named by service and reaction, and its error queue.</summary>
public static class BusSetup
{
    const int DeliveryLimit = 20, MostUnderWay = 32;

    /// <summary>Registers all consumers of the service's assembly.</summary>
    /// <param name="retryAfter">Distances between the attempts at a message that fails; the usual ones unless a test has no time.</param>
    public static void AddBus(
        this WebApplicationBuilder builder, string service, Assembly consumers, IReadOnlyList<TimeSpan>? retryAfter = null)
    {
        var url = builder.Configuration.GetConnectionString("Bus")
            ?? throw new InvalidOperationException("ConnectionStrings:Bus is not set");
        var names = new KebabCaseEndpointNameFormatter(service, includeNamespace: false);
        var retries = RetryQueue.Of(service, retryAfter ?? RetryQueue.Distances);
        builder.Services.AddSingleton(new ServiceQueues(
            new Uri(url), [.. ContractsOf(consumers).Select(each => names.NameOf(each.Consumer)).Distinct()], DeadLetterOf(service),
            retries));
        builder.Services.Configure<MassTransitHostOptions>(host => host.StopTimeout = TimeSpan.FromSeconds(10));
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.SetEndpointNameFormatter(names);
            bus.AddConsumers(consumers);
            foreach (var (consumer, contract) in ContractsOf(consumers))
                bus.AddConsumer(typeof(PageConsumer<,>).MakeGenericType(consumer, contract))
                    .Endpoint(page => page.Name = names.NameOf(consumer));
            // Without the broker, commands still succeed and are relayed later: the service is degraded, not down.
            bus.ConfigureHealthCheckOptions(health => health.MinimalFailureStatus = HealthStatus.Degraded);
            bus.AddConfigureEndpointsCallback((context, name, endpoint) =>
            {
                Configure(endpoint, service);
                var log = context.GetRequiredService<ILogger<RetryLater>>();
                endpoint.ConfigureError(error =>
                {
                    error.UseFilter(new RetryLater(name, retries, log));
                    error.UseFilter(new GenerateFaultFilter());
                    error.UseFilter(new ErrorTransportFilter());
                });
            });
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(new Uri(url), host =>
                {
                    host.PublisherConfirmation = true;
                    host.RequestedConnectionTimeout(TimeSpan.FromSeconds(5));
                });
                rabbit.ConfigureEndpoints(context);
            });
        });
    }

    static IEnumerable<(Type Consumer, Type Contract)> ContractsOf(Assembly consumers) =>
        from consumer in consumers.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false })
        from handled in consumer.GetInterfaces()
        where handled.IsGenericType && handled.GetGenericTypeDefinition() == typeof(IConsumer<>)
        select (consumer, handled.GenericTypeArguments[0]);

    // Pages of a contract come into the queue that its consumer has anyway.
    static string NameOf(this IEndpointNameFormatter names, Type consumer) => (string)typeof(IEndpointNameFormatter)
        .GetMethod(nameof(IEndpointNameFormatter.Consumer))!.MakeGenericMethod(consumer).Invoke(names, null)!;

    static string DeadLetterOf(string service) => $"{service}-dead-letter";

    internal static void Mandatory(this PublishContext context, bool mandatory)
    {
        if (context.TryGetPayload(out RabbitMqSendContext? rabbit)) rabbit.Mandatory = mandatory;
    }

    static void Configure(IReceiveEndpointConfigurator endpoint, string service)
    {
        // A database that is unavailable would fail every message: wait for it rather than fill the error queue.
        endpoint.UseMessageRetry(retry =>
        {
            retry.Interval(1200, TimeSpan.FromMilliseconds(500));
            retry.Handle<Exception>(DatabaseProblems.IsUnavailable);
        });
        endpoint.UseMessageRetry(retry =>
        {
            // Short, since others wait behind it: what lasts longer is tried again later, see RetryLater.
            retry.Intervals(50, 200);
            retry.Ignore<Exception>(DatabaseProblems.IsUnavailable);
        });
        // Those that wait are taken in one transaction (see Lane), so many may be under way at once.
        endpoint.PrefetchCount = MostUnderWay;
        endpoint.ConcurrentMessageLimit = MostUnderWay;
        if (endpoint is not IRabbitMqReceiveEndpointConfigurator queue) return;

        queue.SetQuorumQueue();
        queue.SetQueueArgument("x-delivery-limit", DeliveryLimit);
        queue.SetQueueArgument("x-dead-letter-strategy", "at-least-once");
        queue.SetQueueArgument("x-overflow", "reject-publish");
        queue.BindDeadLetterQueue(DeadLetterOf(service), DeadLetterOf(service), dead => dead.SetQuorumQueue());
    }
}
