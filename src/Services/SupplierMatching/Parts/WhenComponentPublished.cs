using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.SupplierMatching.Parts;

public sealed class WhenComponentPublished(IDocumentStore store) : IConsumer<ComponentPublished>
{
    public Task Consume(ConsumeContext<ComponentPublished> context) => store.Learn(
        context, context.Message.ComponentId, (part, version) => part.After(context.Message, version));
}
