using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.CapacityNotices;

/// <summary>The visibility of a notice.</summary>
public static class NoticeView
{
    /// <summary>
    /// Its supplier sees all of it; the alliance all weeks, and no text; an OEM the weeks that it is told of, and the text. Null for
    /// anyone else. The notice that was forwarded is named to who sees that one too.
    /// </summary>
    /// <param name="told">Of which the caller is told as an OEM.</param>
    /// <param name="seen">Notices that the caller is known to see.</param>
    public static SupplierCapacityNotice? For(Caller caller, CapacityNotice notice, ToldWeeks told, IReadOnlySet<Guid> seen)
    {
        var own = caller.Is(Roles.Supplier) && notice.SupplierId == caller.Organisation;
        var depends = told.Of(notice);
        var impacts = own || caller.Is(Roles.Alliance) ? notice.Impacts : depends;
        if (impacts.Count == 0) return null;
        var reads = own || depends.Count > 0;
        return new(
            notice.Id, notice.SupplierId, notice.Cause, notice.Effect, reads ? notice.Text : null, impacts, notice.Open,
            notice.ForwardedFrom is not null, notice.ForwardedFrom is { } first && seen.Contains(first) ? first : null,
            notice.IssuedAt, notice.RevisedAt, notice.ResolvedAt, reads ? notice.Resolution : null);
    }
}
