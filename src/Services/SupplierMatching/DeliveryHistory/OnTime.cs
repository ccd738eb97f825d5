using SupplyChain.Contracts;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.DeliveryHistory;

/// <summary>A week of an award: what was promised of it and what came in time.</summary>
/// <param name="Received">What was accepted of what came in this week.</param>
/// <param name="InTime">
/// What of the week's promise was there by its end: what came until then, less what the weeks before it were promised; never more than was
/// promised. Null while the week does not count.
/// </param>
public readonly record struct KeptWeek(DateOnly Week, decimal Promised, decimal Received, decimal? InTime);

/// <summary>How far a supplier keeps what it promised: quantities and weeks of awards against what its customers recorded.</summary>
public static class OnTime
{
    const int KeptMonths = 24;

    /// <summary>How much less each month of age counts: a half after a little more than a year.</summary>
    const decimal Decay = 0.95m;

    static readonly DateOnly Never = DateOnly.MinValue;

    /// <summary>
    /// The weeks of an award in their order. A week counts once it is over and the OEM has recorded what came until its end, or all that
    /// was promised until then has come: who records nothing says nothing about its supplier.
    /// </summary>
    public static IReadOnlyList<KeptWeek> WeeksOf(DeliveryLog log)
    {
        var known = log.Receipts.Select(receipt => receipt.On).DefaultIfEmpty(Never).Max();
        var (weeks, before) = (new List<KeptWeek>(), 0m);
        foreach (var week in log.Award.Weeks.OrderBy(week => week.Week))
        {
            var end = week.Week.AddDays(6);
            var there = log.Receipts.Where(receipt => receipt.On <= end).Sum(receipt => receipt.Accepted);
            var counts = end <= known || there >= before + week.Quantity;
            weeks.Add(new(
                week.Week, week.Quantity,
                log.Receipts.Where(receipt => IsoWeek.Of(receipt.On) == week.Week).Sum(receipt => receipt.Accepted),
                counts ? Math.Clamp(there - before, 0, week.Quantity) : null));
            before += week.Quantity;
        }
        return weeks;
    }

    /// <summary>The share in time of all that counts, 0 to 1; null where nothing does.</summary>
    public static decimal? ShareOf(IEnumerable<KeptWeek> weeks)
    {
        var counted = weeks.Where(week => week.InTime is not null).ToList();
        return counted.Sum(week => week.Promised) is var promised and > 0 ? counted.Sum(week => week.InTime!.Value) / promised : null;
    }

    /// <summary>
    /// Mean of the months' shares in time over the last two years. A month counts once, however much was promised in it, and less the
    /// older it is: by 0.95 to the power of its age in months.
    /// </summary>
    /// <param name="logs">Of one supplier.</param>
    public static Track TrackOf(IEnumerable<DeliveryLog> logs, DateOnly today)
    {
        var months = logs.SelectMany(WeeksOf).Where(week => week.InTime is not null)
            .GroupBy(week => MonthsSince(week.Week.AddDays(6), today)).Where(month => month.Key < KeptMonths).OrderBy(month => month.Key)
            .Select(month => (Weight: Weight(month.Key), Share: ShareOf(month) ?? 0)).ToList();
        return months.Count == 0 ? Track.None
            : new Track(months.Count, months.Sum(month => month.Weight * month.Share) / months.Sum(month => month.Weight));
    }

    /// <summary>The same of the weeks that ended within these days, both included, each month in full.</summary>
    public static Track TrackIn(IEnumerable<DeliveryLog> logs, DateOnly from, DateOnly to)
    {
        var months = logs.SelectMany(WeeksOf).Where(week => week.InTime is not null)
            .Where(week => week.Week.AddDays(6) is var end && from <= end && end <= to)
            .GroupBy(week => week.Week.AddDays(6).Month).Select(month => ShareOf(month) ?? 0).ToList();
        return months.Count == 0 ? Track.None : new Track(months.Count, months.Average());
    }

    static int MonthsSince(DateOnly day, DateOnly today) => Math.Max(0, (today.Year - day.Year) * 12 + today.Month - day.Month);

    static decimal Weight(int months)
    {
        var weight = 1m;
        for (var month = 0; month < months; month++) weight *= Decay;
        return weight;
    }
}
