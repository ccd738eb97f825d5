using MassTransit.RabbitMqTransport;

using RabbitMQ.Client;

namespace SupplyChain.EventStore;

/// <summary>
/// A queue in which messages that failed wait for a time. The broker then moves each to the queue that its routing key names: the
/// reaction in which it failed.
/// </summary>
/// <param name="Name">Of the queue, and of the exchange before it, which keeps the routing key.</param>
/// <param name="Wait">How long each waits, in whole seconds. It is part of the name, since a queue that exists keeps its time.</param>
sealed record RetryQueue(string Name, TimeSpan Wait)
{
    /// <summary>
    /// The distances between the attempts at a message. A passing cause is over within minutes; what a person mends takes hours. What
    /// fails after the last one waits for an operator.
    /// </summary>
    public static readonly IReadOnlyList<TimeSpan> Distances =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];

    public static IReadOnlyList<RetryQueue> Of(string service, IReadOnlyList<TimeSpan> distances) =>
        [.. distances.Select(wait => new RetryQueue($"{service}-retry-{(long)wait.TotalSeconds}s", wait))];

    // As lasting as the reaction's queue: replicated, refusing what it cannot keep, and kept here until it has arrived there.
    Dictionary<string, object> Arguments => new()
    {
        ["x-queue-type"] = "quorum",
        ["x-message-ttl"] = (long)Wait.TotalMilliseconds,
        ["x-dead-letter-exchange"] = "",
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    /// <summary>Returns when the broker has the message.</summary>
    public async Task SendAsync(
        ChannelContext channel, string reaction, BasicProperties properties, byte[] body, CancellationToken cancel)
    {
        // Like queues of errors, it is declared when it is needed first. To declare what exists costs little beside a failure.
        var none = new Dictionary<string, object>();
        await channel.ExchangeDeclare(Name, ExchangeType.Fanout, durable: true, autoDelete: false, none, cancel);
        await channel.QueueDeclare(Name, durable: true, exclusive: false, autoDelete: false, Arguments, cancel);
        await channel.QueueBind(Name, Name, "", none, cancel);
        await channel.BasicPublishAsync(Name, reaction, mandatory: true, properties, body, awaitAck: true, cancel);
    }
}
