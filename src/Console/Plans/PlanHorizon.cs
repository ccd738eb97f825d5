using SupplyChain.Console.Api;
using SupplyChain.Console.Weeks;

namespace SupplyChain.Console.Plans;

/// <summary>How far ahead plans are shown, and should reach.</summary>
static class PlanHorizon
{
    /// <summary>Weeks that a form offers at first.</summary>
    public const int Usual = 26;

    /// <summary>Nine months: the least that CX-0128 asks to plan ahead.</summary>
    public const int Least = 39;

    public static readonly IReadOnlyList<int> Choices = [Usual, 52, 104, WeekGrid.Most];

    /// <summary>The weeks of the form: those that are asked for, and all that are planned.</summary>
    public static int Shown(IReadOnlyList<WeekQuantity> planned, DateOnly thisWeek, int asked)
    {
        var last = planned.Select(week => week.Week).DefaultIfEmpty(thisWeek).Max();
        return Math.Clamp(Math.Max(asked, (last.DayNumber - thisWeek.DayNumber) / 7 + 1), 1, WeekGrid.Most);
    }

    /// <summary>The last week of a plan that ends earlier than it should; null for a plan that reaches far enough, and for none.</summary>
    public static DateOnly? Short(IEnumerable<WeekQuantity> planned, DateOnly thisWeek)
    {
        var last = planned.Select(week => week.Week).DefaultIfEmpty().Max();
        return last == default || last >= thisWeek.AddDays(7 * (Least - 1)) ? null : last;
    }

    /// <summary>The number of weeks that the address asks for; the usual ones for anything else.</summary>
    public static int Of(string? asked) => int.TryParse(asked, out var weeks) && Choices.Contains(weeks) ? weeks : Usual;
}
