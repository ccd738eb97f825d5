using System.Collections.Concurrent;
using System.Reflection;

using MassTransit;

using Microsoft.Extensions.DependencyInjection;

using SupplyChain.Contracts;

namespace SupplyChain.TestKit;

public static class Listening
{
    /// <summary>A service starts before its queues stand; what is published until then would not reach it in a test.</summary>
    public static Task UntilItListensAsync(this IServiceProvider services) =>
        services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(90));
}

/// <summary>Hears every contract that is published on a test's broker, and publishes contracts as a relay would.</summary>
public sealed class BusProbe : IAsyncDisposable
{
    readonly ConcurrentQueue<Heard> heard = [];
    readonly IBusControl bus;

    BusProbe(string url) => bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
    {
        rabbit.Host(new Uri(url));
        // A durable queue of its own for all contracts: it makes every mandatory publish routable in the test.
        rabbit.ReceiveEndpoint("probe", endpoint =>
        {
            // One at a time: side by side, a later one could be noted first.
            endpoint.PrefetchCount = 1;
            endpoint.ConcurrentMessageLimit = 1;
            foreach (var contract in Contracts()) Listen.MakeGenericMethod(contract).Invoke(this, [endpoint]);
        });
    });

    /// <summary>A contract as it came, with the headers the relay sets.</summary>
    public sealed record Heard(object Contract, Guid MessageId, Guid Stream, long Version);

    /// <summary>All contracts of a type heard so far, in order of arrival.</summary>
    public IReadOnlyList<T> All<T>() => [.. heard.Select(h => h.Contract).OfType<T>()];

    public IReadOnlyList<Heard> Everything => [.. heard];

    /// <summary>The first contract that fits, now or within the deadline.</summary>
    public async Task<T> Hear<T>(Func<T, bool> fits) where T : class =>
        (await Eventually.Get(() => Task.FromResult(All<T>().FirstOrDefault(fits)), found => found is not null))!;

    /// <summary>Publishes several messages of one contract as a page, as a relay does that has many at once.</summary>
    public Task PublishPage<T>(params IReadOnlyList<PageItem<T>> items) where T : class => bus.Publish(new ContractPage<T>(items));

    public Task Publish(object contract, Guid messageId, Guid stream, long version, DateTimeOffset at) =>
        bus.Publish(contract, contract.GetType(), Pipe.Execute<PublishContext>(context =>
        {
            context.MessageId = messageId;
            context.Headers.Set("stream", stream);
            context.Headers.Set("version", version);
            context.Headers.Set("at", at);
        }));

    public static async Task<BusProbe> StartAsync(string url)
    {
        var probe = new BusProbe(url);
        await probe.bus.StartAsync(TimeSpan.FromSeconds(90));
        return probe;
    }

    public async ValueTask DisposeAsync() => await bus.StopAsync(TimeSpan.FromSeconds(10));

    static readonly MethodInfo Listen = typeof(BusProbe).GetMethod(nameof(ListenTo), BindingFlags.Instance | BindingFlags.NonPublic)!;

    static IEnumerable<Type> Contracts() =>
        typeof(ListenedByAttribute).Assembly.GetTypes().Where(type => type.GetCustomAttribute<ListenedByAttribute>() is not null);

    void ListenTo<T>(IReceiveEndpointConfigurator endpoint) where T : class
    {
        endpoint.Handler<T>(message =>
        {
            heard.Enqueue(new Heard(message.Message, message.MessageId ?? Guid.Empty,
                message.Headers.Get<Guid>("stream") ?? Guid.Empty, message.Headers.Get<long>("version") ?? 0));
            return Task.CompletedTask;
        });
        endpoint.Handler<ContractPage<T>>(page =>
        {
            foreach (var item in page.Message.Items) heard.Enqueue(new Heard(item.Contract!, item.MessageId, item.Stream, item.Version));
            return Task.CompletedTask;
        });
    }
}
