using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.SupplierMatching.Capacity;

/// <summary>A supplier said what it can deliver of a component to a region in these weeks; other weeks stay as they were.</summary>
/// <param name="Correction">What it corrects of earlier publications; null where no reason was given.</param>
public sealed record CapacityPublished(
    Guid SupplierId, Guid ComponentId, string Region, IReadOnlyList<CapacityWeek> Weeks, DateTimeOffset At,
    ReportCorrection? Correction = null);

/// <param name="Weeks">In their order; weeks that were over for half a year are dropped when the next are published.</param>
public sealed record CapacityPlan(Guid Id, Guid SupplierId, Guid ComponentId, string Region, IReadOnlyList<CapacityWeek> Weeks,
    IReadOnlyList<ReportCorrection>? CorrectionHistory = null)
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
            CorrectionHistory = CorrectionHistory.Then(e.Correction),
        };
    }

    /// <summary>The week in which <see cref="Actuals"/> and <see cref="Maxima"/> begin; null without any week.</summary>
    [JsonIgnore]
    public DateOnly? FirstWeek => Weeks.Count == 0 ? null : Weeks[0].Week;

    /// <summary>
    /// Actual capacity week by week, 0 where none was published: a column of its own, so that some weeks of thousands of plans are
    /// read without the others.
    /// </summary>
    [JsonIgnore]
    public decimal[] Actuals => ByWeek(week => week.Actual);

    /// <summary>Maximum capacity, likewise.</summary>
    [JsonIgnore]
    public decimal[] Maxima => ByWeek(week => week.Maximum);

    public static Guid IdOf(Guid supplier, Guid component, string region) =>
        NamedId.Of("capacity", supplier.ToString("N"), component.ToString("N"), region);

    decimal[] ByWeek(Func<CapacityWeek, decimal> quantity)
    {
        if (Weeks.Count == 0) return [];
        var quantities = new decimal[WeeksBetween(Weeks[0].Week, Weeks[^1].Week) + 1];
        foreach (var week in Weeks) quantities[WeeksBetween(Weeks[0].Week, week.Week)] = quantity(week);
        return quantities;
    }

    static int WeeksBetween(DateOnly first, DateOnly second) => (second.DayNumber - first.DayNumber) / 7;
}
