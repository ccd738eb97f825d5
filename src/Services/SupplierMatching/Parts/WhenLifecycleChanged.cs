using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.SupplierMatching.Parts;

public sealed class WhenLifecycleChanged(IDocumentStore store) : IConsumer<LifecycleChanged>
{
    public Task Consume(ConsumeContext<LifecycleChanged> context) => store.Learn(
        context, context.Message.ComponentId, (part, version) => part.After(context.Message, version));
}
