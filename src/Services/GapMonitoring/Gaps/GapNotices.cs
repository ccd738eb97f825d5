using SupplyChain.Contracts.Notifications;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>
/// The alliance and contributing OEMs are given notice when a gap opens and closes: they are shown that at once. Suppliers are not: what
/// they are shown follows the pictures (docs/adr/0026), and whoever is to close a gap is invited to quote.
/// </summary>
static class GapNotices
{
    public static IEnumerable<Notice> Of(Gap? before, Gap after, IReadOnlyList<object> events) => events
        .Select(NoticeKind? (e) => e switch
        {
            GapOpened => NoticeKind.GapOpened,
            GapClosed => NoticeKind.GapClosed,
            _ => null,
        })
        .OfType<NoticeKind>().SelectMany(kind => after.Contributors
            .Select(oem => new Notice(kind, after.Id, oem, [Roles.Oem]))
            .Prepend(new Notice(kind, after.Id, null, [Roles.Alliance])));
}
