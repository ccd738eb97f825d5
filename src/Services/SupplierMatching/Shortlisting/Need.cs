using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Costs;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>What is asked for.</summary>
/// <param name="ComponentId">The component asked for; null where class and properties say what fits.</param>
/// <param name="AcceptSubstitutes">Whether declared substitutes of the component may stand in for it.</param>
/// <param name="Class">Class of the taxonomy that a component must have; null where the component is named.</param>
/// <param name="Weeks">Quantities by ISO week, at least one above 0, in the component's unit.</param>
/// <param name="Region">GB/T 2260 code of the region in which the parts are needed; capacity counts there alone.</param>
/// <param name="SitesWithin">A supplier must have a site in this region (GB/T 2260); null for anywhere.</param>
/// <param name="Certificates">Standards that a supplier must be certified to on the day of the shortlist.</param>
/// <param name="QualifiedOnly">Whether only suppliers that are qualified for the component fit.</param>
/// <param name="MaximumLeadTimeDays">Longest lead time that fits; null for any.</param>
/// <param name="MinimumCoverage">Share of the quantity, 0 to 1, that a supplier must be able to deliver to fit.</param>
/// <param name="Costs">By what prices are compared.</param>
public sealed record Need(
    Guid? ComponentId, bool AcceptSubstitutes, string? Class, IReadOnlyList<PropertyDemand> Properties,
    IReadOnlyList<WeekQuantity> Weeks, string Region, string? SitesWithin, IReadOnlyList<string> Certificates, bool QualifiedOnly,
    int? MaximumLeadTimeDays,
    decimal MinimumCoverage, CostBasis Costs, CriteriaWeights Weights)
{
    public decimal Quantity
    {
        get
        {
            var sum = 0m;
            foreach (var week in Weeks) sum += week.Quantity;
            return sum;
        }
    }

    /// <summary>
    /// Share of the quantity that the candidate's maximum capacity covers, in the weeks that its lead time reaches. The capacity of
    /// a week counts as the next step of <see cref="Steps.Up"/>: nobody is left out who can deliver, and no buyer finds the
    /// capacity by asking for other quantities.
    /// </summary>
    public decimal Coverage(Candidate candidate, DateOnly today)
    {
        // A delivery counts for the week it falls in: up to its Sunday.
        var reached = today.DayNumber + (long)(candidate.Terms?.LeadTimeDays ?? 0) - 6;
        var covered = 0m;
        foreach (var week in candidate.Capacity)
            if (week.Week.DayNumber >= reached && QuantityIn(week.Week) is { } asked) covered += Math.Min(asked, Steps.Up(week.Maximum));
        return covered / Quantity;
    }

    /// <summary>Null for a week that is not asked for.</summary>
    public decimal? QuantityIn(DateOnly week)
    {
        foreach (var asked in Weeks)
            if (asked.Week == week) return asked.Quantity;
        return null;
    }
}
