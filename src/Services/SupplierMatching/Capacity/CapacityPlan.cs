using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.SupplierMatching.Capacity;

/// <summary>A supplier said what it can deliver of a component to a region in these weeks; other weeks stay as they were.</summary>
public sealed record CapacityPublished(
    Guid SupplierId, Guid ComponentId, string Region, IReadOnlyList<CapacityWeek> Weeks, DateTimeOffset At);

/// <param name="Weeks">In their order; weeks that were over for half a year are dropped when the next are published.</param>
public sealed record CapacityPlan(Guid Id, Guid SupplierId, Guid ComponentId, string Region, IReadOnlyList<CapacityWeek> Weeks)
{
    const int KeptDays = 26 * 7;

    public static CapacityPlan Create(CapacityPublished e) =>
        new CapacityPlan(IdOf(e.SupplierId, e.ComponentId, e.Region), e.SupplierId, e.ComponentId, e.Region, []).Apply(e);

    public CapacityPlan Apply(CapacityPublished e)
    {
        var kept = IsoWeek.Of(e.At).AddDays(-KeptDays);
        return this with
        {
            Weeks = [.. Weeks.Where(week => week.Week >= kept).ExceptBy(e.Weeks.Select(week => week.Week), week => week.Week)
                .Concat(e.Weeks).OrderBy(week => week.Week)],
        };
    }

    public static Guid IdOf(Guid supplier, Guid component, string region) =>
        NamedId.Of("capacity", supplier.ToString("N"), component.ToString("N"), region);
}
