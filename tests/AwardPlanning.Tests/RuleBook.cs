using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Plans;

namespace SupplyChain.AwardPlanning.Tests;

/// <summary>The rules in words, checked one by one on the deliveries alone. Knows nothing of how plans are found.</summary>
static class RuleBook
{
    public static IEnumerable<string> Broken(AwardInstance instance, IReadOnlyList<Split> splits)
    {
        foreach (var split in splits)
            foreach (var fault in OfOffer(instance.Offers[split.Offer], split.Quantities, instance.Rules.QualifiedBy))
                yield return $"offer {split.Offer}: {fault}";
        if (splits.Select(split => split.Offer).Distinct().Count() < splits.Count) yield return "an offer twice";
        for (var part = 0; part < instance.Parts.Count; part++)
            foreach (var fault in OfPart(instance, part, [.. splits.Where(split => instance.Offers[split.Offer].Part == part)]))
                yield return $"part {part}: {fault}";
        for (var group = 0; group < instance.Groups.Count; group++)
            for (var week = 0; week < instance.Weeks; week++)
                if (Load(instance, group, week, splits) > instance.Groups[group].Capacity[week])
                    yield return $"group {group}, week {week}: overloaded";
    }

    public static IEnumerable<string> OfOffer(Offer offer, IReadOnlyList<long> quantities, int? qualifiedBy)
    {
        var total = quantities.Sum();
        if (total <= 0) yield return "nothing is awarded";
        if (total < offer.MinimumOrder) yield return "less than the minimum order";
        if (total < offer.Prices[0].From) yield return "less than what has a price";
        if (qualifiedBy is { } by && offer.QualifiedFrom > by) yield return "qualified too late";
        for (var week = 0; week < quantities.Count; week++)
        {
            if (quantities[week] == 0) continue;
            if (quantities[week] < 0) yield return "less than nothing";
            if (week < offer.LeadTime) yield return $"week {week}: before the lead time";
            if (week < offer.QualifiedFrom) yield return $"week {week}: before the qualification";
            if (quantities[week] > offer.Capacity[week]) yield return $"week {week}: above the capacity";
            if (quantities[week] % offer.Multiple != 0) yield return $"week {week}: no whole multiple";
            if (quantities[week] < offer.MinimumDelivery) yield return $"week {week}: below the least delivery";
        }
    }

    public static IEnumerable<string> OfPart(AwardInstance instance, int part, IReadOnlyList<Split> own)
    {
        var (demand, rules) = (instance.Parts[part].Demand, instance.Rules);
        if (demand.Sum() == 0)
        {
            if (own.Count > 0) yield return "nobody needs it";
            yield break;
        }

        decimal total = own.Sum(split => split.Quantities.Sum());
        if (own.Count < rules.MinimumSources) yield return "too few sources";
        if (own.Count > rules.MaximumSources) yield return "too many sources";
        foreach (var split in own)
        {
            if (split.Quantities.Sum() * 10_000m > rules.LargestShare * total) yield return $"offer {split.Offer}: share too large";
            if (split.Quantities.Sum() * 10_000m < rules.SmallestShare * total) yield return $"offer {split.Offer}: share too small";
        }
        foreach (var region in own.GroupBy(split => instance.Offers[split.Offer].Region))
            if (region.Sum(split => split.Quantities.Sum()) * 10_000m > rules.LargestRegionShare * total)
                yield return $"region {region.Key}: share too large";
        for (var week = 0; week < instance.Weeks; week++)
        {
            if (own.Sum(split => split.Quantities.Take(week + 1).Sum()) < demand.Take(week + 1).Sum()) yield return $"week {week}: late";
            if (!instance.MayBeEarly && own.Sum(split => split.Quantities[week]) < demand[week]) yield return $"week {week}: short";
        }
    }

    public static decimal Load(AwardInstance instance, int group, int week, IReadOnlyList<Split> splits) =>
        instance.Groups[group].Members.Sum(member =>
            (decimal)member.Load * splits.Where(split => split.Offer == member.Offer).Sum(split => split.Quantities[week]))
        + instance.Groups[group].Inner.Sum(inner => Load(instance, inner, week, splits));

    public static long Cost(AwardInstance instance, IEnumerable<Split> splits)
    {
        var sum = 0L;
        foreach (var split in splits)
        {
            var (offer, total, price) = (instance.Offers[split.Offer], split.Quantities.Sum(), 0L);
            foreach (var step in offer.Prices)
                if (step.From <= total) price = step.UnitPrice;
            sum += price * total + offer.Tooling;
        }
        return sum;
    }
}
