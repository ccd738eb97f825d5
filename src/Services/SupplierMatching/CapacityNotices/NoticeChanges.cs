using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.CapacityNotices;

/// <summary>Who is told that a supplier's notice changed: its supplier, the alliance, and the OEMs that depend on its weeks.</summary>
public static class NoticeChanges
{
    public static IEnumerable<Told> Of(CapacityNotice? before, CapacityNotice after, IReadOnlyList<object> events) =>
    [
        new(ChangeKind.CapacityNotice, after.Id, Audiences.Of(Roles.Supplier, after.SupplierId)),
        new(ChangeKind.CapacityNotice, after.Id, Audiences.Of(Roles.Alliance)),
        .. after.Told.Select(oem => new Told(ChangeKind.CapacityNotice, after.Id, Audiences.Of(Roles.Oem, oem))),
    ];

    /// <summary>OEMs that depend on its weeks are given notice; no OEM learns who else is.</summary>
    public static IEnumerable<Notice> NoticesOf(CapacityNotice? before, CapacityNotice after, IReadOnlyList<object> events) => events
        .SelectMany(e => e switch
        {
            CapacityNoticeIssued issued => Oems(NoticeKind.CapacityNoticeIssued, after, issued.Told),
            CapacityNoticeRevised => Oems(NoticeKind.CapacityNoticeRevised, after, after.Told),
            CapacityNoticeResolved => Oems(NoticeKind.CapacityNoticeResolved, after, after.Told),
            _ => [],
        });

    static IEnumerable<Notice> Oems(NoticeKind kind, CapacityNotice notice, IEnumerable<Guid> oems) =>
        oems.Select(oem => new Notice(kind, notice.Id, oem, [Roles.Oem]));
}
