using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Jobs;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.Notifications;

// Found in the inbox alone: who marks it as read is not who else may read it.
[ObjectType<InboxNotice>(Name = "Notice", Hide = [nameof(InboxNotice.Id)]), ObjectType<UnreadNotices>, AllowSignedIn]
static class NoticeType
{
    /// <summary>Names the notice for <c>markNoticesRead</c>.</summary>
    public static Guid NoticeId(InboxNotice notice) => notice.Id;

    /// <summary>The kind of object that it is about.</summary>
    public static ChangeKind SubjectKind(InboxNotice notice) => notice.Kind.Subject();

    /// <summary>The import job that it is about; null where it is about something else, and once the job was deleted.</summary>
    public static ImportJob? Import(InboxNotice notice, Caller caller, ImportQueue imports) =>
        notice.Kind.Subject() == ChangeKind.ImportJob ? imports.Find(notice.SubjectId, caller.Organisation)?.Job : null;

    /// <summary>The saved search that it is about; null where it is about something else, and once the search was dropped.</summary>
    public static async Task<SavedSearch?> SavedSearch(InboxNotice notice, Batch<Guid, SavedSearch> searches) =>
        notice.Kind.Subject() == ChangeKind.SavedSearch ? await searches.Load(notice.SubjectId) : null;

    /// <summary>The object as the caller sees it now; null if it is no longer shown to the caller.</summary>
    public static async Task<object?> Object(
        InboxNotice notice, Batch<Guid, GapClosureTimeline> closures, Batch<Guid, ComponentQualification> qualifications,
        Batch<Guid, SourcingOverview> requests, Batch<Guid, LineBooking> bookings, Batch<Guid, Run> runs, Batch<Guid, Gap> gaps,
        Batch<Guid, SupplierCapacityNotice> capacityNotices, Batch<Guid, SupplierCorrectiveAction> correctiveActions,
        Batch<Guid, SavedSearch> searches,
        IDemandForecasting demand, IIdentity identity, Caller caller, ImportQueue imports, CancellationToken cancel) =>
        notice.Kind.Subject() switch
        {
            ChangeKind.GapClosure => await closures.Load(notice.SubjectId),
            ChangeKind.Qualification => await qualifications.Load(notice.SubjectId),
            ChangeKind.SourcingRequest => await requests.Load(notice.SubjectId),
            ChangeKind.Booking => await bookings.Load(notice.SubjectId),
            ChangeKind.Run => await runs.Load(notice.SubjectId),
            ChangeKind.Gap => await gaps.Load(notice.SubjectId),
            ChangeKind.CapacityNotice => await capacityNotices.Load(notice.SubjectId),
            ChangeKind.CorrectiveAction => await correctiveActions.Load(notice.SubjectId),
            ChangeKind.SavedSearch => await searches.Load(notice.SubjectId),
            ChangeKind.ForecastRun => await demand.ForecastRun(notice.SubjectId, cancel),
            ChangeKind.Person => await identity.Person(notice.SubjectId, cancel),
            ChangeKind.ImportJob => Import(notice, caller, imports),
            _ => null,
        };
}

[ObjectType<NoticePreference>, AllowSignedIn]
static class NoticePreferenceType;

[Query, AllowSignedIn]
static class InboxQueries
{
    /// <summary>What the caller's organisation was told within 90 days, as far as the caller's roles go; the latest first.</summary>
    /// <param name="unread">Only what the person who asks has not marked as read.</param>
    public static Task<Connection<InboxNotice>> Inbox(
        PageArguments page, INotifications notifications, CancellationToken cancel, bool unread = false) =>
        page.Of((first, after) => notifications.Inbox(unread, first, after, cancel));

    /// <summary>How many notices the person who asks has not marked as read, counted to 100.</summary>
    public static Task<UnreadNotices> UnreadNotices(INotifications notifications, CancellationToken cancel) => notifications.Unread(cancel);

    /// <summary>How the person who asks is told by mail what comes into the inbox. A program has no inbox of its own.</summary>
    public static Task<NoticePreference> NoticePreference(INotifications notifications, CancellationToken cancel) =>
        notifications.Preference(cancel);
}

[Mutation, AllowSignedIn]
static class InboxMutations
{
    /// <summary>Marks notices as read, for the person who does it. A program has no inbox of its own.</summary>
    /// <param name="noticeIds">Their <c>noticeId</c>; what is not in the inbox is passed over.</param>
    [return: Called("unread")]
    public static async Task<UnreadNotices> MarkNoticesRead(
        [Entries(1, 200)] IReadOnlyList<Guid> noticeIds, Guid clientMutationId, INotifications notifications, CancellationToken cancel)
    {
        await notifications.MarkRead(new MarkNoticesRead(noticeIds), clientMutationId, cancel);
        return await notifications.Unread(cancel);
    }

    /// <summary>Marks everything as read that is in the inbox now, for the person who does it.</summary>
    [return: Called("unread")]
    public static async Task<UnreadNotices> MarkAllNoticesRead(
        Guid clientMutationId, INotifications notifications, CancellationToken cancel)
    {
        await notifications.MarkAllRead(new MarkAllNoticesRead(), clientMutationId, cancel);
        return await notifications.Unread(cancel);
    }

    /// <summary>
    /// Chooses how the person who does it is told by mail, for what happens from then on. A mail names what happened and links to it; it
    /// has no figures.
    /// </summary>
    [return: Called("preference")]
    public static async Task<NoticePreference> SetNoticePreference(
        NoticeMails mails, Guid clientMutationId, INotifications notifications, CancellationToken cancel)
    {
        await notifications.SetPreference(new SetNoticePreference(mails), clientMutationId, cancel);
        return await notifications.Preference(cancel);
    }
}
