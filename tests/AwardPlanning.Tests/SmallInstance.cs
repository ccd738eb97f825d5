using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Plans;

namespace SupplyChain.AwardPlanning.Tests;

/// <summary>Instances of a few units, so small that every award can be tried.</summary>
static class SmallInstance
{
    public static AwardInstance Of(int seed, int mostParts = 2)
    {
        var random = new Random(seed);
        var (weeks, parts) = (2 + random.Next(2), 1 + random.Next(mostParts));
        var suppliers = parts == 1 && weeks == 2 ? 2 + random.Next(2) : 2;
        var demanded = Enumerable.Range(0, parts)
            .Select(part => new Part($"part {part}", [.. Enumerable.Range(0, weeks).Select(_ => (long)random.Next(4))])).ToList();
        var offers = (from part in Enumerable.Range(0, parts)
                      from supplier in Enumerable.Range(0, suppliers)
                      select OfferOf(random, part, supplier, weeks)).ToList();
        var groups = new List<CapacityGroup>();
        if (random.Next(2) == 0)
            groups.Add(new("line", Capacity(random, weeks, 8), [.. offers.Index().Where(_ => random.Next(2) == 0)
                .Select(offer => new GroupMember(offer.Index, 1 + random.Next(2)))], []));
        if (groups.Count > 0 && random.Next(2) == 0)
            groups.Add(new("site", Capacity(random, weeks, 10), [new(random.Next(offers.Count), 1)], [0]));
        var rules = new AwardRules(
            1 + random.Next(2), Share(random, 5_000), Share(random, 6_000), random.Next(3) == 0 ? 2_500 : 0,
            random.Next(3) == 0 ? random.Next(weeks) : null, random.Next(4) == 0 ? 2 : int.MaxValue);
        return new(weeks, demanded, offers, groups, rules) { MayBeEarly = random.Next(4) > 0 };
    }

    static Offer OfferOf(Random random, int part, int supplier, int weeks)
    {
        var prices = new List<PriceBreak> { new(random.Next(2), 5 + random.Next(10)) };
        if (random.Next(2) == 0) prices.Add(new(prices[0].From + 1 + random.Next(3), Math.Max(1, prices[0].UnitPrice - random.Next(6))));
        return new(part, supplier, random.Next(2) == 0 ? "north" : "south", Capacity(random, weeks, 5), prices)
        {
            MinimumOrder = random.Next(3),
            MinimumDelivery = random.Next(3) == 0 ? 2 : 0,
            Multiple = 1 + random.Next(2),
            Tooling = random.Next(2) * random.Next(12),
            LeadTime = random.Next(4) == 0 ? 1 : 0,
            QualifiedFrom = random.Next(4) == 0 ? 1 : 0,
        };
    }

    static List<long> Capacity(Random random, int weeks, int most) =>
        [.. Enumerable.Range(0, weeks).Select(_ => (long)random.Next(most + 1))];

    static int Share(Random random, int least) => random.Next(2) == 0 ? AwardRules.All : least + random.Next(10_001 - least);

    /// <summary>All sets of deliveries of a part that keep what each offer asks for.</summary>
    /// <param name="anyRule">Also those that break rules of the buyer.</param>
    public static IEnumerable<IReadOnlyList<Split>> AwardsOf(AwardInstance instance, int part, bool anyRule = false)
    {
        IEnumerable<IReadOnlyList<Split>> awards = [[]];
        foreach (var (index, offer) in instance.Offers.Index().Where(offer => offer.Item.Part == part))
        {
            var own = DeliveriesOf(offer, instance.Weeks)
                .Where(split => !RuleBook.OfOffer(offer, split, anyRule ? null : instance.Rules.QualifiedBy).Any())
                .Select(split => new Split(index, split)).ToList();
            awards = awards.SelectMany(before => own.Select(split => (IReadOnlyList<Split>)[.. before, split]).Prepend(before)).ToList();
        }
        return anyRule ? awards : awards.Where(award => !RuleBook.OfPart(instance, part, award).Any());
    }

    /// <summary>The cost of the cheapest award; null where there is none.</summary>
    public static long? Cheapest(AwardInstance instance)
    {
        var byPart = Enumerable.Range(0, instance.Parts.Count)
            .Select(part => AwardsOf(instance, part)
                .Select(award => (award, Cost: RuleBook.Cost(instance, award))).OrderBy(award => award.Cost).ToList())
            .ToList();
        long? least = null;
        foreach (var first in byPart[0])
            foreach (var second in byPart.Count > 1 ? byPart[1] : [([], 0)])
            {
                if (first.Cost + second.Cost >= least) break;
                if (Fits(instance, [.. first.award, .. second.award])) least = first.Cost + second.Cost;
            }
        return least;
    }

    public static bool Fits(AwardInstance instance, IReadOnlyList<Split> award) => Enumerable.Range(0, instance.Groups.Count).All(group =>
        Enumerable.Range(0, instance.Weeks).All(week =>
            RuleBook.Load(instance, group, week, award) <= instance.Groups[group].Capacity[week]));

    static IEnumerable<long[]> DeliveriesOf(Offer offer, int weeks)
    {
        IEnumerable<long[]> deliveries = [[]];
        for (var week = 0; week < weeks; week++)
        {
            var most = offer.Capacity[week];
            deliveries = deliveries.SelectMany(before =>
                Enumerable.Range(0, (int)most + 1).Select(quantity => (long[])[.. before, quantity]));
        }
        return deliveries;
    }
}
