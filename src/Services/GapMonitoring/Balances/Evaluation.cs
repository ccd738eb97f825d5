using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>One week with the capacity of qualified and of other suppliers, in the component's unit.</summary>
/// <param name="Unqualified">Actual capacity that would also count if its suppliers were qualified.</param>
public sealed record EvaluatedWeek(RequirementWeek Required, decimal Actual, decimal Maximum, decimal Unqualified)
{
    public DateOnly Week => Required.Week;
    public GapState State => Evaluation.StateOf(Required.Quantity, Actual, Maximum);
}

/// <summary>Compares requirement with qualified capacity by week (CX-0128, chapter 5). Nothing is rounded.</summary>
public static class Evaluation
{
    /// <summary>
    /// A load below the actual capacity is a surplus, equal to it is balanced, up to the maximum is an orange bottleneck, and
    /// above the maximum is a red bottleneck.
    /// </summary>
    public static GapState StateOf(decimal load, decimal actual, decimal maximum) =>
        load < actual ? GapState.Surplus
        : load == actual ? GapState.Balanced
        : load <= maximum ? GapState.BottleneckOrange
        : GapState.BottleneckRed;

    /// <summary>Every week with a requirement or a capacity, in order.</summary>
    public static IReadOnlyList<EvaluatedWeek> Of(Balance balance)
    {
        var weeks = new SortedDictionary<DateOnly, EvaluatedWeek>();
        foreach (var week in balance.Requirement.Weeks) weeks[week.Week] = new EvaluatedWeek(week, 0, 0, 0);
        foreach (var supplier in balance.Suppliers)
        {
            foreach (var stated in supplier.Weeks)
            {
                var week = weeks.GetValueOrDefault(stated.Week) ?? new EvaluatedWeek(NothingIn(stated.Week), 0, 0, 0);
                weeks[stated.Week] = Adding(week, stated, supplier);
            }
        }
        return [.. weeks.Values];
    }

    /// <summary>The worst state of the weeks; a surplus where there are none.</summary>
    public static GapState WorstOf(IEnumerable<EvaluatedWeek> weeks) =>
        weeks.Select(week => week.State).DefaultIfEmpty(GapState.Surplus).Max();

    static EvaluatedWeek Adding(EvaluatedWeek week, StatedCapacity stated, SupplierCapacity supplier) =>
        supplier.Eligibility.Counts ? week with { Actual = week.Actual + stated.Actual, Maximum = week.Maximum + stated.Maximum }
        : supplier.Eligibility.WouldCountIfQualified ? week with { Unqualified = week.Unqualified + stated.Actual }
        : week;

    static RequirementWeek NothingIn(DateOnly week) => new(week, 0, 0, 0, 0, Forecast: false);
}
