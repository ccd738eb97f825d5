using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Weeks;

/// <summary>Quantities by week, in the order of the weeks and each week once.</summary>
public static class WeekSeries
{
    public static IReadOnlyList<WeekQuantity> InOrder(this IEnumerable<WeekQuantity> weeks) => [.. weeks.OrderBy(week => week.Week)];

    /// <summary>The series with the quantities of <paramref name="named"/> in place of its own for those weeks.</summary>
    public static IReadOnlyList<WeekQuantity> Replaced(this IReadOnlyList<WeekQuantity> series, IReadOnlyList<WeekQuantity> named) =>
        named.Concat(series).DistinctBy(week => week.Week).InOrder();

    /// <summary>The quantities of named that differ from the series.</summary>
    public static IReadOnlyList<WeekQuantity> NewIn(this IReadOnlyList<WeekQuantity> series, IReadOnlyList<WeekQuantity> named) =>
        named.Except(series).InOrder();

    public static decimal SumOf(this IEnumerable<WeekQuantity> series, DateOnly from, DateOnly to) =>
        series.Where(week => week.Week >= from && week.Week < to).Sum(week => week.Quantity);
}
