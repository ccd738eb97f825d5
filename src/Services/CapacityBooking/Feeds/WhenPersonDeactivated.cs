using Marten;

using MassTransit;

using SupplyChain.Contracts.Identity;

namespace SupplyChain.CapacityBooking.Feeds;

/// <summary>The feeds of somebody who left the organisation end with the access.</summary>
public sealed class WhenPersonDeactivated(IDocumentStore store) : IConsumer<PersonDeactivated>
{
    public Task Consume(ConsumeContext<PersonDeactivated> context)
    {
        var id = context.Message.PersonId;
        return store.Consume(context, (work, _) =>
            work.Change(id, known => known with { Ended = true }, feed => feed.Person == id));
    }
}
