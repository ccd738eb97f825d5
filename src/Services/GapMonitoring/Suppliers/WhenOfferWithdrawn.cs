using Marten;

using MassTransit;

using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>A supplier withdrew an offer. Without an open offer it no longer sees the component's gaps.</summary>
public sealed class WhenOfferWithdrawn(IDocumentStore store) : IConsumer<OfferWithdrawn>
{
    public Task Consume(ConsumeContext<OfferWithdrawn> context) => store.ConsumeVersioned(context, (work, delivery) =>
        work.Keep(
            context.Message.SupplierId, context.Message.ComponentId, supply => supply.After(context.Message, delivery.Version)));
}
