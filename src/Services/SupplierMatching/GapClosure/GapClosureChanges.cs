using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>
/// Who is told that a process changed: its OEM and the alliance of what their timeline shows, a supplier of its own steps and of its
/// part of the award (see <see cref="GapClosureView"/>).
/// </summary>
public static class GapClosureChanges
{
    public static IEnumerable<Told> Of(GapClosure? before, GapClosure after, IReadOnlyList<object> events)
    {
        if (IsShown(before, events))
        {
            yield return new(ChangeKind.GapClosure, after.Id, Audiences.Of(Roles.Oem, after.Organisation));
            yield return new(ChangeKind.GapClosure, after.Id, Audiences.Of(Roles.Alliance));
        }
        var moved = events.SelectMany(TimelineText.Of).Select(line => line.SupplierId).OfType<Guid>().ToHashSet();
        foreach (var supplier in after.SuppliersEver.Union(before?.SuppliersEver ?? []))
        {
            var gone = !after.SuppliersEver.Contains(supplier);
            if (gone || moved.Contains(supplier) || PartOf(before, supplier) != PartOf(after, supplier))
                yield return new(ChangeKind.GapClosure, after.Id, Audiences.Of(Roles.Supplier, supplier), Gone: gone);
        }
    }

    /// <summary>That a gap changed is shown where it opened again, and not how it follows each plan.</summary>
    static bool IsShown(GapClosure? before, IReadOnlyList<object> events) =>
        before?.GapEnd is not null || events.Any(e => e is not GapRestated);

    static AwardedSupplier? PartOf(GapClosure? closure, Guid supplier) =>
        closure?.Suppliers.FirstOrDefault(part => part.SupplierId == supplier);
}
