using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.SupplierMatching.Parts;

/// <summary>Two components are one part: what is offered and published of either is found for both.</summary>
public sealed class WhenComponentsMerged(IDocumentStore store) : IConsumer<ComponentsMerged>
{
    public Task Consume(ConsumeContext<ComponentsMerged> context) => store.ConsumeVersioned(
        context, (work, delivery) => work.Identify(context.Message.FromId, context.Message.IntoId, delivery.Version));
}
