namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>A forecast as it was published for a week at a lead time.</summary>
/// <param name="Lead">1 at the beginning of the week itself.</param>
/// <param name="Baseline">Expected value before the planner's adjustments; null if they changed nothing.</param>
public sealed record VintageWeek(DateOnly Week, int Lead, decimal Expected, decimal? Baseline = null)
{
    /// <summary>The leads at which forecasts are measured: the next week, a month, a quarter, half a year.</summary>
    public static readonly IReadOnlyList<int> Leads = [1, 4, 13, 26];

    /// <summary>How long a vintage is kept without an actual.</summary>
    public const int WeeksKept = 13;

    /// <summary>The week that was the current one.</summary>
    public DateOnly PublishedIn() => Week.AddDays(-7 * (Lead - 1));

    /// <summary>
    /// The vintages after this publication. A recalculation in the same week replaces the earlier one. Vintages of weeks
    /// older than a quarter are dropped.
    /// </summary>
    /// <param name="week">The first of <paramref name="weeks"/>.</param>
    /// <param name="baseline">Expected values before adjustments; null without adjustments.</param>
    /// <returns>By week and then lead.</returns>
    public static IReadOnlyList<VintageWeek> Published(
        DateOnly week, IReadOnlyList<ForecastWeek> weeks, IReadOnlyList<decimal>? baseline, IReadOnlyList<VintageWeek> before) =>
    [
        .. Leads.Where(lead => lead <= weeks.Count).Select(lead => Of(weeks[lead - 1], lead, baseline?[lead - 1]))
            .Concat(before).DistinctBy(kept => (kept.Week, kept.Lead))
            .Where(kept => kept.Week >= week.AddDays(-7 * WeeksKept)).OrderBy(kept => kept.Week).ThenBy(kept => kept.Lead),
    ];

    static VintageWeek Of(ForecastWeek week, int lead, decimal? baseline) =>
        new(week.Week, lead, week.Expected, baseline == week.Expected ? null : baseline);
}
