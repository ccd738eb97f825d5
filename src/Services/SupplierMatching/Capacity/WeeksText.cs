using System.Globalization;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.SupplierMatching.Figures;

namespace SupplyChain.SupplierMatching.Capacity;

/// <summary>
/// Actual and maximum capacity week by week in one short text, kept in a column beside the first week: some weeks of thousands of plans
/// are read at once, and the database's own decimals take several times as long. Such as <c>100:120 0:0 90:90</c>; a week that was not
/// published is <c>0:0</c>.
/// </summary>
public static class WeeksText
{
    const int DaysOfWeek = 7;

    /// <param name="weeks">In their order.</param>
    public static string Of(IReadOnlyList<CapacityWeek> weeks)
    {
        if (weeks.Count == 0) return "";
        var places = new string[Between(weeks[0].Week, weeks[^1].Week) + 1];
        Array.Fill(places, "0:0");
        foreach (var week in weeks)
            places[Between(weeks[0].Week, week.Week)] = string.Create(CultureInfo.InvariantCulture, $"{week.Actual}:{week.Maximum}");
        return string.Join(' ', places);
    }

    /// <summary>The weeks from <paramref name="from"/> to <paramref name="to"/> that have any capacity.</summary>
    public static List<CapacityWeek> Read(ReadOnlySpan<byte> text, DateOnly first, DateOnly from, DateOnly to)
    {
        var weeks = new List<CapacityWeek>();
        for (var day = first.DayNumber; !text.IsEmpty && day <= to.DayNumber; day += DaysOfWeek)
        {
            var end = text.IndexOf((byte)' ');
            var one = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[(end + 1)..];
            if (day < from.DayNumber) continue;
            var (actual, maximum) = (FigureText.NumberAndMark(ref one), FigureText.Number(ref one));
            if (actual > 0 || maximum > 0) weeks.Add(new CapacityWeek(DateOnly.FromDayNumber(day), actual, maximum));
        }
        return weeks;
    }

    static int Between(DateOnly first, DateOnly second) => (second.DayNumber - first.DayNumber) / DaysOfWeek;
}
