using Marten;

using MassTransit;

using SupplyChain.Contracts.Identity;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>A suspended organisation's capacity counts no longer, whatever was published before or comes after.</summary>
public sealed class WhenOrganisationSuspended(IDocumentStore store) : IConsumer<OrganisationSuspended>
{
    public static object[] Decide(OrganisationSuspended c, Delivery delivery, Supplier? supplier) =>
        supplier is not null ? [] : [new SupplierSuspended(c.OrganisationId, delivery.MessageId, delivery.At)];

    public async Task Consume(ConsumeContext<OrganisationSuspended> context)
    {
        var (c, cancel) = (context.Message, context.CancellationToken);
        await store.Receive(context, async (session, delivery) =>
        {
            await session.LockAsync(c.OrganisationId, cancel);
            var supplier = await session.Events.FetchForWriting<Supplier>(c.OrganisationId, cancel);
            Decisions.AppendDecided(supplier, known => Decide(c, delivery, known));
        });
        // See WhenQualificationChanged for why this follows the commit.
        await store.PassOnStanding(c.OrganisationId, component: null, cancel);
    }
}
