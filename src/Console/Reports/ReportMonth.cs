using System.Globalization;

namespace SupplyChain.Console.Reports;

/// <summary>A month of a report, as the platform counts: in UTC.</summary>
/// <param name="First">Its first day.</param>
public sealed record ReportMonth(DateOnly First)
{
    const string Format = "yyyy-MM";

    static readonly DateOnly Earliest = new(2020, 1, 1);

    /// <summary>Such as 2026-11.</summary>
    public string Name => First.ToString(Format, CultureInfo.InvariantCulture);

    public DateTimeOffset Begin => new(First.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    public DateTimeOffset End => new(First.AddMonths(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>The Mondays in it: four or five.</summary>
    public IReadOnlyList<DateOnly> Mondays =>
    [
        .. Enumerable.Range(0, DateTime.DaysInMonth(First.Year, First.Month)).Select(First.AddDays)
            .Where(day => day.DayOfWeek == DayOfWeek.Monday),
    ];

    /// <summary>The month before; null before 2020.</summary>
    public ReportMonth? Before => First > Earliest ? new(First.AddMonths(-1)) : null;

    /// <summary>The month after; null where it has not begun.</summary>
    public ReportMonth? After(DateTimeOffset now) => End <= now ? new(First.AddMonths(1)) : null;

    /// <summary>The month that an address asks for; the present one for any that is none, and for one that has not begun.</summary>
    public static ReportMonth Asked(string? month, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return DateOnly.TryParseExact(month?.Trim(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first >= Earliest && first <= today ? new(first) : new(new DateOnly(today.Year, today.Month, 1));
    }
}
