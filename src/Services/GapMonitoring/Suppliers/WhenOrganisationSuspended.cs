using Marten;

using MassTransit;

using SupplyChain.Contracts.Identity;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>A suspended organisation's capacity counts no longer, whatever was published before or comes after.</summary>
public sealed class WhenOrganisationSuspended(IDocumentStore store) : IConsumer<OrganisationSuspended>
{
    public static object[] Decide(OrganisationSuspended c, Delivery delivery, Supplier? supplier) =>
        supplier?.SaidIn >= delivery.Version
            ? [] : [new SupplierSuspended(c.OrganisationId, delivery.Version, delivery.MessageId, delivery.At)];

    public Task Consume(ConsumeContext<OrganisationSuspended> context) =>
        store.ChangeSupplier(context, context.Message.OrganisationId, (delivery, supplier) => Decide(context.Message, delivery, supplier));
}
