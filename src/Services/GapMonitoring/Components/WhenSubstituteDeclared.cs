using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.GapMonitoring.Components;

/// <summary>A component may be replaced by another one. Its gaps name it.</summary>
public sealed class WhenSubstituteDeclared(IDocumentStore store) : IConsumer<SubstituteDeclared>
{
    public Task Consume(ConsumeContext<SubstituteDeclared> context) => store.ConsumeVersioned(context, (work, delivery) =>
        work.Keep(context.Message.ComponentId, component => component.After(context.Message, delivery.Version)));
}
