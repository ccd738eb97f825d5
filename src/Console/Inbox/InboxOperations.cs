using SupplyChain.Console.Api;
using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.Notifications.Api;

namespace SupplyChain.Console.Inbox;

static class InboxOperations
{
    public static readonly Operation<InboxAnswer> List = Operation.Of<InboxAnswer>("Inbox/InboxList.graphql");
    public static readonly Operation<MarkReadAnswer> MarkRead = Operation.Of<MarkReadAnswer>("Inbox/MarkNoticesRead.graphql");
    public static readonly Operation<MarkAllReadAnswer> MarkAllRead = Operation.Of<MarkAllReadAnswer>("Inbox/MarkAllNoticesRead.graphql");
    public static readonly Operation<PreferenceAnswer> Preference = Operation.Of<PreferenceAnswer>("Inbox/NoticePreference.graphql");
    public static readonly Operation<SetPreferenceAnswer> SetPreference =
        Operation.Of<SetPreferenceAnswer>("Inbox/SetNoticePreference.graphql");
}

public sealed record InboxAnswer(InboxAnswer.Connection? Inbox)
{
    public sealed record Connection(IReadOnlyList<Notice> Nodes, PageInfo PageInfo);

    public sealed record Notice(
        Guid NoticeId, NoticeKind Kind, Guid SubjectId, DateTimeOffset OccurredAt, bool Read, EndedImport? Import,
        Named? SavedSearch = null);

    public sealed record EndedImport(Guid Id, Counts Progress);

    public sealed record Counts(int Accepted, int Rejected);
}

public sealed record MarkReadAnswer(MarkReadAnswer.Payload? MarkNoticesRead)
{
    public sealed record Payload(Unread? Unread);
}

public sealed record MarkAllReadAnswer(MarkReadAnswer.Payload? MarkAllNoticesRead);

public sealed record Unread(int Count);

public sealed record PreferenceAnswer(ChosenMails? NoticePreference);

public sealed record SetPreferenceAnswer(SetPreferenceAnswer.Payload? SetNoticePreference)
{
    public sealed record Payload(ChosenMails? Preference);
}

public sealed record ChosenMails(NoticeMails Mails);
