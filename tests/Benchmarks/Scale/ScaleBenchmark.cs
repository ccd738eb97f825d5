using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Scale;

/// <summary>
/// Builds a region through the public interface alone and measures what that takes and how the platform answers
/// afterwards: imports of the gateway, GraphQL mutations and queries, organisations registered with Identity.
/// </summary>
static class ScaleBenchmark
{
    const int Importers = 4, PartsOfAFile = 5_000, WarmUpParts = 500;

    public static async Task Measure(RunningPlatform platform, RegionSize size, Figures figures)
    {
        Console.WriteLine($"a synthetic region: {size}");
        var region = new SyntheticRegion(size);
        var times = new ProcessTimes(platform);
        await using var stillness = await Stillness.WatchAsync(platform);
        var loads = new Loads(size, stillness, times, figures);
        var members = await Members.JoinAsync(platform, size);
        await stillness.UntilStill(size.Deadline);

        await Components(platform, region, size, members, loads, figures);
        figures.AtLeast("offers_per_s", "offers imported",
            await OfSuppliers("offers", SyntheticRegion.OfferHeader, region.Offers, size, members, loads), 1000, "/s");
        figures.AtLeast("capacity_weeks_per_s", "weeks of capacity imported",
            await OfSuppliers("capacity", SyntheticRegion.CapacityHeader, region.Capacity, size, members, loads), 8000, "/s");
        await Demand(region, size, members, loads, figures);
        await Reads.Measure(region, size, members, stillness, figures);
        await Idle.Measure(platform, size, stillness, times, figures);
        Growth(loads, figures);
        ProcessTimes.Print(loads.Used);
    }

    static async Task Components(RunningPlatform platform, SyntheticRegion region, RegionSize size, Members members, Loads loads, Figures figures)
    {
        Console.WriteLine("components ...");
        // Code that has not run yet is compiled while it is measured: these parts are beside the region's.
        await loads.ImportAsync("warm-up", "components", Files(size.Components, WarmUpParts), 1);
        var halves = new List<HalfLoad>();
        region.KnownParts = 0;
        while (halves.Count < 2)
        {
            halves.Add(await loads.ImportAsync($"components, half {halves.Count + 1}", "components", Files(region.KnownParts, size.Components / 2), 1));
            region.KnownParts += halves[^1].Rows;
        }

        var rate = Rate(halves, half => half.Still ?? half.Accepted);
        figures.AtLeast("components_per_s", "components imported until all listeners know them", rate, 1000, "/s");
        var copied = await PlainCopy.RowsPerSecond(platform.Servers.Database, Enumerable.Range(0, size.Components).Select(SyntheticRegion.PartCells));
        figures.Report("COPY of the same rows into a plain table", copied, "/s");
        figures.Report("components / COPY", rate / copied, "", "components_vs_copy");
        loads.Grew("components", halves, half => half.Still);

        List<(Member, int, Func<string>)> Files(int first, int count) =>
        [
            .. Enumerable.Range(first, count).Chunk(PartsOfAFile).Select(parts => (members.Alliance, parts.Length,
                (Func<string>)(() => SyntheticRegion.File(SyntheticRegion.PartHeader, parts.Select(part => string.Join(',', SyntheticRegion.PartCells(part)))))))
        ];
    }

    /// <summary>A file of each supplier, half of the suppliers at first; rows a second.</summary>
    static async Task<double> OfSuppliers(
        string kind, string header, Func<int, IEnumerable<string>> rows, RegionSize size, Members members, Loads loads)
    {
        Console.WriteLine($"{kind} ...");
        var halves = new List<HalfLoad>();
        foreach (var half in Enumerable.Range(0, size.Suppliers).Chunk(size.Suppliers / 2))
        {
            var files = half.Select(i => (members.Suppliers[i], rows(i).Count(), (Func<string>)(() => SyntheticRegion.File(header, rows(i))))).ToList();
            halves.Add(await loads.ImportAsync($"{kind}, half {halves.Count + 1}", kind, files, Importers));
        }
        loads.Grew(kind, halves, half => half.Accepted);
        return Rate(halves, half => half.Accepted);
    }

    static async Task Demand(SyntheticRegion region, RegionSize size, Members members, Loads loads, Figures figures)
    {
        Console.WriteLine("bills of materials and demand ...");
        var (plans, balances, sinceAccepted) = (new List<HalfLoad>(), 0, 0.0);
        var products = Enumerable.Range(0, RegionSize.Products).ToList();
        foreach (var half in Enumerable.Range(0, size.Oems).Chunk(size.Oems / 2))
        {
            var name = $"half {plans.Count + 1}";
            await loads.ImportAsync($"bills of materials, {name}", "boms", [.. half.Select(oem => (members.Oems[oem], products.Count * RegionSize.Lines,
                (Func<string>)(() => SyntheticRegion.File(SyntheticRegion.BillHeader, products.SelectMany(product => region.Bill(oem, product))))))], Importers);
            var demand = await loads.ImportAsync($"demand to gaps, {name}", "demand", [.. half.Select(oem => (
                members.Oems[oem], products.Count * RegionSize.Regions.Length * RegionSize.PlannedWeeks, (Func<string>)(() => SyntheticRegion.File(
                    SyntheticRegion.DemandHeader, from product in products from place in RegionSize.Regions from row in SyntheticRegion.Demand(product, place) select row))))], Importers);
            plans.Add(demand);
            balances += region.RequiredBy(half).Count;
            sinceAccepted += (demand.Still ?? demand.Accepted) - demand.Accepted;
        }

        figures.AtLeast("demand_weeks_per_s", "weeks of demand imported", Rate(plans, half => half.Accepted), 8000, "/s");
        figures.AtLeast("balances_per_s", "balances, from the first row of demand until gaps and proposals stand still",
            balances / plans.Sum(half => half.Still ?? half.Accepted), 500, "/s");
        figures.Report("the same from the last row accepted", balances / Math.Max(0.001, sinceAccepted), "/s");
        loads.Grew("demand", plans, half => half.Accepted);
        loads.Grew("balances", plans, half => half.Still);
        await Outcome.Check(region, size, members, figures);
    }

    static void Growth(Loads loads, Figures figures)
    {
        foreach (var (load, factor) in loads.Growth) figures.Report($"twice the size: time of {load}", factor, "x", $"growth_{load}");
        if (loads.Growth.Count > 0)
            figures.AtMost("growth", "twice the size: time of the load that grows most", loads.Growth.Max(load => load.Factor), "x", 2.3);
    }

    static double Rate(IReadOnlyList<HalfLoad> halves, Func<HalfLoad, double> seconds) => halves.Sum(half => half.Rows) / halves.Sum(seconds);
}
