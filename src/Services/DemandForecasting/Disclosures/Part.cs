namespace SupplyChain.DemandForecasting.Disclosures;

/// <summary>One OEM's part in a sum over OEMs.</summary>
/// <param name="Changed">Another number whenever its figures changed by more than the passage of time.</param>
/// <param name="Weeks">In their order.</param>
public sealed record Part(Guid Organisation, long Changed, IReadOnlyList<PartWeek> Weeks)
{
    public bool Contributes => Weeks.Any(week => week.Quantile90 > 0);
}

/// <summary>One week of a part; 0 or above, in the component's unit.</summary>
public readonly record struct PartWeek(DateOnly Week, decimal Quantity, decimal Quantile90, bool Forecast)
{
    /// <summary>
    /// Whether figures changed by more than the passage of time, which drops the weeks that are over and adds as many at the end.
    /// </summary>
    /// <param name="before">In the order of the weeks, as is <paramref name="now"/>.</param>
    public static bool Moved(IReadOnlyList<PartWeek> before, IReadOnlyList<PartWeek> now)
    {
        if (before is [] || now is []) return before.Count != now.Count;
        var (first, last) = (now[0].Week, before[^1].Week);
        var passed = Math.Max(0, first.DayNumber - before[0].Week.DayNumber);
        return now[^1].Week > last.AddDays(passed)
            || !before.Where(week => week.Week >= first && week.Quantile90 > 0)
                .SequenceEqual(now.Where(week => week.Week <= last && week.Quantile90 > 0));
    }
}
