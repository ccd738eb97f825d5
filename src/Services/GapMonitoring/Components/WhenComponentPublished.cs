using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.GapMonitoring.Components;

/// <summary>The catalogue published a component's description.</summary>
public sealed class WhenComponentPublished(IDocumentStore store) : IConsumer<ComponentPublished>
{
    public Task Consume(ConsumeContext<ComponentPublished> context) => store.ConsumeVersioned(context, (work, delivery) =>
        work.Keep(context.Message.ComponentId, component => component.After(context.Message, delivery.Version)));
}
