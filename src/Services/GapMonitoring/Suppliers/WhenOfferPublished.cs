using Marten;

using MassTransit;

using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>A supplier offers a component. From now on it sees the component's gaps.</summary>
public sealed class WhenOfferPublished(IDocumentStore store) : IConsumer<OfferPublished>
{
    public Task Consume(ConsumeContext<OfferPublished> context) => store.ConsumeVersioned(context, (work, delivery) =>
        work.Keep(
            context.Message.SupplierId, context.Message.ComponentId, supply => supply.After(context.Message, delivery.Version)));
}
