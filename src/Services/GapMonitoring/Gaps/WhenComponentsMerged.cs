using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>Two components are one part: they have one balance in each region from now on.</summary>
public sealed class WhenComponentsMerged(IDocumentStore store) : IConsumer<ComponentsMerged>
{
    public async Task Consume(ConsumeContext<ComponentsMerged> context)
    {
        var c = context.Message;
        await store.ConsumeVersioned(context, (work, delivery) => work.Identify(c.FromId, c.IntoId, delivery.Version));
        await store.MoveBalances(context.MessageId!.Value, c.FromId, nameof(ComponentsMerged), c.At, context.CancellationToken);
    }
}
