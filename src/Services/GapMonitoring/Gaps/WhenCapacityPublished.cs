using Marten;

using MassTransit;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Suppliers;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>A supplier published capacity for some weeks.</summary>
public sealed class WhenCapacityPublished(IDocumentStore store) : IConsumer<CapacityPublished>
{
    public Task Consume(ConsumeContext<CapacityPublished> context) => store.ConsumeVersioned(context, async (work, delivery) =>
    {
        var c = context.Message;
        // Suppliers are locked before gaps everywhere, so that no two transactions wait for each other.
        var eligibility = work.Eligibility(c.SupplierId, c.ComponentId);
        await work.Load();
        var balance = new BalanceWithGap(work, c.ComponentId, c.Region);
        await work.Load();
        balance.Append(
            before => before.After(c, delivery, eligibility()),
            new GapCause(delivery.MessageId, nameof(CapacityPublished), c.SupplierId));
    });
}
