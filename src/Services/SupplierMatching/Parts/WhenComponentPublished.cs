using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Parts;

public sealed class WhenComponentPublished(IDocumentStore store) : IConsumer<ComponentPublished>
{
    public static object[] Decide(ComponentPublished m, Part? part, long version, DateTimeOffset at) =>
        part?.DescribedVersion >= version
            ? []
            : [new PartDescribed(
                m.ComponentId, version, m.Manufacturer, m.PartNumber, m.Class, m.Unit, m.Lifecycle, m.Origin, m.Properties, at)];

    public Task Consume(ConsumeContext<ComponentPublished> context) => store.Receive(
        context, async (session, delivery) => Decisions.AppendDecided(
            await session.Events.FetchForWriting<Part>(context.Message.ComponentId, context.CancellationToken),
            part => Decide(context.Message, part, delivery.Version, delivery.At)));
}
