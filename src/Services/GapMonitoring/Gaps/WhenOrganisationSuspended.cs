using Marten;

using MassTransit;

using SupplyChain.Contracts.Identity;
using SupplyChain.GapMonitoring.Suppliers;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>An organisation was suspended. Its capacity no longer counts, whether published before or after.</summary>
public sealed class WhenOrganisationSuspended(IDocumentStore store) : IConsumer<OrganisationSuspended>
{
    public async Task Consume(ConsumeContext<OrganisationSuspended> context)
    {
        var c = context.Message;
        await store.ConsumeVersioned(
            context, (work, delivery) => work.Keep(c.OrganisationId, supplier => supplier.After(c, delivery)));
        await store.PassOnEligibility(context.MessageId!.Value, c.OrganisationId, component: null, context.CancellationToken);
    }
}
