using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.DemandForecasting.Items;

/// <summary>Records that the component exists and in which unit it is counted.</summary>
public sealed class WhenComponentPublished(IDocumentStore store) : IConsumer<ComponentPublished>
{
    public Task Consume(ConsumeContext<ComponentPublished> context) => store.ConsumeVersioned(context, async (work, delivery) =>
    {
        var component = work.Document<KnownComponent>(context.Message.ComponentId);
        await work.Load();
        var after = KnownComponent.After(component.Value, context.Message, delivery.Version);
        if (!ReferenceEquals(after, component.Value)) component.Store(after);
    });
}
