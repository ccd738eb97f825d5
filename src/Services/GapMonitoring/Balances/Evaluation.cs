using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>One week with the capacity of qualified and of other suppliers, in the component's unit.</summary>
/// <param name="Unqualified">
/// Actual capacity that would also count if its suppliers were qualified: of what they share with other components, at most what a
/// group bears of this one alone.
/// </param>
/// <param name="AloneActual">
/// The same as <paramref name="Actual"/>, if nothing else were made of shared capacity. It does not depend on what anybody requires.
/// </param>
/// <param name="Overbooked">Whether a capacity group bears less than is stated of its components together.</param>
public sealed record EvaluatedWeek(
    RequirementWeek Required, decimal Actual, decimal Maximum, decimal Unqualified, decimal AloneActual, decimal AloneMaximum,
    bool Overbooked)
{
    public DateOnly Week => Required.Week;
    public GapState State => Evaluation.StateOf(Required.Quantity, Actual, Maximum);

    /// <summary>Whether other components take capacity that would count here.</summary>
    public bool GivesWay => Actual < AloneActual;
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
        foreach (var week in balance.Requirement.Weeks) weeks[week.Week] = Nothing(week);
        foreach (var supplier in balance.Suppliers)
        {
            foreach (var counted in CountedWeek.Of(supplier))
            {
                var week = weeks.GetValueOrDefault(counted.Week) ?? Nothing(NothingIn(counted.Week));
                weeks[counted.Week] = Adding(week, counted, supplier);
            }
        }
        return [.. weeks.Values];
    }

    /// <summary>The worst state of the weeks; a surplus where there are none.</summary>
    public static GapState WorstOf(IEnumerable<EvaluatedWeek> weeks) =>
        weeks.Select(week => week.State).DefaultIfEmpty(GapState.Surplus).Max();

    static EvaluatedWeek Adding(EvaluatedWeek week, CountedWeek counted, SupplierCapacity supplier) =>
        supplier.Eligibility.Counts ? week with
        {
            Actual = week.Actual + counted.Actual,
            Maximum = week.Maximum + counted.Maximum,
            AloneActual = week.AloneActual + counted.AloneActual,
            AloneMaximum = week.AloneMaximum + counted.AloneMaximum,
            Overbooked = week.Overbooked || counted.Overbooked,
        }
        : supplier.Eligibility.WouldCountIfQualified ? week with { Unqualified = week.Unqualified + counted.AloneActual }
        : week;

    static EvaluatedWeek Nothing(RequirementWeek required) => new(required, 0, 0, 0, 0, 0, Overbooked: false);

    static RequirementWeek NothingIn(DateOnly week) => new(week, 0, 0, 0, 0, Forecast: false);
}
