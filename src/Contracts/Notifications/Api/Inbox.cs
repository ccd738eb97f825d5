namespace SupplyChain.Contracts.Notifications.Api;

/// <summary>A notice as a reader finds it.</summary>
/// <param name="SubjectId">Id of the object that it is about, in its service.</param>
/// <param name="Read">Whether the person who asks marked it as read. False for programs.</param>
public sealed record InboxNotice(Guid Id, NoticeKind Kind, Guid SubjectId, DateTimeOffset OccurredAt, bool Read);

/// <summary>Marks notices as read, for the person who does it.</summary>
public sealed record MarkNoticesRead([Entries(1, 200)] IReadOnlyList<Guid> Ids);

/// <summary>Marks everything as read that the person was told until now.</summary>
public sealed record MarkAllNoticesRead;

/// <summary>How many notices a person has not read.</summary>
/// <param name="Count">Counted to <see cref="Most"/>: there may be more.</param>
public sealed record UnreadNotices(int Count)
{
    public const int Most = 100;
}

/// <summary>Tells the caller's own organisation that an import job of it has ended.</summary>
public sealed record TellImportEnded(Guid JobId);

/// <summary>Whether a person is told by mail what comes into the inbox.</summary>
public enum NoticeMails
{
    /// <summary>No mails, as long as nothing else is chosen.</summary>
    Off,

    /// <summary>A mail within some minutes, six in an hour at most.</summary>
    AtOnce,

    /// <summary>A mail at eight in the morning, in China's time, with what came within a day.</summary>
    Daily,
}

/// <summary>Chooses how the person who does it is told by mail. It counts for what happens from then on.</summary>
public sealed record SetNoticePreference(NoticeMails Mails);

/// <summary>How the person who asks is told by mail.</summary>
public sealed record NoticePreference(NoticeMails Mails);
