using System.Runtime.CompilerServices;

using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

using SupplyChain.Contracts.Operations;

namespace SupplyChain.EventStore;

/// <summary>A connection to the broker for as long as one request needs to look at queues of failures or to empty them.</summary>
sealed class BrokerQueues : IAsyncDisposable
{
    // Each look is a delivery to the broker. A queue with a limit of 20 moves a message away, or drops it, after so many.
    const int MostLooks = 10;
    const int NoSuchQueue = 404;

    readonly ServiceQueues queues;
    readonly IConnection connection;

    BrokerQueues(ServiceQueues queues, IConnection connection) => (this.queues, this.connection) = (queues, connection);

    public static async Task<BrokerQueues> ConnectAsync(ServiceQueues queues, CancellationToken cancel)
    {
        var limit = TimeSpan.FromSeconds(3);
        var factory = new ConnectionFactory
        {
            Uri = queues.Bus,
            AutomaticRecoveryEnabled = false,
            RequestedConnectionTimeout = limit,
            ContinuationTimeout = limit,
            HandshakeContinuationTimeout = limit,
        };
        return new BrokerQueues(queues, await factory.CreateConnectionAsync("operations", cancel));
    }

    /// <summary>Whether the broker could not be reached, broke off, refused a message, or took too long.</summary>
    public static bool IsBroken(Exception exception, CancellationToken cancel) =>
        exception is RabbitMQClientException or IOException or TimeoutException
        || exception is OperationCanceledException && !cancel.IsCancellationRequested;

    /// <summary>How many messages wait; none where the queue is not declared because nothing has failed yet.</summary>
    public async Task<long> CountAsync(string queue, CancellationToken cancel)
    {
        // A queue that does not exist costs the channel.
        await using var channel = await OpenAsync(cancel);
        return await CountAsync(channel, queue, cancel);
    }

    /// <summary>Null for a queue that is empty, or not declared because nothing has failed yet.</summary>
    public async Task<FailedQueue?> LookAsync(string queue, CancellationToken cancel)
    {
        await using var channel = await OpenAsync(cancel);
        if (await CountAsync(channel, queue, cancel) is var count && count == 0) return null;
        if (await channel.BasicGetAsync(queue, autoAck: false, cancel) is not { } got) return new FailedQueue(queue, count, null);

        // Written anew, one that is tried again by itself would wait from the beginning. Looked at too often, it is only tried sooner.
        var retry = queues.RetryNamed(queue);
        if (retry is not null || FaultHeaders.LooksAt(got.BasicProperties) < MostLooks)
        {
            await channel.BasicNackAsync(got.DeliveryTag, multiple: false, requeue: true, cancel);
        }
        else
        {
            await SendAsync(channel, queue, FaultHeaders.WithoutLooks(got.BasicProperties), got.Body, cancel);
            await channel.BasicAckAsync(got.DeliveryTag, multiple: false, cancel);
        }
        return new FailedQueue(
            queue, count, FaultHeaders.Read(got.BasicProperties, got.Body, TargetOf(queue, got), retry?.Wait));
    }

    /// <summary>
    /// One by one: sent to its queue, confirmed there, and only then taken away here. Ends after as many as waited at the start, since
    /// one that fails again comes back. Tells how far it is after each, and at the end.
    /// </summary>
    public async IAsyncEnumerable<MessagesPutBack> PutBackAsync(
        string queue, int most, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var channel = await OpenAsync(cancel);
        var outcome = new MessagesPutBack(queue, 0, 0, null);
        for (var left = Math.Min(most, await CountAsync(channel, queue, cancel)); left > 0; left--)
        {
            if (await channel.BasicGetAsync(queue, autoAck: false, cancel) is not { } got) break;
            if (TargetOf(queue, got) is not { } target)
            {
                // Goes back to its place when the channel closes.
                outcome = outcome with { WithoutQueue = outcome.WithoutQueue + 1 };
                continue;
            }
            await SendAsync(channel, target, FaultHeaders.WithoutFault(got.BasicProperties), got.Body, cancel);
            await channel.BasicAckAsync(got.DeliveryTag, multiple: false, cancel);
            outcome = outcome with { PutBack = outcome.PutBack + 1 };
            yield return outcome;
        }
        yield return outcome;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    string? TargetOf(string queue, BasicGetResult got) => queues.ReactionOf(
        queue == queues.DeadLetter ? FaultHeaders.DeadLetteredIn(got.BasicProperties)
        : queues.RetryNamed(queue) is not null ? got.RoutingKey
        : queue);

    // Returns when the broker has the message in the queue; throws when it does not.
    static ValueTask SendAsync(
        IChannel channel, string queue, BasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancel) =>
        channel.BasicPublishAsync(exchange: "", routingKey: queue, mandatory: true, properties, body, cancel);

    Task<IChannel> OpenAsync(CancellationToken cancel) => connection.CreateChannelAsync(
        new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancel);

    static async Task<long> CountAsync(IChannel channel, string queue, CancellationToken cancel)
    {
        try
        {
            return (await channel.QueueDeclarePassiveAsync(queue, cancel)).MessageCount;
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == NoSuchQueue)
        {
            return 0;
        }
    }
}
