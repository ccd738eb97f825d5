using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Capacity;

/// <summary>What a notice changes of a plan. The events tell others in which weeks something else counts than before.</summary>
public static class LimitCapacityDecider
{
    /// <param name="shares">All that the notice says of the plan now; nothing where it was resolved or left the plan out.</param>
    public static object[] Decide(CapacityPlan plan, Guid notice, IReadOnlyList<CapacityNoticeWeek> shares, DateTimeOffset now)
    {
        var known = plan.Limits?.FirstOrDefault(limit => limit.NoticeId == notice);
        if (shares.SequenceEqual(known?.Shares ?? [])) return [];
        if (shares.Count == 0)
        {
            var restored = new CapacityRestored(notice, plan.SupplierId, plan.ComponentId, plan.Region, [], now);
            return [restored with { Effective = Changed(plan, plan.Apply(restored)) }];
        }
        var limited = new CapacityLimited(notice, plan.SupplierId, plan.ComponentId, plan.Region, shares, [], now);
        return [limited with { Effective = Changed(plan, plan.Apply(limited)) }];
    }

    static IReadOnlyList<CapacityWeek> Changed(CapacityPlan before, CapacityPlan after) => [.. after.Weeks.Except(before.Weeks)];
}
