namespace SupplyChain.Console.Capacity;

/// <summary>How far ahead capacity is shown and written.</summary>
static class HalfYear
{
    public const int Weeks = 26;

    /// <summary>The Mondays of its weeks.</summary>
    public static IReadOnlyList<DateOnly> From(DateOnly monday) => [.. Enumerable.Range(0, Weeks).Select(week => monday.AddDays(7 * week))];
}
