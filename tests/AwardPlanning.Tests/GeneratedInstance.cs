using SupplyChain.AwardPlanning.Instances;

namespace SupplyChain.AwardPlanning.Tests;

/// <summary>Awards as they come up in practice: price breaks, least orders, tooling, lines that several parts share.</summary>
static class GeneratedInstance
{
    static readonly string[] Regions = ["370200", "440300", "320500", "310000", "420100", "510100"];
    static readonly long[] Multiples = [1, 10, 50, 100];

    /// <param name="offersEach">Offers of a part, on average.</param>
    public static AwardInstance Of(int seed, int parts, int suppliers, int weeks, int offersEach)
    {
        var random = new Random(seed);
        var demanded = Enumerable.Range(0, parts).Select(part => PartOf(random, part, weeks)).ToList();
        var regions = Enumerable.Range(0, suppliers).Select(_ => Regions[random.Next(Regions.Length)]).ToList();
        var level = Enumerable.Range(0, suppliers).Select(_ => 0.9 + random.NextDouble() * 0.25).ToList();
        var offers = new List<Offer>();
        for (var part = 0; part < parts; part++)
        {
            var price = Math.Exp(Math.Log(200) + random.NextDouble() * Math.Log(250));
            var all = Enumerable.Range(0, suppliers).ToArray();
            random.Shuffle(all);
            foreach (var supplier in all.Take(Math.Min(suppliers, offersEach * 2 / 3 + random.Next(offersEach * 2 / 3 + 1))).Order())
                offers.Add(OfferOf(random, demanded[part], part, supplier, regions[supplier], price * level[supplier], weeks));
        }
        return new(weeks, demanded, offers, GroupsOf(random, offers, weeks), new(2, 6_000, 8_000));
    }

    static Part PartOf(Random random, int part, int weeks)
    {
        var (level, start) = (200 + random.Next(5_000), random.Next(Math.Max(1, weeks / 6)) + Math.Min(4, weeks / 3));
        return new($"part {part}", [.. Enumerable.Range(0, weeks).Select(week =>
            week < start ? 0L : (long)(level * (0.7 + random.NextDouble() * 0.6)))]);
    }

    static Offer OfferOf(Random random, Part part, int number, int supplier, string region, double price, int weeks)
    {
        var (total, mean) = (part.Demand.Sum(), part.Demand.Sum() / Math.Max(1, part.Demand.Count(week => week > 0)));
        price *= 0.92 + random.NextDouble() * 0.16;
        var least = Math.Max(1, (long)(total * (0.02 + random.NextDouble() * 0.08)));
        var prices = new List<PriceBreak> { new(least, Math.Max(1, (long)price)) };
        foreach (var from in new[] { 0.15, 0.3, 0.5 }.Take(random.Next(4)))
            prices.Add(new((long)(total * from) + least, Math.Max(1, (long)(price *= 0.94 + random.NextDouble() * 0.04))));
        var capacity = (long)(mean * (0.3 + random.NextDouble() * 0.9));
        var byWeek = Enumerable.Range(0, weeks).Select(_ => (long)(capacity * (0.8 + random.NextDouble() * 0.4)));
        return new(number, supplier, region, [.. byWeek], prices)
        {
            MinimumOrder = least,
            Multiple = Multiples[random.Next(Multiples.Length)],
            Tooling = random.Next(3) == 0 ? 0 : (long)(price * total * random.NextDouble() * 0.03),
            LeadTime = random.Next(Math.Min(5, weeks / 3 + 1)),
            QualifiedFrom = random.Next(5) == 0 ? random.Next(weeks / 3 + 1) : 0,
        };
    }

    /// <summary>Each supplier has a line for what it makes; every fourth pair of suppliers shares a tool room as well.</summary>
    static List<CapacityGroup> GroupsOf(Random random, List<Offer> offers, int weeks)
    {
        var groups = new List<CapacityGroup>();
        foreach (var own in offers.Index().GroupBy(offer => offer.Item.Supplier).Where(own => own.Count() > 1))
        {
            var members = own.Select(offer => new GroupMember(offer.Index, 1 + random.Next(3))).ToList();
            var share = 0.5 + random.NextDouble() * 0.4;
            groups.Add(new($"line of supplier {own.Key}", [.. Enumerable.Range(0, weeks).Select(week => (long)(share *
                members.Sum(member => member.Load * offers[member.Offer].Capacity[week])))], members, []));
        }
        for (var i = 0; i + 1 < groups.Count; i += 8)
            groups.Add(new($"tool room {i}", [.. Enumerable.Range(0, weeks).Select(week =>
                (groups[i].Capacity[week] + groups[i + 1].Capacity[week]) * 8 / 10)], [], [i, i + 1]));
        return groups;
    }
}
