using System.Diagnostics;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Scale;

/// <summary>From a revised plan of a product sent to all gaps of its components changed in the list that its OEM reads.</summary>
static class PlanToGap
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120), OfOne = TimeSpan.FromSeconds(30), Pause = TimeSpan.FromMilliseconds(5);

    const string Plans =
        "query ($product: String, $region: String) { demandPlans(first: 1, product: $product, region: $region) { nodes { id } } }";

    const string Gaps = """
        query ($ids: [ID!], $region: String) {
            gaps(first: 100, filter: { componentIds: $ids, region: $region }) { nodes { id changedAt } }
        }
        """;

    public static async Task Measure(SyntheticRegion region, RegionSize size, Members members, Figures figures)
    {
        var (whole, taken) = (Stopwatch.StartNew(), new List<double>());
        for (var i = -2; i < size.Repeats && whole.Elapsed < Deadline; i++)
        {
            var oem = Math.Abs(i) % size.Oems;
            var milliseconds = await Once(region, await members.Oems[oem].ClientAsync(), oem, Math.Abs(i) / size.Oems, 2000 + 7 * i);
            if (milliseconds is null) figures.Note($"one changed plan: its gaps did not all change within {OfOne.TotalSeconds:0} s");
            if (i >= 0) taken.Add(milliseconds ?? OfOne.TotalMilliseconds);
        }
        figures.AtMost(
            "plan_to_gap_p95_ms", "one changed plan of 60 components visible in the gap list, p95", Load.Quantile(taken, 0.95), "ms", 1000);
        figures.Report($"  its median, of {taken.Count}", Load.Median(taken), "ms");
    }

    static async Task<double?> Once(SyntheticRegion region, GraphClient oem, int number, int turn, int quantity)
    {
        var (product, place) = (turn % RegionSize.Products, RegionSize.Regions[turn / RegionSize.Products % 2]);
        var found = await oem.Query(Plans, new { product = SyntheticRegion.ProductName(product), region = place });
        var plan = found.GetProperty("demandPlans").GetProperty("nodes")[0].GetProperty("id").GetString();
        var ids = region.PartsOf(number, product).Select(part => SyntheticRegion.NameOf(part).ComponentId).ToList();
        var before = await Changes(oem, ids, place);
        var weeks = SyntheticRegion.Weeks(RegionSize.PlannedWeeks).Select(week => new { week = SyntheticRegion.Iso(week), quantity });

        var started = Stopwatch.GetTimestamp();
        await oem.Mutate("reviseDemandPlan", new { planId = plan, weeks }, "clientMutationId");
        while (Stopwatch.GetElapsedTime(started) < OfOne)
        {
            var now = await Changes(oem, ids, place);
            if (now.Count >= ids.Count && now.All(gap => before.GetValueOrDefault(gap.Key) != gap.Value))
                return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            await Task.Delay(Pause);
        }
        return null;
    }

    static async Task<IReadOnlyDictionary<string, string>> Changes(GraphClient oem, IReadOnlyList<Guid> ids, string region)
    {
        var answer = await oem.Query(Gaps, new { ids, region });
        return answer.GetProperty("gaps").GetProperty("nodes").EnumerateArray()
            .ToDictionary(gap => gap.GetProperty("id").GetString()!, gap => gap.GetProperty("changedAt").GetString()!);
    }
}
