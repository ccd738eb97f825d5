using Marten;

using MassTransit;

using SupplyChain.Contracts.Identity;

namespace SupplyChain.SupplierMatching.Suppliers;

public sealed class WhenOrganisationReinstated(IDocumentStore store) : IConsumer<OrganisationReinstated>
{
    public static object[] Decide(Supplier? supplier, DateTimeOffset at) =>
        supplier is { Suspended: true } ? [new SupplierReinstated(at)] : [];

    public Task Consume(ConsumeContext<OrganisationReinstated> context) => store.ReceiveLatest(
        context, "organisation-standing", async (session, delivery) => Decisions.AppendDecided(
            await session.Events.FetchForWriting<Supplier>(context.Message.OrganisationId, context.CancellationToken),
            supplier => Decide(supplier, delivery.At)));
}
