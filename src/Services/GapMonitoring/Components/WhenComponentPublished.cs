using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.GapMonitoring.Components;

/// <summary>The catalogue describes a component, for the first time or anew.</summary>
public sealed class WhenComponentPublished(IDocumentStore store) : IConsumer<ComponentPublished>
{
    /// <summary>Class and life cycle each, unless a newer version told it already.</summary>
    public static object[] Decide(ComponentPublished c, Delivery delivery, Component? component) =>
    [
        .. component?.ClassVersion >= delivery.Version
            ? [] : new object[] { new ComponentClassified(c.ComponentId, c.Class, delivery.Version, delivery.At) },
        .. WhenLifecycleChanged.Decide(new LifecycleChanged(c.ComponentId, c.Lifecycle), delivery, component),
    ];

    public Task Consume(ConsumeContext<ComponentPublished> context) => store.Receive(context, (session, delivery) =>
        session.ChangeComponent(
            context.Message.ComponentId, component => Decide(context.Message, delivery, component), context.CancellationToken));
}
