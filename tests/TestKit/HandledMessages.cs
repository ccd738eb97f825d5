using System.Collections.Concurrent;

using MassTransit;

namespace SupplyChain.TestKit;

/// <summary>Knows which messages a service has handled to their end.</summary>
sealed class HandledMessages : IReceiveObserver
{
    readonly ConcurrentDictionary<Guid, bool> handled = [];

    public bool Contains(Guid message) => handled.ContainsKey(message);

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType) where T : class
    {
        if (context.MessageId is { } id) handled.TryAdd(id, true);
        return Task.CompletedTask;
    }

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context) => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception) where T : class =>
        Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;
}
