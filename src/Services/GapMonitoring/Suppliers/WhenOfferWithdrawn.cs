using Marten;

using MassTransit;

using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>Without an offer, a supplier sees the component's gaps no longer.</summary>
public sealed class WhenOfferWithdrawn(IDocumentStore store) : IConsumer<OfferWithdrawn>
{
    /// <summary>Kept even where the offer is not known yet, so that its publication is recognised as older when it comes.</summary>
    public static object[] Decide(OfferWithdrawn c, Delivery delivery, Supply? supply) =>
        supply?.IsNews(c.OfferId, delivery.Version) == false
            ? []
            : [new OfferEnded(c.SupplierId, c.ComponentId, c.OfferId, delivery.Version, delivery.At)];

    public Task Consume(ConsumeContext<OfferWithdrawn> context) => store.ChangeSupply(
        context, context.Message.SupplierId, context.Message.ComponentId,
        (delivery, supply) => Decide(context.Message, delivery, supply));
}
