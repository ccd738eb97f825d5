using Marten;

using MassTransit;

using SupplyChain.Contracts.Identity;

namespace SupplyChain.Notifications.Webhooks;

/// <summary>Nothing is sent to the webhooks of a suspended organisation.</summary>
public sealed class WhenOrganisationSuspended(IDocumentStore store) : IConsumer<OrganisationSuspended>
{
    public Task Consume(ConsumeContext<OrganisationSuspended> context) => store.ConsumeLatest(
        context, Standing.Subject, (work, _) => work.Keep(context.Message.OrganisationId, suspended: true));
}

/// <summary>It is sent what happens from now on.</summary>
public sealed class WhenOrganisationReinstated(IDocumentStore store) : IConsumer<OrganisationReinstated>
{
    public Task Consume(ConsumeContext<OrganisationReinstated> context) => store.ConsumeLatest(
        context, Standing.Subject, (work, _) => work.Keep(context.Message.OrganisationId, suspended: false));
}

static class Standing
{
    public const string Subject = "organisation-standing";

    /// <summary>A suspended organisation gets no token to register further ones with.</summary>
    public static async Task Keep(this Work work, Guid organisation, bool suspended)
    {
        work.Lock(organisation);
        var receivers = work.Ask(batch => batch.Query<Receiver>().Where(receiver => receiver.Organisation == organisation).ToList());
        await work.Load();
        foreach (var receiver in receivers.Value) work.Session.Store(receiver with { Suspended = suspended });
    }
}
