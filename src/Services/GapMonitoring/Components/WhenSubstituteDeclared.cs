using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.GapMonitoring.Components;

/// <summary>A component may be replaced by another: a way out of its gaps.</summary>
public sealed class WhenSubstituteDeclared(IDocumentStore store) : IConsumer<SubstituteDeclared>
{
    public static object[] Decide(SubstituteDeclared c, Delivery delivery, Component? component) =>
        component?.Substitutes.Contains(c.SubstituteId) == true
            ? []
            : [new SubstituteAdded(c.ComponentId, c.SubstituteId, delivery.At)];

    public Task Consume(ConsumeContext<SubstituteDeclared> context) => store.Receive(context, (session, delivery) =>
        session.ChangeComponent(
            context.Message.ComponentId, component => Decide(context.Message, delivery, component), context.CancellationToken));
}
