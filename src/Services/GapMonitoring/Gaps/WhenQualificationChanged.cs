using Marten;

using MassTransit;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Suppliers;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>A supplier's qualification for a component changed, and so whether its capacity counts.</summary>
public sealed class WhenQualificationChanged(IDocumentStore store) : IConsumer<QualificationChanged>
{
    public async Task Consume(ConsumeContext<QualificationChanged> context)
    {
        var c = context.Message;
        await store.ConsumeVersioned(
            context, (work, delivery) => work.Keep(c.SupplierId, c.ComponentId, supply => supply.After(c, delivery)));
        await store.PassOnEligibility(context.MessageId!.Value, c.SupplierId, c.ComponentId, context.CancellationToken);
    }
}
