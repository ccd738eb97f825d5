namespace SupplyChain.Benchmarks.Scale;

/// <summary>How the loaded platform answers through the gateway, one client at a time.</summary>
static class Reads
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    const string Search = """
        query ($filter: ComponentFilterInput) {
            components(first: 20, filter: $filter) { nodes { id manufacturer partNumber class { id } } }
        }
        """;

    const string GapsPage = """
        { gaps(first: 100, filter: { open: true }) { nodes {
            id region state shortfall { quantity band { label } } component { manufacturer partNumber }
        } } }
        """;

    const string BalancesPage = """
        { balances(first: 100) { nodes { id region state weeks { week state } component { manufacturer partNumber } } } }
        """;

    public static async Task Measure(SyntheticRegion region, RegionSize size, Members members, Stillness stillness, Figures figures)
    {
        Console.WriteLine("reads ...");
        await AtMost("gaps_page_p95_ms", "page of 100 gaps with component", 60, () => Pages(members, GapsPage, size));
        await AtMost("balances_page_p95_ms", "page of 100 balances with component", 60, () => Pages(members, BalancesPage, size));
        await AtMost("search_p95_ms", $"search in {region.KnownParts:N0} parts: class, 3 numeric conditions, 1 word", 50,
            () => Searches(members, size));
        await figures.Try("shortlist", () => Shortlisting.Measure(region, size, members, figures));
        await stillness.UntilStill(size.Deadline);
        await figures.Try("changed plan", () => PlanToGap.Measure(region, size, members, figures));

        Task AtMost(string key, string what, double bar, Func<Task<IReadOnlyList<double>>> measure) => figures.Try(what, async () =>
        {
            var taken = await measure();
            figures.AtMost(key, $"{what}, p95", Load.Quantile(taken, 0.95), "ms", bar);
            figures.Report($"  its median, of {taken.Count}", Load.Median(taken), "ms");
        });
    }

    static async Task<IReadOnlyList<double>> Pages(Members members, string query, RegionSize size)
    {
        var alliance = await members.Alliance.ClientAsync();
        return await Latencies.Of(2 * size.Repeats, Deadline, async _ => await alliance.Query(query));
    }

    static async Task<IReadOnlyList<double>> Searches(Members members, RegionSize size)
    {
        var oem = await members.Oems[0].ClientAsync();
        var found = 0;
        var taken = await Latencies.Of(3 * size.Repeats, Deadline, async i =>
        {
            var random = new Random(i);
            var filter = new
            {
                classes = new[] { SyntheticRegion.Class },
                search = SyntheticRegion.Words[random.Next(SyntheticRegion.Words.Length)],
                properties = new object[]
                {
                    new { name = "field_of_view", atLeast = 20 + random.Next(20), unit = "deg" },
                    new { name = "thickness", atMost = 3 + random.NextDouble() * 2, unit = "mm" },
                    new { name = "mass", atMost = 20 + random.Next(30), unit = "g" },
                },
            };
            found += (await oem.Query(Search, new { filter })).GetProperty("components").GetProperty("nodes").GetArrayLength();
        });
        Console.WriteLine($"  searches found {(double)found / taken.Count:0.0} parts on average");
        return taken;
    }
}
