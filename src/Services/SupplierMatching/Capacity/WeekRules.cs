using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Capacity;

/// <summary>Weeks for which a supplier may state what it can make.</summary>
public static class WeekRules
{
    public const int MaxWeeks = 130;
    const int HorizonYears = 3;

    /// <summary>Mondays from this week to three years ahead, each once, and no maximum below its actual.</summary>
    /// <param name="path">Of the weeks in the command.</param>
    public static Faults RequireWeeks(
        this Faults faults, IEnumerable<CapacityWeek> weeks, DateOnly thisWeek, string path = "weeks")
    {
        var last = thisWeek.AddYears(HorizonYears);
        var seen = new HashSet<DateOnly>();
        foreach (var (i, week) in weeks.Index().Take(MaxWeeks))
            faults
                .Require(IsoWeek.IsMonday(week.Week), $"{path}[{i}].week", $"{week.Week:yyyy-MM-dd} is not a Monday")
                .Require(week.Week >= thisWeek && week.Week <= last, $"{path}[{i}].week",
                    $"{week.Week:yyyy-MM-dd} is not between {thisWeek:yyyy-MM-dd} and {last:yyyy-MM-dd}")
                .Require(seen.Add(week.Week), $"{path}[{i}].week", $"{week.Week:yyyy-MM-dd} is named twice")
                .Require(week.Maximum >= week.Actual, $"{path}[{i}].maximum", "not below actual");
        return faults;
    }
}
