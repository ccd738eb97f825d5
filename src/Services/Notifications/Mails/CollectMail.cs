
using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Notifications.Notices;

namespace SupplyChain.Notifications.Mails;

/// <summary>Notices were put into one mail to a person.</summary>
/// <param name="More">How many more there are, in the inbox alone.</param>
public sealed record MailCollected(Guid Person, IReadOnlyList<MailedNotice> Notices, int More);

/// <summary>A notice that waits for a mail.</summary>
public sealed record WaitingNotice(Guid Id, NoticeKind Kind, Guid SubjectId, IReadOnlyList<string> Roles, bool Read);

/// <summary>
/// Puts what waits for a person into one mail and hands it to Identity by an event. In the same transaction the notices cease to wait, so
/// that none is mailed twice. What the person has read meanwhile is not mailed.
/// </summary>
public static class CollectMail
{
    const int MostListed = 50, MostTogether = 1_000;

    const string FindDue = $"""
        select person from {NoticeTables.Mails} where due_at <= ? and person <> all(?) group by person order by min(due_at) limit ?
        """;

    static readonly string Waiting = $"""
        select jsonb_build_object('id', notice.id, 'kind', notice.kind, 'subjectId', notice.subject_id, 'roles', notice.roles,
            'read', exists(select from {NoticeTables.Reads} mark where mark.person = mail.person and mark.notice_id = notice.id))
        from {NoticeTables.Mails} mail join {NoticeTables.Notices} notice on notice.id = mail.notice_id
        where mail.person = ? and mail.due_at is not null order by notice.occurred_at desc, notice.id desc limit {MostTogether}
        """;

    const string Drop = $"delete from {NoticeTables.Mails} where person = ? and due_at is not null";
    const string Delay = $"update {NoticeTables.Mails} set due_at = ? where person = ? and due_at < ?";
    const string Settle = $"update {NoticeTables.Mails} set due_at = null where person = ? and notice_id = any(?)";

    public static readonly DeadlineKind Kind = new(
        "notice-mails",
        (session, now, except, most, cancel) => session.QueryAsync<Guid>(FindDue, cancel, now, except.ToArray(), most),
        Pass);

    /// <summary>The mail of what waits, the latest notice first; null where the person has read all of it.</summary>
    public static MailCollected? Decide(Guid person, IReadOnlyList<WaitingNotice> waiting)
    {
        MailedNotice[] unread =
            [.. waiting.Where(notice => !notice.Read).Select(notice => new MailedNotice(notice.Kind, notice.SubjectId, notice.Roles))];
        return unread is [] ? null : new(person, [.. unread.Take(MostListed)], Math.Max(0, unread.Length - MostListed));
    }

    static async Task Pass(Work work, Guid person, DateTimeOffset now)
    {
        work.Lock(person);
        var preference = work.Document<MailPreference>(person);
        var waiting = work.Ask(batch => batch.Query<WaitingNotice>(Waiting, person));
        await work.Load();
        if (preference.Value is not { Mails: not NoticeMails.Off } known)
        {
            work.Session.QueueSqlCommand(Drop, person);
            return;
        }
        if (MailSchedule.NotBefore(known) is { } free && free > now)
        {
            work.Session.QueueSqlCommand(Delay, free.ToUniversalTime(), person, free.ToUniversalTime());
            return;
        }

        work.Session.QueueSqlCommand(Settle, person, waiting.Value.Select(notice => notice.Id).ToArray());
        if (Decide(person, waiting.Value) is not { } mail) return;
        work.Session.Events.StartStream(Guid.CreateVersion7(), mail);
        preference.Store(known with { MailedAt = now });
    }
}
