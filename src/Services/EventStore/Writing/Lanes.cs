using System.Runtime.CompilerServices;

using Marten;

namespace SupplyChain.EventStore;

/// <summary>The lanes of a store: one for commands, one for each kind of message.</summary>
sealed class Lanes(IDocumentStore store)
{
    const int MostCommands = 64, MostMessages = 200;

    // A store is one of its process, and is all that an endpoint or a consumer has to know.
    static readonly ConditionalWeakTable<IDocumentStore, Lanes> ByStore = [];

    readonly System.Collections.Concurrent.ConcurrentDictionary<Type, Lane> messages = [];

    public static Lanes Of(IDocumentStore store) => ByStore.GetValue(store, key => new Lanes(key));

    public Lane Commands { get; } = new(store, transactionsAtOnce: 2, MostCommands);

    public Lane Messages(Type contract) => messages.GetOrAdd(contract, _ => new Lane(store, transactionsAtOnce: 1, MostMessages));
}
