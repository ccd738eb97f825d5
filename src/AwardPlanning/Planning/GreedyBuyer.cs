using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Plans;

namespace SupplyChain.AwardPlanning.Planning;

/// <param name="Splits">Of the parts that it could award within the rules.</param>
/// <param name="Parts">Those parts.</param>
/// <param name="Cost">Of the splits.</param>
public sealed record GreedyPlan(IReadOnlyList<Split> Splits, IReadOnlyList<int> Parts, long Cost);

/// <summary>
/// What a buyer does with a sorted list: part by part the lowest unit price first, as much as rules and capacity allow, until the
/// demand is covered. Something to compare with.
/// </summary>
public static class GreedyBuyer
{
    public static GreedyPlan Of(AwardInstance instance)
    {
        var (left, splits, parts) = (new Residual(instance), new List<Split>(), new List<int>());
        for (var part = 0; part < instance.Parts.Count; part++)
        {
            var own = Award(left.Reduced(part), part);
            var alone = instance with
            {
                Parts = [.. instance.Parts.Select((other, index) =>
                    index == part ? other : other with { Demand = new long[instance.Weeks] })],
            };
            if (!left.Fits(own) || !own.Keeps(alone, instance.Rules)) continue;
            splits.AddRange(left.Taken(own));
            parts.Add(part);
        }
        return new(splits, parts, splits.Sum(split => Costs.Of(instance.Offers[split.Offer], split.Total)));
    }

    static List<Split> Award(AwardInstance instance, int part)
    {
        var demand = instance.Parts[part].DemandUntil(instance.Weeks - 1);
        if (demand == 0) return [];
        var most = demand * instance.Rules.LargestShare / AwardRules.All;
        var mostOfRegion = demand * instance.Rules.LargestRegionShare / AwardRules.All;
        var (totals, regions) = (new List<(int Offer, long Lots)>(), new Dictionary<string, long>());
        foreach (var (index, offer) in instance.Offers.Index().Where(offer => offer.Item.Part == part && instance.Rules.Admits(offer.Item))
            .OrderBy(offer => UnitPrice(offer.Item, Math.Min(most, CapacityOf(instance, offer.Item)))).ThenBy(offer => offer.Index))
        {
            var missing = Missing(instance, part, totals);
            if (missing <= 0 && totals.Count >= instance.Rules.MinimumSources) break;

            var least = Math.Max(Math.Max(offer.MinimumOrder, offer.Prices[0].From), offer.Multiple);
            var capped = Math.Min(Math.Min(most, mostOfRegion - regions.GetValueOrDefault(offer.Region)), CapacityOf(instance, offer));
            var lots = Math.Min(Math.Max(least, missing) + offer.Multiple - 1, capped) / offer.Multiple;
            if (lots * offer.Multiple < least) continue;
            totals.Add((index, lots));
            regions[offer.Region] = regions.GetValueOrDefault(offer.Region) + lots * offer.Multiple;
        }
        return Missing(instance, part, totals) > 0 ? [] : [.. Schedule.Of(instance, part, [], totals).OrderBy(split => split.Offer)];
    }

    /// <summary>The most that a week lacks, and the total.</summary>
    static long Missing(AwardInstance instance, int part, List<(int Offer, long Lots)> totals) => Enumerable.Range(0, instance.Weeks)
        .Max(week => instance.Parts[part].DemandUntil(week) - totals.Sum(total => Math.Min(
            total.Lots * instance.Offers[total.Offer].Multiple,
            Enumerable.Range(0, week + 1).Sum(instance.Offers[total.Offer].Usable))));

    static long CapacityOf(AwardInstance instance, Offer offer) => Enumerable.Range(0, instance.Weeks).Sum(offer.Usable);

    static long UnitPrice(Offer offer, long quantity) =>
        (offer.Prices.LastOrDefault(price => price.From <= quantity) ?? offer.Prices[0]).UnitPrice;
}
