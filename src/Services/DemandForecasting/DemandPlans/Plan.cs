using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.DemandPlans;

/// <summary>An OEM submitted a demand plan for an item in a region, the first one or the first after a withdrawal.</summary>
public sealed record DemandPlanSubmitted(
    Guid PlanId, Guid Organisation, DemandedItem Item, string Region, string Category, IReadOnlyList<WeekQuantity> Weeks,
    DateTimeOffset At);

/// <summary>The OEM named new quantities for some weeks; the others stay.</summary>
public sealed record DemandPlanRevised(Guid Organisation, string Region, IReadOnlyList<WeekQuantity> Weeks, DateTimeOffset At);

/// <summary>The plan no longer holds.</summary>
public sealed record DemandPlanWithdrawn(Guid Organisation, string Region, string? Reason, DateTimeOffset At);

/// <summary>One OEM's demand plan for an item, a region and a category.</summary>
/// <param name="Previous">The weeks as they were before the last change.</param>
public sealed record Plan(
    Guid Id, Guid Organisation, DemandedItem Item, string ItemKey, string Region, string Category, IReadOnlyList<WeekQuantity> Weeks,
    IReadOnlyList<WeekQuantity> Previous, int Revision, bool Withdrawn, DateTimeOffset SubmittedAt, DateTimeOffset ChangedAt)
{
    public static Guid IdOf(Guid organisation, DemandedItem item, string region, string category) =>
        NamedId.Of("demand-plan", organisation.ToString("N"), item.Key, region, category);

    public static Plan Create(DemandPlanSubmitted e) =>
        new(e.PlanId, e.Organisation, e.Item, e.Item.Key, e.Region, e.Category, e.Weeks, [], 1, false, e.At, e.At);

    public Plan Apply(DemandPlanSubmitted e) => this with
    {
        Item = e.Item,
        Weeks = e.Weeks,
        Previous = Weeks,
        Revision = Revision + 1,
        Withdrawn = false,
        SubmittedAt = e.At,
        ChangedAt = e.At,
    };

    public Plan Apply(DemandPlanRevised e) => this with
    {
        Weeks = Weeks.Replaced(e.Weeks),
        Previous = Weeks,
        Revision = Revision + 1,
        ChangedAt = e.At,
    };

    public Plan Apply(DemandPlanWithdrawn e) => this with { Revision = Revision + 1, Withdrawn = true, ChangedAt = e.At };
}
