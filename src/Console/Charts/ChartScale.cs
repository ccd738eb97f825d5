using System.Globalization;

namespace SupplyChain.Console.Charts;

/// <summary>Places weeks and quantities in a drawing of fixed size, which the page scales as a whole.</summary>
/// <param name="First">The Monday at the left end.</param>
/// <param name="Weeks">From the left end to the right one, 1 or more.</param>
/// <param name="Top">The quantity at the upper end, above 0.</param>
public sealed record ChartScale(DateOnly First, int Weeks, decimal Top)
{
    public const int Width = 960, Height = 300, Left = 76, Right = 916, Upper = 14, Lower = 266;

    /// <summary>More labels than these do not fit beside each other.</summary>
    const int MostLabels = 10;

    const int MostTicks = 5;

    decimal Step => NiceStep(Top / MostTicks);

    /// <summary>The quantities that have a line of their own: 0 and round steps up to the upper end.</summary>
    public IReadOnlyList<decimal> Ticks => [.. Enumerable.Range(0, (int)(Top / Step) + 1).Select(tick => tick * Step)];

    /// <summary>The Mondays that have a label.</summary>
    public IReadOnlyList<DateOnly> Labels
    {
        get
        {
            var every = Math.Max(1, (Weeks + MostLabels - 1) / MostLabels);
            return [.. Enumerable.Range(0, Weeks).Where(week => week % every == 0).Select(week => First.AddDays(7 * week))];
        }
    }

    /// <summary>For weeks with their quantities; null where there is none.</summary>
    public static ChartScale? Of(IEnumerable<(DateOnly Monday, decimal Quantity)> points)
    {
        var all = points.ToList();
        if (all.Count == 0) return null;
        var (first, last) = (all.Min(point => point.Monday), all.Max(point => point.Monday));
        var most = Math.Max(all.Max(point => point.Quantity), 0.000001m);
        var step = NiceStep(most / MostTicks);
        return new(first, (last.DayNumber - first.DayNumber) / 7 + 1, decimal.Ceiling(most / step) * step);
    }

    public decimal X(DateOnly monday) =>
        Left + (Right - Left) * ((monday.DayNumber - First.DayNumber) / 7 + 0.5m) / Weeks;

    public decimal Y(decimal quantity) => Lower - (Lower - Upper) * Math.Clamp(quantity / Top, 0, 1);

    /// <summary>Lines through consecutive weeks, as attributes of polylines: a week that is missing breaks the line.</summary>
    public IEnumerable<string> Lines(IEnumerable<(DateOnly Monday, decimal Quantity)> points)
    {
        var line = new List<string>();
        DateOnly? last = null;
        foreach (var (monday, quantity) in points.OrderBy(point => point.Monday))
        {
            if (last is { } before && before.AddDays(7) != monday)
            {
                yield return string.Join(' ', line);
                line = [];
            }

            line.Add(Point(monday, quantity));
            last = monday;
        }

        if (line.Count > 0) yield return string.Join(' ', line);
    }

    /// <summary>The area between two quantities of each week, as the attribute of a polygon.</summary>
    public string Area(IReadOnlyList<(DateOnly Monday, decimal From, decimal To)> weeks) => string.Join(
        ' ', weeks.Select(week => Point(week.Monday, week.To)).Concat(weeks.Reverse().Select(week => Point(week.Monday, week.From))));

    public static string Text(decimal place) => place.ToString("0.#", CultureInfo.InvariantCulture);

    string Point(DateOnly monday, decimal quantity) => $"{Text(X(monday))},{Text(Y(quantity))}";

    /// <summary>1, 2 or 5 times a power of ten, at least as large.</summary>
    public static decimal NiceStep(decimal least)
    {
        var power = 1m;
        while (power < least) power *= 10;
        while (power / 10 >= least) power /= 10;
        return power / 5 >= least ? power / 5 : power / 2 >= least ? power / 2 : power;
    }
}
