using SupplyChain.GapMonitoring.Sharing;

namespace SupplyChain.GapMonitoring.Gaps;

static class GroupFacts
{
    /// <summary>
    /// A message about a supplier's groups. It takes turns with all that concerns the supplier. Without news nothing is stored.
    /// </summary>
    public static async Task Keep(this Work work, Guid supplier, Func<CapacityGroups, CapacityGroups> after)
    {
        work.Lock(supplier);
        var document = work.Document<CapacityGroups>(supplier);
        await work.Load();
        var known = document.Value ?? CapacityGroups.None(supplier);
        var changed = after(known);
        if (!ReferenceEquals(changed, known)) document.Store(changed);
    }
}
