using Marten;

using MassTransit;

using SupplyChain.Contracts.Notifications;

namespace SupplyChain.Identity.NoticeMails;

/// <summary>Keeps the mail until it is sent. Who it goes to, and what of it, is looked up then.</summary>
public sealed class WhenNoticesCollected(IDocumentStore store, TimeProvider clock) : IConsumer<NoticesCollected>
{
    public Task Consume(ConsumeContext<NoticesCollected> context) => store.Consume(context, async (work, delivery) =>
    {
        var collected = context.Message;
        var mail = work.Document<NoticeMail>(delivery.MessageId);
        await work.Load();
        // One that is published again long afterwards is too old to be sent.
        mail.Store(new(delivery.MessageId, collected.PersonId, collected.Notices, collected.More, delivery.At, clock.GetUtcNow()));
    });
}
