namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>What was published for a week so many weeks ahead.</summary>
/// <param name="Lead">1 at the beginning of the week itself.</param>
public sealed record VintageWeek(DateOnly Week, int Lead, decimal Expected)
{
    /// <summary>The leads at which forecasts are measured: the next week, a month, a quarter, half a year.</summary>
    public static readonly IReadOnlyList<int> Leads = [1, 4, 13, 26];

    /// <summary>How long a week waits for its actual.</summary>
    public const int WeeksKept = 13;

    /// <summary>The week that was the current one.</summary>
    public DateOnly PublishedIn() => Week.AddDays(-7 * (Lead - 1));

    /// <summary>
    /// What is remembered once this was published. What is calculated again in the same week replaces what it said before;
    /// actuals later than a quarter don't count.
    /// </summary>
    /// <param name="week">The first of <paramref name="weeks"/>.</param>
    /// <returns>By week and then lead.</returns>
    public static IReadOnlyList<VintageWeek> Published(DateOnly week, IReadOnlyList<ForecastWeek> weeks, IReadOnlyList<VintageWeek> before) =>
    [
        .. Leads.Where(lead => lead <= weeks.Count).Select(lead => new VintageWeek(weeks[lead - 1].Week, lead, weeks[lead - 1].Expected))
            .Concat(before).DistinctBy(kept => (kept.Week, kept.Lead))
            .Where(kept => kept.Week >= week.AddDays(-7 * WeeksKept)).OrderBy(kept => kept.Week).ThenBy(kept => kept.Lead),
    ];
}
