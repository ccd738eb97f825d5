using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.SupplierMatching.Parts;

/// <summary>Two components are two parts again.</summary>
public sealed class WhenComponentsSeparated(IDocumentStore store) : IConsumer<ComponentsSeparated>
{
    public Task Consume(ConsumeContext<ComponentsSeparated> context) => store.ConsumeVersioned(
        context, (work, delivery) => work.Identify(context.Message.FromId, into: null, delivery.Version));
}
