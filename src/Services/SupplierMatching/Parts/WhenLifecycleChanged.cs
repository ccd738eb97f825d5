using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Parts;

public sealed class WhenLifecycleChanged(IDocumentStore store) : IConsumer<LifecycleChanged>
{
    public static object[] Decide(LifecycleChanged m, Part? part, long version, DateTimeOffset at) =>
        part?.LifecycleVersion >= version ? [] : [new PartAged(m.ComponentId, version, m.Lifecycle, at)];

    public Task Consume(ConsumeContext<LifecycleChanged> context) => store.Receive(
        context, async (session, delivery) => Decisions.AppendDecided(
            await session.Events.FetchForWriting<Part>(context.Message.ComponentId, context.CancellationToken),
            part => Decide(context.Message, part, delivery.Version, delivery.At)));
}
