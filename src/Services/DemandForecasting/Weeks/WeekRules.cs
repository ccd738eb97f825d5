using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Weeks;

/// <summary>Validation of the weeks and quantities of a command.</summary>
public static class WeekRules
{
    /// <summary>Two and a half years. CX-0128 requires a horizon of at least nine months and calls 24 months ideal.</summary>
    public const int MaxWeeks = 130;

    public const decimal MaxQuantity = 1_000_000_000m;

    /// <summary>Milligrams of a tonne. A smaller quantity is a typing error, and a ratio to it is meaningless.</summary>
    public const int MaxDecimals = 6;

    /// <summary>Mondays from <paramref name="first"/> to <paramref name="last"/>, each at most once.</summary>
    public static Faults RequireWeeks(
        this Faults faults, string field, IReadOnlyList<WeekQuantity> weeks, DateOnly first, DateOnly last, int fewest = 1)
    {
        faults.Require(weeks.Count >= fewest && weeks.Count <= MaxWeeks, field, $"{fewest} to {MaxWeeks} weeks, not {weeks.Count}");
        var seen = new HashSet<DateOnly>();
        foreach (var (index, week) in weeks.Take(MaxWeeks).Index())
        {
            // The serialiser accepts null as an element of a list.
            if (week is null) faults.Require(false, $"{field}[{index}]", "is missing");
            else faults.RequireWeek($"{field}[{index}].", week, first, last)
                .Require(seen.Add(week.Week), $"{field}[{index}].week", $"{week.Week:yyyy-MM-dd} is named twice");
        }
        return faults;
    }

    public static Faults RequireWeek(this Faults faults, string path, WeekQuantity week, DateOnly first, DateOnly last) => faults
        .RequireMonday($"{path}week", week.Week, first, last);

    public static Faults RequireMonday(this Faults faults, string field, DateOnly week, DateOnly first, DateOnly last) => faults
        .Require(IsoWeek.IsMonday(week), field, $"{week:yyyy-MM-dd} is not a Monday")
        .Require(week >= first && week <= last, field, $"must be from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}");

    /// <summary>The first week that a plan or an actual may name. Older weeks do not improve a forecast.</summary>
    public static DateOnly Earliest(DateTimeOffset now) => IsoWeek.Of(now).AddDays(-7 * MaxWeeks);

    public static DateOnly Latest(DateTimeOffset now) => IsoWeek.Of(now).AddDays(7 * MaxWeeks);
}
