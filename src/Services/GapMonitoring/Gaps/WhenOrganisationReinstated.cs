using Marten;

using MassTransit;

using SupplyChain.Contracts.Identity;
using SupplyChain.GapMonitoring.Suppliers;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>An organisation was reinstated. Its capacity counts again.</summary>
public sealed class WhenOrganisationReinstated(IDocumentStore store) : IConsumer<OrganisationReinstated>
{
    public async Task Consume(ConsumeContext<OrganisationReinstated> context)
    {
        var c = context.Message;
        await store.ConsumeVersioned(
            context, (work, delivery) => work.Keep(c.OrganisationId, supplier => supplier.After(c, delivery)));
        await store.PassOnEligibility(context.MessageId!.Value, c.OrganisationId, component: null, context.CancellationToken);
    }
}
