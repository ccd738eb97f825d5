using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.GapMonitoring.Components;

/// <summary>A component came to another stage of its life; at the end of it, its gaps say so.</summary>
public sealed class WhenLifecycleChanged(IDocumentStore store) : IConsumer<LifecycleChanged>
{
    public static object[] Decide(LifecycleChanged c, Delivery delivery, Component? component) =>
        component?.LifecycleVersion >= delivery.Version
            ? []
            : [new LifecycleMoved(c.ComponentId, c.Lifecycle, delivery.Version, delivery.At)];

    public Task Consume(ConsumeContext<LifecycleChanged> context) => store.Receive(context, (session, delivery) =>
        session.ChangeComponent(
            context.Message.ComponentId, component => Decide(context.Message, delivery, component), context.CancellationToken));
}
