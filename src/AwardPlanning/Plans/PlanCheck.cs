using SupplyChain.AwardPlanning.Instances;

namespace SupplyChain.AwardPlanning.Plans;

/// <summary>Whether a plan keeps every rule: what comes out of a solver in floating point is not believed.</summary>
static class PlanCheck
{
    public static bool Keeps(this IReadOnlyList<Split> splits, AwardInstance instance, AwardRules rules) =>
        splits.All(split => Keeps(split, instance.Offers[split.Offer], rules))
        && splits.DistinctBy(split => split.Offer).Count() == splits.Count
        && Enumerable.Range(0, instance.Parts.Count).All(part => KeepsPart(splits, instance, rules, part))
        && Overloaded(splits, instance).Count == 0;

    /// <summary>The groups whose capacity is exceeded in any week.</summary>
    public static IReadOnlyList<int> Overloaded(this IReadOnlyList<Split> splits, AwardInstance instance)
    {
        var of = splits.ToDictionary(split => split.Offer);
        return [.. Enumerable.Range(0, instance.Groups.Count).Where(group =>
        {
            var members = instance.MembersOf(group).Where(member => of.ContainsKey(member.Offer)).ToList();
            return Enumerable.Range(0, instance.Weeks).Any(week =>
                members.Sum(member => (Int128)member.Load * of[member.Offer].Quantities[week]) > instance.Groups[group].Capacity[week]);
        })];
    }

    static Int128 Sum(this IEnumerable<GroupMember> members, Func<GroupMember, Int128> load) =>
        members.Aggregate((Int128)0, (sum, member) => sum + load(member));

    static bool Keeps(Split split, Offer offer, AwardRules rules) =>
        rules.Admits(offer) && split.Total > 0 && split.Total >= offer.MinimumOrder && split.Total >= offer.Prices[0].From
        && split.Quantities.Index().All(week =>
            week.Item == 0
            || (week.Item > 0 && week.Item <= offer.Usable(week.Index) && week.Item % offer.Multiple == 0
                && week.Item >= offer.MinimumDelivery));

    static bool KeepsPart(IReadOnlyList<Split> splits, AwardInstance instance, AwardRules rules, int part)
    {
        var own = splits.Where(split => instance.Offers[split.Offer].Part == part).ToList();
        var demand = instance.Parts[part].Demand;
        if (demand.All(week => week == 0)) return own.Count == 0;
        var total = own.Sum(split => split.Total);
        return own.Count >= rules.MinimumSources && own.Count <= rules.MaximumSources
            && own.All(split => Within(split.Total, rules.LargestShare, total))
            && own.All(split => (Int128)split.Total * AwardRules.All >= (Int128)rules.SmallestShare * total)
            && own.GroupBy(split => instance.Offers[split.Offer].Region)
                .All(region => Within(region.Sum(split => split.Total), rules.LargestRegionShare, total))
            && Covers(own, demand, instance.MayBeEarly);
    }

    static bool Covers(List<Split> own, IReadOnlyList<long> demand, bool mayBeEarly)
    {
        var stock = 0L;
        for (var week = 0; week < demand.Count; week++)
        {
            var arrived = own.Sum(split => split.Quantities[week]);
            if ((stock += arrived - demand[week]) < 0 || (!mayBeEarly && arrived < demand[week])) return false;
        }
        return true;
    }

    static bool Within(long part, int share, long whole) => (Int128)part * AwardRules.All <= (Int128)share * whole;
}
