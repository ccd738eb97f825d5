using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>Two components are two parts again: each has its own balances.</summary>
public sealed class WhenComponentsSeparated(IDocumentStore store) : IConsumer<ComponentsSeparated>
{
    public async Task Consume(ConsumeContext<ComponentsSeparated> context)
    {
        var c = context.Message;
        await store.ConsumeVersioned(context, (work, delivery) => work.Identify(c.FromId, into: null, delivery.Version));
        await store.MoveBalances(context.MessageId!.Value, c.FromId, nameof(ComponentsSeparated), c.At, context.CancellationToken);
    }
}
