using System.Collections.Concurrent;
using System.Reflection;

using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;

using Marten;
using Marten.Subscriptions;

using MassTransit;

using Microsoft.Extensions.Logging;

using SupplyChain.Contracts;

namespace SupplyChain.EventStore;

/// <summary>Maps a stored event to the contract that others hear of it, or to null where nobody does.</summary>
public delegate object? ContractOf(IEvent stored);

/// <summary>
/// The event store as outbox: publishes what the stored events mean to others, in stream order, each confirmed by
/// the broker. Progress is committed after that, so a message may come twice and never gets lost.
/// </summary>
sealed class Relay(ContractOf contractOf, IBus bus, RelayTrouble trouble, ILogger<Relay> log) : SubscriptionBase
{
    public const string SubscriptionName = "relay";

    /// <summary>Whether a shard of the projection daemon, by its name, is the relay's.</summary>
    public static bool Is(string shard) => shard.StartsWith(SubscriptionName, StringComparison.OrdinalIgnoreCase);

    public const string StreamHeader = "stream";
    public const string VersionHeader = "version";
    public const string TimeHeader = "at";

    static readonly TimeSpan PublishTimeout = TimeSpan.FromSeconds(10);
    static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(500);

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        // One stream's messages in order; different streams side by side, so that a page costs few round trips.
        await Parallel.ForEachAsync(
            page.Events.GroupBy(e => e.StreamId),
            new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = cancellationToken },
            async (stream, cancel) =>
            {
                foreach (var stored in stream)
                    if (contractOf(stored) is { } contract) await PublishUntilConfirmed(contract, stored, cancel);
            });
        return NullChangeListener.Instance;
    }

    async Task PublishUntilConfirmed(object contract, IEvent stored, CancellationToken cancel)
    {
        while (true)
        {
            // A publish can hang after the broker came back, so each has a time-out of its own.
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            timeout.CancelAfter(PublishTimeout);
            try
            {
                await bus.Publish(contract, contract.GetType(), Pipe.Execute<PublishContext>(context =>
                {
                    context.MessageId = stored.Id;
                    context.Headers.Set(StreamHeader, stored.StreamId);
                    context.Headers.Set(VersionHeader, stored.Version);
                    context.Headers.Set(TimeHeader, stored.Timestamp);
                    context.Mandatory(HasListeners(contract.GetType()));
                }), timeout.Token);
                trouble.Reason = null;
                return;
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                // The first refusal is logged whole; the same again and again would bury everything else.
                if (trouble.Reason is null)
                    log.LogWarning(e, "{Contract} of event {Event} was not accepted; trying until it is", contract.GetType().Name, stored.Id);
                trouble.Reason = $"{contract.GetType().Name} was not accepted by the broker: {e.Message}";
                await Task.Delay(RetryDelay, cancel);
            }
        }
    }

    // Reading an attribute anew for every message costs more than the rest of the publish' set-up.
    static readonly ConcurrentDictionary<Type, bool> Heard = [];

    static bool HasListeners(Type contract) => Heard.GetOrAdd(
        contract, type => type.GetCustomAttribute<ListenedByAttribute>() is { Services.Count: > 0 });
}

/// <summary>Why the broker does not take the relay's messages at the moment; null while it does.</summary>
sealed class RelayTrouble
{
    public string? Reason { get; set; }
}
