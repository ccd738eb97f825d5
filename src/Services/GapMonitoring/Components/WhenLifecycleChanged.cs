using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.GapMonitoring.Components;

/// <summary>A component reached another stage of its life cycle. Its gaps show when it is at its end of life.</summary>
public sealed class WhenLifecycleChanged(IDocumentStore store) : IConsumer<LifecycleChanged>
{
    public Task Consume(ConsumeContext<LifecycleChanged> context) => store.ConsumeVersioned(context, (work, delivery) =>
        work.Keep(context.Message.ComponentId, component => component.After(context.Message, delivery.Version)));
}
