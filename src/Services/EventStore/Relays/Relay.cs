using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;

using Marten;
using Marten.Subscriptions;

namespace SupplyChain.EventStore;

/// <summary>Maps a stored event to the contract that others hear of it, or to null where nobody does.</summary>
public delegate object? ContractOf(IEvent stored);

/// <summary>
/// The event store as outbox: publishes what the stored events mean to others, in stream order, each confirmed by
/// the broker. Progress is committed after that, so a message may come twice and never gets lost.
/// </summary>
sealed class Relay(ContractOf contractOf, Publisher publisher) : SubscriptionBase
{
    public const string SubscriptionName = "relay";

    /// <summary>Whether a shard of the projection daemon, by its name, is the relay's.</summary>
    public static bool Is(string shard) => shard.StartsWith(SubscriptionName, StringComparison.OrdinalIgnoreCase);

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        // Listeners take each contract from a queue of its own: only the order within a contract can reach them.
        var contracts = page.Events.Select(stored => (Stored: stored, Contract: contractOf(stored)))
            .Where(each => each.Contract is not null)
            .GroupBy(each => each.Contract!.GetType(), each => (each.Stored, each.Contract!));
        await Task.WhenAll(contracts.Select(kind => publisher.Publish(kind.Key, [.. kind], cancellationToken)));
        return NullChangeListener.Instance;
    }
}
