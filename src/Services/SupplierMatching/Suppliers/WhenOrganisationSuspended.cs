using Marten;

using MassTransit;

using SupplyChain.Contracts.Identity;

namespace SupplyChain.SupplierMatching.Suppliers;

public sealed class WhenOrganisationSuspended(IDocumentStore store) : IConsumer<OrganisationSuspended>
{
    /// <summary>Also for an organisation that is no supplier yet: it must not become one.</summary>
    public static object[] Decide(OrganisationSuspended message, Supplier? supplier, DateTimeOffset at) =>
        supplier is { Suspended: true } ? [] : [new SupplierSuspended(message.OrganisationId, message.Reason, at)];

    public Task Consume(ConsumeContext<OrganisationSuspended> context) => store.ConsumeLatest(
        context, "organisation-standing", async (work, delivery) =>
        {
            var supplier = work.Stream<Supplier>(context.Message.OrganisationId);
            await work.Load();
            supplier.Append(Decide(context.Message, supplier.State, delivery.At));
        });
}
