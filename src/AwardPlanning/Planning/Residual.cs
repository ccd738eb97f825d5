using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Plans;

namespace SupplyChain.AwardPlanning.Planning;

/// <summary>The capacity of groups that is left.</summary>
sealed class Residual
{
    readonly AwardInstance instance;
    readonly long[][] left;
    readonly Dictionary<int, List<(int Group, long Load)>> groupsOf = [];

    public Residual(AwardInstance instance)
    {
        this.instance = instance;
        left = [.. instance.Groups.Select(group => group.Capacity.ToArray())];
        for (var group = 0; group < instance.Groups.Count; group++)
            foreach (var member in instance.MembersOf(group))
            {
                if (!groupsOf.TryGetValue(member.Offer, out var own)) groupsOf[member.Offer] = own = [];
                own.Add((group, member.Load));
            }
    }

    public bool Fits(IEnumerable<Split> splits)
    {
        var loads = new Dictionary<(int, int), long>();
        foreach (var split in splits)
            foreach (var (group, load) in groupsOf.GetValueOrDefault(split.Offer, []))
                for (var week = 0; week < instance.Weeks; week++)
                    if ((loads[(group, week)] = loads.GetValueOrDefault((group, week)) + load * split.Quantities[week])
                        > left[group][week]) return false;
        return true;
    }

    public IEnumerable<Split> Taken(IEnumerable<Split> splits)
    {
        foreach (var split in splits)
            foreach (var (group, load) in groupsOf.GetValueOrDefault(split.Offer, []))
                for (var week = 0; week < instance.Weeks; week++) left[group][week] -= load * split.Quantities[week];
        return splits;
    }

    /// <summary>The instance with what is left as the capacity of each offer of a part.</summary>
    public AwardInstance Reduced(int part) => instance with
    {
        Offers = [.. instance.Offers.Select((offer, index) => offer.Part != part ? offer : offer with
        {
            Capacity = [.. offer.Capacity.Select((capacity, week) => groupsOf.GetValueOrDefault(index, [])
                .Where(group => group.Load > 0)
                .Aggregate(capacity, (least, group) => Math.Min(least, left[group.Group][week] / group.Load)))],
        })],
    };
}
