using Marten;

using MassTransit;

using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>Who offers a component may see its gaps.</summary>
public sealed class WhenOfferPublished(IDocumentStore store) : IConsumer<OfferPublished>
{
    public static object[] Decide(OfferPublished c, Delivery delivery, Supply? supply) =>
        supply?.IsNews(c.OfferId, delivery.Version) == false
            ? []
            : [new OfferMade(c.SupplierId, c.ComponentId, c.OfferId, delivery.Version, delivery.At)];

    public Task Consume(ConsumeContext<OfferPublished> context) => store.ChangeSupply(
        context, context.Message.SupplierId, context.Message.ComponentId,
        (delivery, supply) => Decide(context.Message, delivery, supply));
}
