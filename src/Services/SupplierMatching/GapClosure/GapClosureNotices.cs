using SupplyChain.Contracts.Notifications;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.PilotRuns;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>
/// What the OEM of a process is given notice of. Suppliers hear of it by their requests, bookings, runs and qualifications.
/// </summary>
public static class GapClosureNotices
{
    public static IEnumerable<Notice> Of(GapClosure? before, GapClosure after, IReadOnlyList<object> events) => events
        .Select(NoticeKind? (e) => e switch
        {
            ClosureProposed => NoticeKind.ClosureProposed,
            AttentionAsked => NoticeKind.ClosureNeedsAttention,
            ClosureFinished => NoticeKind.ClosureFinished,
            _ => null,
        })
        .OfType<NoticeKind>().Distinct().Select(kind => new Notice(kind, after.Id, after.Organisation, [Roles.Oem]));
}
