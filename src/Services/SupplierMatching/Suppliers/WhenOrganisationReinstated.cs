using Marten;

using MassTransit;

using SupplyChain.Contracts.Identity;

namespace SupplyChain.SupplierMatching.Suppliers;

public sealed class WhenOrganisationReinstated(IDocumentStore store) : IConsumer<OrganisationReinstated>
{
    public static object[] Decide(Supplier? supplier, DateTimeOffset at) =>
        supplier is { Suspended: true } ? [new SupplierReinstated(at)] : [];

    public Task Consume(ConsumeContext<OrganisationReinstated> context) => store.ConsumeLatest(
        context, "organisation-standing", async (work, delivery) =>
        {
            var supplier = work.Stream<Supplier>(context.Message.OrganisationId);
            await work.Load();
            supplier.Append(Decide(supplier.State, delivery.At));
        });
}
