using Marten;

using MassTransit;

using SupplyChain.Contracts.Identity;

namespace SupplyChain.CapacityBooking.Feeds;

/// <summary>The feeds of a suspended organisation end for good, as its tokens do.</summary>
public sealed class WhenOrganisationSuspended(IDocumentStore store) : IConsumer<OrganisationSuspended>
{
    public Task Consume(ConsumeContext<OrganisationSuspended> context)
    {
        var id = context.Message.OrganisationId;
        return store.ConsumeLatest(context, Standings.OfOrganisation, (work, _) =>
            work.Change(id, known => known with { Ended = true }, feed => feed.Organisation == id));
    }
}

/// <summary>Its people may create feeds again.</summary>
public sealed class WhenOrganisationReinstated(IDocumentStore store) : IConsumer<OrganisationReinstated>
{
    public Task Consume(ConsumeContext<OrganisationReinstated> context) => store.ConsumeLatest(
        context, Standings.OfOrganisation, (work, _) =>
            work.Change(context.Message.OrganisationId, known => known with { Ended = false }));
}
