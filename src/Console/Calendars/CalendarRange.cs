using SupplyChain.Contracts;

namespace SupplyChain.Console.Calendars;

enum CalendarView { Day, Week, Month }

/// <summary>The days that a calendar shows: one, an ISO week, or a month.</summary>
/// <param name="Until">The day after the last.</param>
sealed record CalendarRange(CalendarView View, DateOnly From, DateOnly Until)
{
    /// <summary>The one that holds a day.</summary>
    public static CalendarRange Of(CalendarView view, DateOnly day) => view switch
    {
        CalendarView.Day => new(view, day, day.AddDays(1)),
        CalendarView.Week => new(view, MondayOf(day), MondayOf(day).AddDays(7)),
        _ => new(view, new(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1)),
    };

    public DateOnly Previous => View == CalendarView.Month ? From.AddMonths(-1) : From.AddDays(From.DayNumber - Until.DayNumber);

    public DateOnly Next => Until;

    /// <summary>A drawing holds a week at most: a month is several, which begin on Mondays.</summary>
    public IEnumerable<(DateOnly From, DateOnly Until)> Stretches()
    {
        for (var from = From; from < Until;)
        {
            var next = MondayOf(from).AddDays(7);
            var until = next < Until ? next : Until;
            yield return (from, until);
            from = until;
        }
    }

    static DateOnly MondayOf(DateOnly day) => IsoWeek.Of(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
}
