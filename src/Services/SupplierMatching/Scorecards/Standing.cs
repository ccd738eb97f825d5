using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.CapacityNotices;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.Scorecards;

/// <summary>A run with the component that it was of.</summary>
public sealed record RunOf(Guid ComponentId, RunAssessed Run);

/// <summary>A supplier's standing in a quarter, with all that it rests on.</summary>
/// <param name="Quality">Months with runs, and the mean of their yields.</param>
/// <param name="Delivery">Months with deliveries, and the mean of their shares in time.</param>
/// <param name="Late">Notices that were not resolved when their last week ended, in this quarter.</param>
public sealed record Standing(
    Quarter Quarter, Track Quality, Track Delivery, IReadOnlyList<RunOf> Runs, IReadOnlyList<CapacityNotice> Late)
{
    const decimal TrendFrom = 5;

    /// <summary>0 to 100; null without activity.</summary>
    public decimal? Points => Scorecard.Points(Quality, Delivery);

    /// <summary>The latest quarters, the latest first.</summary>
    /// <param name="delivery">The record of deliveries in a quarter.</param>
    public static IReadOnlyList<Standing> Of(
        IReadOnlyList<RunOf> runs, Func<Quarter, Track> delivery, IReadOnlyList<CapacityNotice> notices, DateTimeOffset now,
        int quarters) =>
    [
        .. Quarter.Latest(now, quarters).Select(quarter =>
        {
            List<RunOf> own = [.. runs.Where(run => quarter.Contains(run.Run.At)).OrderByDescending(run => run.Run.At)];
            return new Standing(
                quarter, TrackRecord.Of(own.Select(run => run.Run), now), delivery(quarter), own,
                [.. notices.Where(notice => quarter.Contains(LastDayOf(notice)) && IsLate(notice, now))]);
        }),
    ];

    /// <summary>The latest two quarters with activity against each other; null where there are not two.</summary>
    public static ScorecardTrend? TrendOf(IReadOnlyList<Standing> latestFirst) =>
        latestFirst.Select(standing => standing.Points).OfType<decimal>().Take(2).ToList() is [var last, var before]
            ? last - before >= TrendFrom ? ScorecardTrend.Improving
                : before - last >= TrendFrom ? ScorecardTrend.Declining : ScorecardTrend.Steady
            : null;

    static bool IsLate(CapacityNotice notice, DateTimeOffset now) => ChinaDay.Of(notice.ResolvedAt ?? now) > LastDayOf(notice);

    static DateOnly LastDayOf(CapacityNotice notice) =>
        notice.Impacts.SelectMany(impact => impact.Weeks).Max(week => week.Week).AddDays(6);
}
