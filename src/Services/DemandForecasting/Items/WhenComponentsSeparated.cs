using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.DemandForecasting.Items;

/// <summary>Two components are two parts again: what is required of each counts for itself.</summary>
public sealed class WhenComponentsSeparated(IDocumentStore store) : IConsumer<ComponentsSeparated>
{
    public Task Consume(ConsumeContext<ComponentsSeparated> context) => store.ConsumeVersioned(
        context, (work, delivery) => work.Learn(context.Message.FromId, into: null, delivery));
}
