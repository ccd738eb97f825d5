using SupplyChain.Contracts;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>
/// One OEM's part of a gap. It follows from the OEM's own figures and from how much of the requirement is short, in steps: with the
/// exact share, an OEM that looks at two plans of its own could work out the requirement of all others (docs/adr/0026).
/// </summary>
public static class GapShare
{
    static readonly decimal[] Steps = [0.1m, 0.2m, 0.5m, 1];

    /// <summary>
    /// Own requirement x the part that is short, rounded up to whole units, for the weeks from <paramref name="since"/> on;
    /// weeks in which it is nothing are left out. Never more than the OEM itself requires.
    /// </summary>
    public static IReadOnlyList<WeekQuantity> Of(IEnumerable<ShortWeek> gap, Contribution? own, DateOnly since)
    {
        if (own is null) return [];
        var required = own.Weeks.ToDictionary(week => week.Week, week => week.Quantity);
        return
        [
            .. from week in gap
               where week.Week >= since && week.Requirement > 0 && week.Shortfall > 0
               let mine = required.GetValueOrDefault(week.Week)
               let share = decimal.Ceiling(mine * ShortPart(week))
               where share > 0
               orderby week.Week
               select new WeekQuantity(week.Week, Math.Min(share, mine)),
        ];
    }

    /// <summary>How much of the week's requirement is short: 0.1, 0.2, 0.5 or 1, rounded up.</summary>
    public static decimal ShortPart(ShortWeek week) => Steps.First(step => step == 1 || week.Shortfall <= step * week.Requirement);
}
