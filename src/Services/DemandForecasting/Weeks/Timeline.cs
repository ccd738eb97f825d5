using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Weeks;

/// <summary>
/// Weeks side by side, so that quantities of a week stand at one index: <paramref name="Count"/> weeks from <paramref name="First"/> on.
/// </summary>
/// <param name="Current">The current week; what is before it is past.</param>
public sealed record Timeline(DateOnly First, DateOnly Current, int Count)
{
    /// <summary>Nine months, the least that CX-0128 asks to look ahead.</summary>
    public const int ForecastWeeks = 39;

    /// <summary>The weeks that are forecast when this is the current one.</summary>
    public static IReadOnlyList<DateOnly> ForecastFrom(DateOnly current) =>
        [.. Enumerable.Range(0, ForecastWeeks).Select(step => current.AddDays(7 * step))];

    public DateOnly Last => WeekAt(Count - 1);

    public int CurrentIndex => IndexOf(Current);

    public DateOnly WeekAt(int index) => First.AddDays(7 * index);

    public int IndexOf(DateOnly week) => (week.DayNumber - First.DayNumber) / 7;

    /// <summary>The quantities at their weeks' places; weeks outside are left out.</summary>
    public decimal[] Spread(IEnumerable<WeekQuantity> weeks)
    {
        var quantities = new decimal[Count];
        foreach (var week in weeks)
            if (week.Week >= First && week.Week <= Last) quantities[IndexOf(week.Week)] += week.Quantity;
        return quantities;
    }

    /// <summary>
    /// From the earliest of <paramref name="stockWeeks"/>, at most the current week, to the plans' end or nine months ahead.
    /// </summary>
    public static Timeline Over(DateOnly current, IEnumerable<DateOnly> stockWeeks, IEnumerable<DateOnly> plannedWeeks)
    {
        var first = stockWeeks.Append(current).Min();
        var last = plannedWeeks.Append(current.AddDays(7 * (ForecastWeeks - 1))).Max();
        return new Timeline(first, current, (last.DayNumber - first.DayNumber) / 7 + 1);
    }
}
