using Marten;

using MassTransit;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Sharing;
using SupplyChain.GapMonitoring.Suppliers;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>A supplier published capacity for some weeks.</summary>
public sealed class WhenCapacityPublished(IDocumentStore store) : IConsumer<CapacityPublished>
{
    public async Task Consume(ConsumeContext<CapacityPublished> context)
    {
        var c = context.Message;
        BalanceWithGap? changed = null;
        await store.ConsumeVersioned(context, async (work, delivery) =>
        {
            // Identities are locked before suppliers, and these before gaps everywhere, so that no two transactions wait for each other.
            work.Lock(ComponentIdentity.LockOf(c.ComponentId));
            var identities = await work.IdentitiesOf(c.ComponentId);
            var eligibility = work.Eligibility(c.SupplierId, identities.AllOf(c.ComponentId));
            var groups = work.Document<CapacityGroups>(c.SupplierId);
            await work.Load();
            changed = new BalanceWithGap(work, identities.Of(c.ComponentId), c.Region);
            await work.Load();
            changed.Append(
                before => before.After(c, delivery, eligibility(), groups.Value?.Limits(c.ComponentId) == true),
                new GapCause(delivery.MessageId, c.NoticeId is null ? nameof(CapacityPublished) : GapCause.CapacityNoticed, c.SupplierId));
        });
        await store.DecideSharing(context.MessageId!.Value, [changed!], context.CancellationToken);
    }
}
