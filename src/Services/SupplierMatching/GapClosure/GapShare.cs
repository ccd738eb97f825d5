using SupplyChain.Contracts;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>One OEM's part of a gap.</summary>
public static class GapShare
{
    /// <summary>
    /// Shortfall x own / requirement of all, rounded up to whole units, for the weeks from <paramref name="since"/> on;
    /// weeks in which it is nothing are left out. Never more than the OEM itself requires.
    /// </summary>
    public static IReadOnlyList<WeekQuantity> Of(IEnumerable<ShortWeek> gap, Contribution? own, DateOnly since)
    {
        if (own is null) return [];
        var required = own.Weeks.ToDictionary(week => week.Week, week => week.Quantity);
        return
        [
            .. from week in gap
               where week.Week >= since && week.Requirement > 0
               let mine = required.GetValueOrDefault(week.Week)
               let share = decimal.Ceiling(week.Shortfall * Math.Min(1, mine / week.Requirement))
               where share > 0
               orderby week.Week
               select new WeekQuantity(week.Week, Math.Min(share, mine)),
        ];
    }
}
