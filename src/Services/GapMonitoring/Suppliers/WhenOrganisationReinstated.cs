using Marten;

using MassTransit;

using SupplyChain.Contracts.Identity;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>A reinstated organisation's capacity counts again.</summary>
public sealed class WhenOrganisationReinstated(IDocumentStore store) : IConsumer<OrganisationReinstated>
{
    public static object[] Decide(OrganisationReinstated c, Delivery delivery, Supplier? supplier) =>
        supplier?.SaidIn >= delivery.Version
            ? [] : [new SupplierReinstated(c.OrganisationId, delivery.Version, delivery.MessageId, delivery.At)];

    public Task Consume(ConsumeContext<OrganisationReinstated> context) =>
        store.ChangeSupplier(context, context.Message.OrganisationId, (delivery, supplier) => Decide(context.Message, delivery, supplier));
}
