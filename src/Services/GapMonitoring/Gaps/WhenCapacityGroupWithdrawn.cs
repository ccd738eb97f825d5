using Marten;

using MassTransit;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>A supplier withdrew a capacity group. It limits nothing any more.</summary>
public sealed class WhenCapacityGroupWithdrawn(IDocumentStore store) : IConsumer<CapacityGroupWithdrawn>
{
    public async Task Consume(ConsumeContext<CapacityGroupWithdrawn> context)
    {
        var c = context.Message;
        await store.ConsumeVersioned(
            context, (work, delivery) => work.Keep(c.SupplierId, groups => groups.After(c, delivery)));
        await store.PassOnGroups(
            c.SupplierId, new GapCause(context.MessageId!.Value, nameof(CapacityGroupWithdrawn), c.SupplierId), context.CancellationToken);
    }
}
