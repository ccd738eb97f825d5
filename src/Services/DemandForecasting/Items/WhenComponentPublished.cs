using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.DemandForecasting.Items;

/// <summary>Remembers that the component exists and how it is counted.</summary>
public sealed class WhenComponentPublished(IDocumentStore store) : IConsumer<ComponentPublished>
{
    public Task Consume(ConsumeContext<ComponentPublished> context) =>
        store.ReceiveLatest(context, "component", async (session, delivery) =>
        {
            var component = context.Message;
            var stream = await session.Events.FetchForWriting<KnownComponent>(component.ComponentId, context.CancellationToken);
            Decisions.AppendDecided(stream, known => Decide(component, known, delivery.At));
        });

    public static object[] Decide(ComponentPublished component, KnownComponent? known, DateTimeOffset at) =>
        known?.Unit == component.Unit ? [] : [new ComponentBecameKnown(component.ComponentId, component.Unit, at)];
}
