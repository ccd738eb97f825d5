using Marten;

using MassTransit;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>A supplier's qualification moved: its capacity counts from now on, or no longer.</summary>
public sealed class WhenQualificationChanged(IDocumentStore store) : IConsumer<QualificationChanged>
{
    /// <summary>Only a newer version of the qualification is news.</summary>
    public static object[] Decide(QualificationChanged c, Delivery delivery, Supply? supply) =>
        supply?.Qualification?.Version >= delivery.Version
            ? []
            : [new QualificationMoved(c.SupplierId, c.ComponentId, c.State, delivery.Version, delivery.MessageId, delivery.At)];

    public async Task Consume(ConsumeContext<QualificationChanged> context)
    {
        var (c, cancel) = (context.Message, context.CancellationToken);
        await store.Receive(context, (session, delivery) =>
            session.ChangeSupply(c.SupplierId, c.ComponentId, supply => Decide(c, delivery, supply), cancel));
        // After the commit, so that capacity taken in meanwhile is found; and also for a message seen before, because
        // it comes again when this was interrupted.
        await store.PassOnStanding(c.SupplierId, c.ComponentId, cancel);
    }
}
