using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.DemandForecasting.Items;

/// <summary>Two components are one part: what is required of either sums up under the one that stays.</summary>
public sealed class WhenComponentsMerged(IDocumentStore store) : IConsumer<ComponentsMerged>
{
    public Task Consume(ConsumeContext<ComponentsMerged> context) => store.ConsumeVersioned(
        context, (work, delivery) => work.Learn(context.Message.FromId, context.Message.IntoId, delivery));
}
