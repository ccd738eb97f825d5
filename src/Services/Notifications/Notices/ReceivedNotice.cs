using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications;

namespace SupplyChain.Notifications.Notices;

/// <summary>A notice with an id of its own, which is the same whenever its message comes again.</summary>
public sealed record ReceivedNotice(
    Guid Id, NoticeKind Kind, Guid SubjectId, Guid? Organisation, IReadOnlyList<string> Roles, DateTimeOffset OccurredAt)
{
    public static IReadOnlyList<ReceivedNotice> Of(NoticesGiven given, Delivery delivery) =>
    [
        .. given.Notices.Select((notice, i) => new ReceivedNotice(
            NamedId.Of("notice", delivery.MessageId.ToString("N"), $"{i}"), notice.Kind, notice.SubjectId, notice.Organisation,
            notice.Roles, delivery.At)),
    ];
}
