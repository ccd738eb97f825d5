using Marten;

using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Notifications.Notices;

namespace SupplyChain.Notifications.Mails;

/// <summary>Which people are mailed a notice.</summary>
public static class Mailing
{
    const string Queue = $"""
        insert into {NoticeTables.Mails} (person, notice_id, due_at) select * from unnest(?::uuid[], ?::uuid[], ?::timestamptz[])
        on conflict (person, notice_id) do nothing
        """;

    /// <summary>
    /// Those of the organisation that it is for, or of all organisations where it is for a role, who chose to be mailed and had one of its
    /// roles then.
    /// </summary>
    public static IEnumerable<(Guid Person, Guid Notice, DateTimeOffset DueAt)> Of(
        IReadOnlyList<ReceivedNotice> notices, IReadOnlyList<MailPreference> preferences, DateTimeOffset now) =>
        from preference in preferences
        let due = MailSchedule.DueAt(preference, now)
        where due is not null
        from notice in notices
        where (notice.Organisation is null || notice.Organisation == preference.Organisation)
            && preference.Roles.Intersect(notice.Roles).Any()
        select (preference.Id, notice.Id, due.Value);

    /// <summary>Asks who may be mailed notices for these organisations, or for all with these roles.</summary>
    public static IReadOnlyList<Answer<IReadOnlyList<MailPreference>>> AskWhoIsMailed(
        this Work work, Guid[] organisations, string[] roles) =>
    [
        work.Ask(batch => batch.Query<MailPreference>()
            .Where(known => known.Organisation.IsOneOf(organisations) && known.Mails != NoticeMails.Off).ToList()),
        .. roles.Select(role => work.Ask(batch => batch.Query<MailPreference>()
            .Where(known => known.Roles.Contains(role) && known.Mails != NoticeMails.Off).ToList())),
    ];

    /// <summary>Lets the notices wait for the mails of those who are told.</summary>
    public static void QueueMails(
        this Work work, IReadOnlyList<ReceivedNotice> notices, IEnumerable<MailPreference> preferences, DateTimeOffset now)
    {
        var mails = Of(notices, [.. preferences.DistinctBy(preference => preference.Id)], now).ToList();
        if (mails.Count == 0) return;
        work.Session.QueueSqlCommand(
            Queue, mails.Select(mail => mail.Person).ToArray(), mails.Select(mail => mail.Notice).ToArray(),
            mails.Select(mail => mail.DueAt.ToUniversalTime()).ToArray());
    }
}
