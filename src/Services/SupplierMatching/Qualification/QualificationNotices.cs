using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Qualification;

/// <summary>A supplier is given notice when its qualification reaches another state, but for the one that it declared itself.</summary>
public static class QualificationNotices
{
    public static IEnumerable<Notice> Of(SupplierQualification? before, SupplierQualification after, IReadOnlyList<object> events)
    {
        if (before?.State == after.State || after.State == QualificationState.Declared && before is null) yield break;
        yield return new(
            after.State == QualificationState.Lapsed ? NoticeKind.QualificationLapsed : NoticeKind.QualificationChanged,
            after.Id, after.SupplierId, [Roles.Supplier]);
    }
}
