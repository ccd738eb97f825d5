using SupplyChain.Console.Api;

namespace SupplyChain.Console.Weeks;

/// <summary>What a change does to a series of weeks.</summary>
/// <param name="Rows">The weeks that it changes, in their order.</param>
/// <param name="Before">Sum of all weeks.</param>
/// <param name="After">The same with the change.</param>
public sealed record WeekDifference(IReadOnlyList<WeekDifference.Row> Rows, decimal Before, decimal After)
{
    /// <param name="Was">Null where the series had no such week.</param>
    public sealed record Row(DateOnly Monday, decimal? Was, decimal Is)
    {
        public decimal By => Is - (Was ?? 0);
    }

    /// <summary>The change relative to the sum before; null where that was 0.</summary>
    public decimal? Relative => Before == 0 ? null : (After - Before) / Before;

    /// <summary>Weeks that the series had not.</summary>
    public int Added => Rows.Count(row => row.Was is null);

    /// <param name="changed">Each week once.</param>
    public static WeekDifference Of(IReadOnlyList<WeekQuantity> series, IReadOnlyList<WeekQuantity> changed)
    {
        var before = series.ToDictionary(week => week.Week, week => week.Quantity);
        var rows = changed.OrderBy(week => week.Week)
            .Select(week => new Row(week.Week, before.TryGetValue(week.Week, out var was) ? was : null, week.Quantity)).ToList();
        var sum = series.Sum(week => week.Quantity);
        return new(rows, sum, sum + rows.Sum(row => row.By));
    }
}
