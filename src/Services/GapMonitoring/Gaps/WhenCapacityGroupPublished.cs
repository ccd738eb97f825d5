using Marten;

using MassTransit;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>A supplier stated what its components share, and what that bears.</summary>
public sealed class WhenCapacityGroupPublished(IDocumentStore store) : IConsumer<CapacityGroupPublished>
{
    public async Task Consume(ConsumeContext<CapacityGroupPublished> context)
    {
        var c = context.Message;
        await store.ConsumeVersioned(
            context, (work, delivery) => work.Keep(c.SupplierId, groups => groups.After(c, delivery)));
        await store.PassOnGroups(
            c.SupplierId, new GapCause(context.MessageId!.Value, nameof(CapacityGroupPublished), c.SupplierId), context.CancellationToken);
    }
}
