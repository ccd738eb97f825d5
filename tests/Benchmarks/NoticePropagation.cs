using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks;

/// <summary>
/// A supplier's notices, one after the other: from the notice accepted, that half of a week's capacity remains, to that half standing in
/// GapMonitoring, and from its resolution to the whole.
/// </summary>
static class NoticePropagation
{
    const string Region = "370200";
    const int Notices = 40;
    const decimal Capacity = 1000, Half = 500;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2), Deadline = TimeSpan.FromSeconds(30);

    /// <param name="supplier">It is registered.</param>
    public static async Task Measure(RunningPlatform platform, GraphClient supplier, HttpClient matching, HttpClient gaps, Figures figures)
    {
        var component = await supplier.PublishComponent("BENCH-2");
        var planner = await platform.JoinAsync("Bench planner of notices (synthetic)", "oem");
        var week = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(7);
        var weeks = new[] { new { week = $"{week:yyyy-MM-dd}", quantity = 1000 } };
        await Eventually.Holds(() => planner.Mutate("submitDemandPlan", new { region = Region, weeks, componentId = component }, "clientMutationId"));
        var capacity = new PublishCapacity(component, Region, [new CapacityWeek(week, Capacity, Capacity)]);
        await Eventually.Holds(() => matching.Command("/capacity", capacity));
        await Until(whole => whole >= Capacity);

        var times = new List<double>();
        CapacityNoticeImpact[] impacts = [new(component, Region, [new(week, Half / Capacity)])];
        for (var i = 0; i < Notices; i++)
        {
            var notice = new IssueCapacityNotice(CapacityNoticeCause.Other, CapacityNoticeEffect.CapacityReduction, "Half of it (synthetic)", impacts);
            var issued = await matching.Command("/capacity/notices", notice);
            times.Add(await Until(left => left <= Half));
            await matching.Command($"/capacity/notices/{issued.Id}/resolve", new ResolveCapacityNotice("Over (synthetic)"));
            times.Add(await Until(whole => whole >= Capacity));
        }

        figures.AtMost("notice_p50_ms", "notice accepted to its capacity standing elsewhere, median", Load.Quantile(times, 0.5), "ms", 50);
        figures.AtMost("notice_p99_ms", "the same, 99th percentile", Load.Quantile(times, 0.99), "ms", 250);

        async Task<double> Until(Func<decimal, bool> holds)
        {
            var started = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(started) < Deadline)
            {
                using var response = await gaps.GetAsync(new Uri($"/balances/{component}/{Region}", UriKind.Relative));
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    var balance = (await response.Content.ReadFromJsonAsync<ComponentBalance>(Platform.Json))!;
                    if (balance.Weeks.FirstOrDefault(each => each.Week == week) is { } stands && stands.UnqualifiedActual.Quantity is { } shown && holds(shown))
                        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                }
                await Task.Delay(Pause);
            }
            throw new TimeoutException($"the capacity of a notice does not stand in {Deadline.TotalSeconds} s");
        }
    }
}
