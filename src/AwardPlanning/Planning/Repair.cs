using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Plans;
using SupplyChain.AwardPlanning.Solving;

namespace SupplyChain.AwardPlanning.Planning;

/// <summary>
/// Makes a plan out of parts that were planned without their groups: a part whose deliveries fit keeps them, the others are planned
/// again, one after the other, with the capacity that is left.
/// </summary>
static class Repair
{
    /// <returns>Null where a part finds no plan in what the others leave.</returns>
    public static IReadOnlyList<Split>? Of(AwardInstance instance, AwardRules rules, IReadOnlyList<Split> splits, Clock clock)
    {
        var first = new List<int>();
        for (var turn = 0; turn < Turns; turn++)
        {
            if (Of(instance, rules, splits, first, clock, out var stuck) is { } repaired) return repaired;
            if (stuck < 0 || first.Contains(stuck)) return null;
            first.Insert(0, stuck);
        }
        return null;
    }

    /// <summary>How often a part that finds nothing is put before the others.</summary>
    const int Turns = 6;

    static List<Split>? Of(
        AwardInstance instance, AwardRules rules, IReadOnlyList<Split> splits, List<int> first, Clock clock, out int stuck)
    {
        var left = new Residual(instance);
        var byPart = splits.ToLookup(split => instance.Offers[split.Offer].Part);
        var kept = new List<Split>();
        var again = new List<int>();
        var dearest = byPart.Select(part => part.Key).Except(first).OrderByDescending(part => CostOf(instance, byPart[part]));
        foreach (var part in first.Concat(dearest))
            if (left.Fits(byPart[part])) kept.AddRange(left.Taken(byPart[part]));
            else again.Add(part);

        foreach (var part in again)
        {
            stuck = part;
            var reduced = left.Reduced(part);
            var model = new AwardModel(reduced, rules, [part], []);
            var answer = model.Model.Solved(clock.Left / 4, clock.Limits.Gap / 2, clock.Cancel);
            if (answer.Outcome == Outcome.Unknown) stuck = -1;
            if (answer.Outcome != Outcome.Found) return null;
            var own = model.Read(answer);
            if (!left.Fits(own)) return null;
            kept.AddRange(left.Taken(own));
        }
        stuck = -1;
        return [.. kept.OrderBy(split => split.Offer)];
    }

    static long CostOf(AwardInstance instance, IEnumerable<Split> splits) =>
        splits.Sum(split => Costs.Of(instance.Offers[split.Offer], split.Total));
}
