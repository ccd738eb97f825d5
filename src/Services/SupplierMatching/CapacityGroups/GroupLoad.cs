using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.CapacityGroups;

/// <summary>The load of capacity groups by week (CX-0128). Nothing is rounded.</summary>
/// <param name="quantityOf">The quantity of a component in a week.</param>
public sealed class GroupLoad(GroupStructure groups, Func<Guid, DateOnly, decimal> quantityOf)
{
    /// <summary>
    /// Sum of each link's quantity or load times its load factor, and the week's delta production. A link without a factor counts once.
    /// A nested group loads the group around it also in weeks in which it limits nothing itself.
    /// </summary>
    public decimal Of(CapacityGroup group, DateOnly week) => Of(group, week, GroupStructure.MaxDepth);

    /// <summary>
    /// A load below the actual capacity is a surplus, equal to it is balanced, up to the maximum is an orange bottleneck, and above the
    /// maximum is a red bottleneck.
    /// </summary>
    public static LoadState StateOf(decimal load, decimal actual, decimal maximum) =>
        load < actual ? LoadState.Surplus
        : load == actual ? LoadState.Balanced
        : load <= maximum ? LoadState.BottleneckOrange
        : LoadState.BottleneckRed;

    // What is stored nests no deeper than the rules allow; were it otherwise, a load would still be formed in few steps. The bounds of
    // stored values keep every sum within decimal, whatever factors are multiplied on the way up.
    decimal Of(CapacityGroup group, DateOnly week, int levels) => StoredValue.Within(
        group.Links.Sum(link => Of(link, week, levels) * (link.LoadFactor ?? 1))
        + (group.Weeks.FirstOrDefault(each => each.Week == week)?.DeltaProduction ?? 0));

    decimal Of(CapacityLink link, DateOnly week, int levels) =>
        link.ComponentId is { } component ? StoredValue.Within(quantityOf(component, week))
        : levels > 1 && link.GroupId is { } part && groups.Find(part) is { } nested ? Of(nested, week, levels - 1)
        : 0;
}
