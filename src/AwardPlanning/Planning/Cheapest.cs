using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Plans;
using SupplyChain.AwardPlanning.Solving;

namespace SupplyChain.AwardPlanning.Planning;

/// <summary>What came out of a search.</summary>
public enum PlanState
{
    Found,

    /// <summary>No plan keeps all rules.</summary>
    Infeasible,

    /// <summary>The time ended before a plan was found, or before it was known that there is none.</summary>
    TimeEnded,
}

/// <param name="Plan">Null unless found.</param>
public sealed record PlanResult(PlanState State, AwardPlan? Plan);

/// <summary>The cheapest award.</summary>
/// <remarks>
/// Groups are left out at first, so that each part is a small model of its own. Only groups that the plan then overloads are put in,
/// and only the parts that they couple are planned together. What was left out can only make a plan dearer, so the bound holds.
/// </remarks>
public static class Cheapest
{
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static PlanResult Of(AwardInstance instance, SolveLimits limits, CancellationToken cancel = default) =>
        Of(instance, instance.Rules, limits.Start(cancel));

    internal static PlanResult Of(AwardInstance instance, AwardRules rules, Clock clock)
    {
        var (binding, known, found) = (new HashSet<int>(), new Dictionary<string, Piece>(), default(AwardPlan));
        while (true)
        {
            var blocks = instance.Coupled(binding);
            var open = blocks.Where(block => !known.ContainsKey(Key(block, binding, instance))).ToList();
            var solved = new Piece[open.Count];
            var options = new ParallelOptions { MaxDegreeOfParallelism = clock.Limits.Parallel, CancellationToken = clock.Cancel };
            Parallel.For(0, open.Count, options, index => solved[index] = Solve(instance, rules, open[index], binding, clock, open.Count));
            foreach (var (block, piece) in open.Zip(solved)) known[Key(block, binding, instance)] = piece;

            var pieces = blocks.Select(block => known[Key(block, binding, instance)]).ToList();
            if (pieces.Any(piece => piece.Outcome == Outcome.Infeasible)) return new(PlanState.Infeasible, null);
            if (pieces.Any(piece => piece.Outcome == Outcome.Unknown)) return Ended(found);

            var bound = pieces.Sum(piece => piece.Bound);
            var splits = pieces.SelectMany(piece => piece.Splits).OrderBy(split => split.Offer).ToList();
            var overloaded = splits.Overloaded(instance).Where(group => !binding.Contains(group)).ToList();
            if (overloaded.Count == 0)
                return splits.Keeps(instance, rules) ? new(PlanState.Found, AwardPlan.Of(instance, splits, bound)) : Ended(found);
            if (Repair.Of(instance, rules, splits, clock) is { } repaired && repaired.Keeps(instance, rules))
            {
                var plan = AwardPlan.Of(instance, repaired, bound);
                if (found is null || plan.Cost < found.Cost) found = plan;
                found = found with { Bound = Math.Min(found.Cost, bound) };
                if (found.Gap <= clock.Limits.Gap) return new(PlanState.Found, found);
            }
            binding.UnionWith(overloaded);
        }
    }

    static PlanResult Ended(AwardPlan? found) => found is null ? new(PlanState.TimeEnded, null) : new(PlanState.Found, found);

    static Piece Solve(AwardInstance instance, AwardRules rules, int[] parts, HashSet<int> binding, Clock clock, int count)
    {
        var model = new AwardModel(instance, rules, parts, GroupsOf(parts, binding, instance));
        // A part that is hard to prove leaves time for the others.
        var time = count <= clock.Limits.Parallel ? clock.Left : clock.Left / 4;
        // Half of the gap is for the parts, half for what they share.
        var answer = model.Model.Solved(time, clock.Limits.Gap / 2, clock.Cancel);
        return new(answer.Outcome, answer.Outcome == Outcome.Found ? model.Read(answer) : [], answer.Bound);
    }

    static List<int> GroupsOf(int[] parts, HashSet<int> binding, AwardInstance instance) =>
        [.. binding.Where(group => instance.MembersOf(group).Any(member => parts.Contains(instance.Offers[member.Offer].Part))).Order()];

    static string Key(int[] parts, HashSet<int> binding, AwardInstance instance) =>
        $"{string.Join(',', parts)}|{string.Join(',', GroupsOf(parts, binding, instance))}";

    sealed record Piece(Outcome Outcome, IReadOnlyList<Split> Splits, long Bound);
}
