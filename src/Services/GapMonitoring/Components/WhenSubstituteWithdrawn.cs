using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.GapMonitoring.Components;

/// <summary>A component may no longer be replaced by another one. Its gaps name it no longer.</summary>
public sealed class WhenSubstituteWithdrawn(IDocumentStore store) : IConsumer<SubstituteWithdrawn>
{
    public Task Consume(ConsumeContext<SubstituteWithdrawn> context) => store.ConsumeVersioned(context, (work, delivery) =>
        work.Keep(context.Message.ComponentId, component => component.After(context.Message, delivery.Version)));
}
