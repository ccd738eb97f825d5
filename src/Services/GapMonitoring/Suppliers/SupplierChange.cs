using Marten;

using MassTransit;

using SupplyChain.GapMonitoring.Balances;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>What changes a supplier's standing, while nobody else changes it, and carries it to the balances.</summary>
static class SupplierChange
{
    /// <summary>A message about the supplier as a whole.</summary>
    public static async Task ChangeSupplier<T>(
        this IDocumentStore store, ConsumeContext<T> context, Guid supplier, Func<Delivery, Supplier?, object[]> decide) where T : class
    {
        await store.Receive(context, async (session, delivery) =>
        {
            var stream = await session.TakeStream<Supplier>(supplier, context.CancellationToken);
            Decisions.AppendDecided(stream, known => decide(delivery, known));
        });
        // After the commit, so that capacity taken in meanwhile is found; and also for a message seen before, because
        // it comes again when this was interrupted.
        await store.PassOnStanding(supplier, component: null, context.CancellationToken);
    }

    /// <summary>A message about the supplier's qualification for a component; see above for the order.</summary>
    public static async Task ChangeQualification<T>(
        this IDocumentStore store, ConsumeContext<T> context, Guid supplier, Guid component,
        Func<Delivery, Supply?, object[]> decide) where T : class
    {
        await store.ChangeSupply(context, supplier, component, decide);
        await store.PassOnStanding(supplier, component, context.CancellationToken);
    }

    /// <summary>A message about one of the supplier's components that leaves its standing as it is.</summary>
    public static Task ChangeSupply<T>(
        this IDocumentStore store, ConsumeContext<T> context, Guid supplier, Guid component,
        Func<Delivery, Supply?, object[]> decide) where T : class =>
        store.Receive(context, async (session, delivery) =>
        {
            var supply = await session.TakeStream<Supply>(Supply.IdOf(supplier, component), context.CancellationToken, turn: supplier);
            Decisions.AppendDecided(supply, known => decide(delivery, known));
        });
}
