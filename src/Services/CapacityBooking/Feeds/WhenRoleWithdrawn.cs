using Marten;

using MassTransit;

using SupplyChain.Contracts.Identity;

namespace SupplyChain.CapacityBooking.Feeds;

/// <summary>All feeds of the organisation end for good, as its tokens do. Its people create those anew that they may have.</summary>
public sealed class WhenRoleWithdrawn(IDocumentStore store) : IConsumer<RoleWithdrawn>
{
    public Task Consume(ConsumeContext<RoleWithdrawn> context)
    {
        var (id, role) = (context.Message.OrganisationId, context.Message.Role);
        return store.ConsumeLatest(context, Standings.OfRole(role), (work, _) =>
            work.Change(id, known => known.Without(Standings.NameOf(role)), feed => feed.Organisation == id));
    }
}

/// <summary>A role that the organisation has again counts again.</summary>
public sealed class WhenRoleGranted(IDocumentStore store) : IConsumer<RoleGranted>
{
    public Task Consume(ConsumeContext<RoleGranted> context) => store.ConsumeLatest(
        context, Standings.OfRole(context.Message.Role), (work, _) =>
            work.Change(context.Message.OrganisationId, known => known.With(Standings.NameOf(context.Message.Role))));
}
