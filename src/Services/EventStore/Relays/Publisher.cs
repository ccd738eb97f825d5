using System.Collections.Concurrent;
using System.Reflection;

using JasperFx.Events;

using MassTransit;

using Microsoft.Extensions.Logging;

using SupplyChain.Contracts;

namespace SupplyChain.EventStore;

/// <summary>Publishes contracts until the broker has confirmed each: one alone as itself, several of a kind as pages.</summary>
sealed class Publisher(IBus bus, RelayTrouble trouble, ILogger<Publisher> log)
{
    const int MostInPage = 100;
    static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(500);

    // Closed once for each contract: making the method anew for every message would cost more than the rest of a publish.
    static readonly ConcurrentDictionary<Type, Delegate> PublishOfKind = [];
    static readonly MethodInfo OpenPublish = typeof(Publisher)
        .GetMethod(nameof(PublishKind), BindingFlags.NonPublic | BindingFlags.Instance)!;

    delegate Task PublishAll(Publisher publisher, IReadOnlyList<(IEvent Stored, object Contract)> contracts, CancellationToken cancel);

    /// <summary>Publishes contracts of one type in their order; returns when all are confirmed.</summary>
    public Task Publish(Type contract, IReadOnlyList<(IEvent Stored, object Contract)> contracts, CancellationToken cancel) =>
        ((PublishAll)PublishOfKind.GetOrAdd(contract, type => OpenPublish.MakeGenericMethod(type).CreateDelegate<PublishAll>()))(
            this, contracts, cancel);

    async Task PublishKind<T>(IReadOnlyList<(IEvent Stored, object Contract)> contracts, CancellationToken cancel) where T : class
    {
        var mandatory = typeof(T).GetCustomAttribute<ListenedByAttribute>() is { Services.Count: > 0 };
        foreach (var page in contracts.Chunk(MostInPage))
        {
            PageItem<T>[] items =
            [
                .. page.Select(each => new PageItem<T>(
                    each.Stored.Id, each.Stored.StreamId, each.Stored.Version, each.Stored.Timestamp, (T)each.Contract)),
            ];
            if (items is [var single])
                await UntilConfirmed(single, timeout => bus.Publish(single.Contract, Pipe.Execute<PublishContext<T>>(context =>
                {
                    RelayHeaders.Set(context, single);
                    context.Mandatory(mandatory);
                }), timeout), cancel);
            else
                await UntilConfirmed(items[0], timeout => bus.Publish(
                    new ContractPage<T>(items), Pipe.Execute<PublishContext<ContractPage<T>>>(context => context.Mandatory(mandatory)),
                    timeout), cancel);
        }
    }

    async Task UntilConfirmed<T>(PageItem<T> first, Func<CancellationToken, Task> publish, CancellationToken cancel)
    {
        while (true)
        {
            // A publish can hang after the broker came back, so each has a time-out of its own.
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            timeout.CancelAfter(Timeout);
            try
            {
                await publish(timeout.Token);
                trouble.Confirmed<T>();
                return;
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                // The first refusal is logged whole; the same again and again would bury everything else.
                if (trouble.Refused<T>(e.Message))
                    log.LogWarning(e, "{Contract} of event {Event} was not accepted; trying until it is", typeof(T).Name, first.MessageId);
                await Task.Delay(RetryDelay, cancel);
            }
        }
    }
}

/// <summary>Which contracts the broker does not take at the moment, and why.</summary>
sealed class RelayTrouble
{
    readonly ConcurrentDictionary<string, string> refused = [];

    /// <summary>Null while every contract is taken.</summary>
    public string? Reason => refused.IsEmpty
        ? null
        : string.Join("; ", refused.OrderBy(each => each.Key).Select(each => $"{each.Key} was not accepted by the broker: {each.Value}"));

    /// <returns>Whether the contract was taken until now.</returns>
    public bool Refused<T>(string reason)
    {
        var first = !refused.ContainsKey(typeof(T).Name);
        refused[typeof(T).Name] = reason;
        return first;
    }

    public void Confirmed<T>() => refused.TryRemove(typeof(T).Name, out _);
}
