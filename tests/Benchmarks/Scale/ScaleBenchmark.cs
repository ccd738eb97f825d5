using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Scale;

/// <summary>
/// Builds a region through the public interface alone and measures what that takes and how the platform answers
/// afterwards: imports of the gateway, GraphQL mutations and queries, organisations registered with Identity.
/// </summary>
sealed class ScaleBenchmark(
    RunningPlatform platform, RegionSize size, SyntheticRegion region, Members members, Loads loads, Figures figures)
{
    readonly RegionFiles files = new(region, members);

    public static async Task Measure(RunningPlatform platform, RegionSize size, Figures figures)
    {
        Console.WriteLine($"a synthetic region: {size}");
        var times = new ProcessTimes(platform);
        await using var stillness = await Stillness.WatchAsync(platform);
        var loads = new Loads(size, stillness, times, figures);
        var (region, members) = (new SyntheticRegion(size), await Members.JoinAsync(platform, size));
        await stillness.UntilStill(size.Deadline);

        await new ScaleBenchmark(platform, size, region, members, loads, figures).LoadAll();
        await figures.Try("counting gaps and proposals", () => Outcome.Check(region, size, members, figures));
        await Reads.Measure(region, size, members, stillness, figures);
        await Idle.Measure(platform, size, stillness, times, figures);
        if (size.Share >= 1) await figures.Try("search in 500,000 parts", () => CatalogueSearch.Measure(platform, figures));
        ProcessTimes.Print(loads.Used);
    }

    async Task LoadAll()
    {
        await WarmUp();
        await Components();
        figures.AtLeast("offers_per_s", "offers imported", await OfSuppliers("offers", files.Offers), 1000, "/s");
        figures.AtLeast("capacity_weeks_per_s", "weeks of capacity imported", await OfSuppliers("capacity", files.Capacity), 8000, "/s");
        await Demand();
        foreach (var (load, factor) in loads.Growth) figures.Report($"twice the size: time of {load}", factor, "x", $"growth_{load}");
        if (loads.Growth.Count > 0)
            figures.AtMost("growth", "twice the size: time of the load that grows most", loads.Growth.Max(load => load.Factor), "x", 2.3);
    }

    async Task WarmUp()
    {
        Console.WriteLine("warming up ...");
        await loads.ImportAsync("warm-up", "components", files.Components(size.Components, RegionSize.WarmUpParts));
        await loads.ImportAsync("warm-up", "offers", files.Offers([size.Suppliers]));
        await loads.ImportAsync("warm-up", "capacity", files.Capacity([size.Suppliers]));
        await loads.ImportAsync("warm-up", "boms", files.BillsOfMaterials([size.Oems]));
        await loads.ImportAsync("warm-up", "demand", files.Demand([size.Oems]), region.RequiredBy([size.Oems]).Count);
    }

    async Task Components()
    {
        Console.WriteLine("components ...");
        var halves = new List<HalfLoad>();
        region.KnownParts = 0;
        while (halves.Count < 2)
        {
            var next = files.Components(region.KnownParts, size.Components / 2);
            halves.Add(await loads.ImportAsync($"components, half {halves.Count + 1}", "components", next));
            region.KnownParts += halves[^1].Rows;
        }

        var rate = Rate(halves, half => half.Still ?? half.Accepted);
        figures.AtLeast("components_per_s", "components imported until all listeners know them", rate, 1000, "/s");
        var copied = await PlainCopy.RowsPerSecond(
            platform.Servers.Database, Enumerable.Range(0, size.Components).Select(SyntheticRegion.PartCells));
        figures.Report("COPY of the same rows into a plain table", copied, "/s");
        figures.Report("components / COPY", rate / copied, "", "components_vs_copy");
        loads.Grew("components", halves, half => half.Still);
    }

    /// <summary>A file of each supplier, half of the suppliers at first; rows a second.</summary>
    async Task<double> OfSuppliers(string kind, Func<IEnumerable<int>, IReadOnlyList<ImportFile>> filesOf)
    {
        Console.WriteLine($"{kind} ...");
        var halves = new List<HalfLoad>();
        foreach (var half in Enumerable.Range(0, size.Suppliers).Chunk(size.Suppliers / 2))
            halves.Add(await loads.ImportAsync($"{kind}, half {halves.Count + 1}", kind, filesOf(half)));
        loads.Grew(kind, halves, half => half.Accepted);
        return Rate(halves, half => half.Accepted);
    }

    async Task Demand()
    {
        Console.WriteLine("bills of materials and demand ...");
        var (plans, balances, sinceAccepted) = (new List<HalfLoad>(), 0, 0.0);
        foreach (var half in Enumerable.Range(0, size.Oems).Chunk(size.Oems / 2))
        {
            var required = region.RequiredBy(half).Count;
            await loads.ImportAsync($"bills of materials, half {plans.Count + 1}", "boms", files.BillsOfMaterials(half));
            var demand = await loads.ImportAsync($"demand to gaps, half {plans.Count + 1}", "demand", files.Demand(half), required);
            plans.Add(demand);
            balances += required;
            sinceAccepted += (demand.Still ?? demand.Accepted) - demand.Accepted;
        }

        figures.AtLeast("demand_weeks_per_s", "weeks of demand imported", Rate(plans, half => half.Accepted), 8000, "/s");
        figures.AtLeast("balances_per_s", "balances, from the first row of demand until gaps and proposals stand still",
            balances / plans.Sum(half => half.Still ?? half.Accepted), 500, "/s");
        figures.Report("the same from the last row accepted", balances / Math.Max(0.001, sinceAccepted), "/s");
        loads.Grew("demand", plans, half => half.Accepted);
        loads.Grew("balances", plans, half => half.Still);
    }

    static double Rate(IReadOnlyList<HalfLoad> halves, Func<HalfLoad, double> seconds) =>
        halves.Sum(half => half.Rows) / halves.Sum(seconds);
}
