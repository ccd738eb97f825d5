using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Capacity;

namespace SupplyChain.SupplierMatching.CapacityNotices;

/// <summary>The plans that a notice is about, which change in the transaction of the notice.</summary>
sealed class LimitedPlans
{
    readonly Dictionary<(Guid Component, string Region), StreamState<CapacityPlan>> plans;

    LimitedPlans(Dictionary<(Guid, string), StreamState<CapacityPlan>> plans) => this.plans = plans;

    /// <summary>Names the plans, to be loaded.</summary>
    public static LimitedPlans Of(Work work, Guid supplier, IEnumerable<CapacityNoticeImpact> impacts) => new(
        impacts.Select(impact => (impact.ComponentId, impact.Region)).Distinct()
            .ToDictionary(cell => cell, cell => work.Stream<CapacityPlan>(CapacityPlan.IdOf(supplier, cell.ComponentId, cell.Region))));

    /// <summary>Those of which capacity is published.</summary>
    public IReadOnlySet<(Guid Component, string Region)> Published =>
        plans.Where(plan => plan.Value.State is not null).Select(plan => plan.Key).ToHashSet();

    /// <param name="impacts">All that the notice says now; nothing once it is resolved.</param>
    public void Limit(Guid notice, IReadOnlyList<CapacityNoticeImpact> impacts, DateTimeOffset now)
    {
        var shares = impacts.ToDictionary(impact => (impact.ComponentId, impact.Region), impact => impact.Weeks);
        foreach (var (cell, plan) in plans)
            if (plan.State is { } state)
                plan.Append(LimitCapacityDecider.Decide(state, notice, shares.GetValueOrDefault(cell, []), now));
    }
}
