using Marten;

using MassTransit;

using SupplyChain.Contracts.Notifications;
using SupplyChain.Notifications.Mails;
using SupplyChain.Notifications.Notices;
using SupplyChain.Notifications.Webhooks;

namespace SupplyChain.Notifications.Deliveries;

/// <summary>
/// Keeps notices for people, and puts them into the queues of the webhooks that are sent them and of the people who are mailed them.
/// </summary>
public sealed class WhenNoticesGiven(IDocumentStore store, TimeProvider clock) : IConsumer<NoticesGiven>
{
    const string Keep = $"""
        insert into {NoticeTables.Notices} (id, kind, subject_id, organisation, roles, occurred_at) values (?, ?, ?, ?, ?, ?)
        on conflict (id) do nothing
        """;

    const string Queue = $"""
        insert into {NoticeTables.Deliveries}
            (id, webhook_id, organisation, notice_id, kind, subject_id, occurred_at, since, state, attempts, due_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, 'Waiting', 0, ?)
        on conflict (id) do nothing
        """;

    public Task Consume(ConsumeContext<NoticesGiven> context) => store.Consume(context, async (work, delivery) =>
    {
        var notices = ReceivedNotice.Of(context.Message, delivery);
        Guid[] organisations = [.. notices.Select(notice => notice.Organisation).OfType<Guid>().Distinct()];
        string[] roles = [.. notices.Where(notice => notice.Organisation is null).SelectMany(notice => notice.Roles).Distinct()];
        var own = work.Ask(batch => batch.Query<Receiver>().Where(receiver => receiver.Organisation.IsOneOf(organisations)).ToList());
        var ofRoles = roles.Select(role =>
            work.Ask(batch => batch.Query<Receiver>().Where(receiver => receiver.Roles.Contains(role)).ToList())).ToList();
        var mailed = work.AskWhoIsMailed(organisations, roles);
        await work.Load();

        var at = delivery.At.ToUniversalTime();
        foreach (var notice in notices)
            work.Session.QueueSqlCommand(
                Keep, notice.Id, $"{notice.Kind}", notice.SubjectId, (object?)notice.Organisation ?? DBNull.Value,
                notice.Roles.ToArray(), at);
        Receiver[] receivers = [.. own.Value.Concat(ofRoles.SelectMany(answer => answer.Value)).DistinctBy(receiver => receiver.Id)];
        foreach (var (id, webhook, organisation, notice) in Addressing.Of(notices, receivers))
            work.Session.QueueSqlCommand(
                Queue, id, webhook, organisation, notice.Id, $"{notice.Kind}", notice.SubjectId, at, at, at);
        work.QueueMails(notices, mailed.SelectMany(answer => answer.Value), clock.GetUtcNow());
    });
}
