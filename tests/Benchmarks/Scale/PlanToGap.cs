using System.Diagnostics;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Scale;

/// <summary>
/// From a revised plan of a product sent to all gaps of its components closed, and open again, in the list that its OEM reads. These
/// are the changes of a gap that are shown at once, and only components count that no other plan requires.
/// </summary>
static class PlanToGap
{
    const int WarmUps = 2;

    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120), OfOne = TimeSpan.FromSeconds(30), Pause = TimeSpan.FromMilliseconds(5);

    const string Plans =
        "query ($product: String, $region: String) { demandPlans(first: 1, product: $product, region: $region) { nodes { id } } }";

    const string Gaps = """
        query ($ids: [ID!], $region: String) {
            gaps(first: 100, filter: { componentIds: $ids, region: $region }) { nodes { id open } }
        }
        """;

    public static async Task Measure(SyntheticRegion region, RegionSize size, Members members, Figures figures)
    {
        var (whole, taken) = (Stopwatch.StartNew(), new List<double>());
        // A gap that closed twice in a week is held open: no plan is measured more often.
        var most = Math.Min(size.Repeats, 2 * size.Oems * RegionSize.Products * RegionSize.Regions.Length - WarmUps);
        for (var i = -WarmUps; i < most && whole.Elapsed < Deadline; i++)
        {
            var (oem, turn) = ((i + WarmUps) % size.Oems, (i + WarmUps) / size.Oems);
            var times = await Once(region, size, await members.Oems[oem].ClientAsync(), oem, turn, 2000 + 7 * i);
            foreach (var milliseconds in times)
            {
                if (milliseconds is null) figures.Note($"one changed plan: its gaps did not all change within {OfOne.TotalSeconds:0} s");
                if (i >= 0) taken.Add(milliseconds ?? OfOne.TotalMilliseconds);
            }
        }
        figures.AtMost(
            "plan_to_gap_p95_ms", "one changed plan of up to 60 components visible in the gap list, p95", Load.Quantile(taken, 0.95), "ms", 1000);
        figures.Report($"  its median, of {taken.Count}", Load.Median(taken), "ms");
    }

    /// <summary>The times until the gaps were closed, and until they were open again; null where they did not in time.</summary>
    static async Task<IReadOnlyList<double?>> Once(
        SyntheticRegion region, RegionSize size, GraphClient oem, int number, int turn, int quantity)
    {
        var (product, place) = (turn % RegionSize.Products, RegionSize.Regions[turn / RegionSize.Products % 2]);
        var found = await oem.Query(Plans, new { product = SyntheticRegion.ProductName(product), region = place });
        var plan = found.GetProperty("demandPlans").GetProperty("nodes")[0].GetProperty("id").GetString();
        var ids = OfThisPlanAlone(region, size, number, product);
        return [await Until(open: false, 0), await Until(open: true, quantity)];

        async Task<double?> Until(bool open, int required)
        {
            var weeks = SyntheticRegion.Weeks(RegionSize.PlannedWeeks)
                .Select(week => new { week = SyntheticRegion.Iso(week), quantity = required });
            var started = Stopwatch.GetTimestamp();
            await oem.Mutate("reviseDemandPlan", new { planId = plan, weeks }, "clientMutationId");
            while (Stopwatch.GetElapsedTime(started) < OfOne)
            {
                var gaps = (await oem.Query(Gaps, new { ids, region = place })).GetProperty("gaps").GetProperty("nodes");
                if (gaps.GetArrayLength() >= ids.Count && gaps.EnumerateArray().All(gap => gap.GetProperty("open").GetBoolean() == open))
                    return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                await Task.Delay(Pause);
            }
            return null;
        }
    }

    static List<Guid> OfThisPlanAlone(SyntheticRegion region, RegionSize size, int number, int product)
    {
        var others = (from oem in Enumerable.Range(0, size.Oems)
                      from other in Enumerable.Range(0, RegionSize.Products)
                      where (oem, other) != (number, product)
                      from part in region.PartsOf(oem, other)
                      select part).ToHashSet();
        return [.. region.PartsOf(number, product).Where(part => !others.Contains(part)).Select(part => SyntheticRegion.NameOf(part).ComponentId)];
    }
}
