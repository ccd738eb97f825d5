using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Scale;

/// <summary>A buyer asks for any part of the class that all suppliers offer.</summary>
static class Shortlisting
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);

    const string List =
        "query ($id: ID!) { sourcingRequest(id: $id) { buyer { shortlist { ranked { supplierId } excluded { supplierId } } } } }";

    public static async Task Measure(SyntheticRegion region, RegionSize size, Members members, Figures figures)
    {
        var oem = await members.Oems[0].ClientAsync();
        var last = "";
        var taken = await Latencies.Of(size.Repeats, Deadline, async i =>
        {
            var request = await oem.Mutate("requestSourcing", RequestOf(new Random(i)), "sourcingRequest { id }");
            last = request.GetProperty("sourcingRequest").GetProperty("id").GetString()!;
        });
        figures.AtMost("shortlist_p95_ms",
            $"shortlist over a class of {region.KnownOfClass:N0} parts and {region.AllOffers:N0} offers, p95",
            Load.Quantile(taken, 0.95), "ms", 150);
        figures.Report($"  its median, of {taken.Count}", Load.Median(taken), "ms");
        await figures.Try("counting the shortlist", () => Count(oem, last, region.AllOffers, figures));
    }

    /// <summary>Nobody may be left out: every offer of the class is ranked or excluded.</summary>
    static async Task Count(GraphClient oem, string request, int offers, Figures figures)
    {
        var list = (await oem.Query(List, new { id = request })).GetProperty("sourcingRequest").GetProperty("buyer").GetProperty("shortlist");
        var judged = list.GetProperty("ranked").GetArrayLength() + list.GetProperty("excluded").GetArrayLength();
        if (judged != offers) figures.Note($"shortlist: {judged:N0} of {offers:N0} suppliers' parts were judged");
    }

    static object RequestOf(Random random) => new
    {
        @class = SyntheticRegion.Class,
        region = RegionSize.Regions[0],
        weeks = SyntheticRegion.Weeks(16).Skip(8).Select(week => new { week = SyntheticRegion.Iso(week), quantity = 500 }),
        properties = new[]
        {
            new { name = "field_of_view", comparator = "AT_LEAST", number = 30 + random.Next(30), unit = "deg" },
            new { name = "thickness", comparator = "AT_MOST", number = 2 + random.Next(3), unit = "mm" },
            new { name = "mass", comparator = "AT_MOST", number = 20 + random.Next(30), unit = "g" },
        },
        conditions = new
        {
            quoteDeadline = DateTimeOffset.UtcNow.AddDays(10),
            awardDeadline = DateTimeOffset.UtcNow.AddDays(30),
            currency = "CNY",
        },
    };
}
