using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Plans;
using SupplyChain.AwardPlanning.Solving;

namespace SupplyChain.AwardPlanning.Planning;

/// <param name="Plans">The cheapest first; each is less concentrated than the ones before. Empty unless found.</param>
/// <param name="IsComplete">Whether there are no others, to a basis point of the largest share.</param>
public sealed record FrontierResult(PlanState State, IReadOnlyList<AwardPlan> Plans, bool IsComplete);

/// <summary>Cost against concentration: for each largest share of one supplier, the cheapest plan that keeps it.</summary>
/// <remarks>
/// Epsilon-constraint method: the cost is minimised under a limit on the largest share. A plan of share s found under the limit e is
/// the answer to every limit from s to e. The widest range of limits without an answer is halved next.
/// </remarks>
public static class Frontier
{
    /// <param name="wanted">The search ends with so many plans, or with all that exist.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static FrontierResult Of(AwardInstance instance, SolveLimits limits, int wanted = 8, CancellationToken cancel = default)
    {
        var search = new Search(instance, limits.Start(cancel));
        var first = search.At(instance.Rules.LargestShare);
        if (first.State != PlanState.Found) return new(first.State, [], first.State == PlanState.Infeasible);

        while (search.Widest is { } range && !search.IsOver && search.Plans.Count < wanted)
            search.At(range.Low == 0 || range.High - range.Low > 1 ? (range.Low + range.High + 1) / 2 : range.High);
        search.Confirm();
        return new(PlanState.Found, search.Plans, search.Widest is null && search.AllKnown);
    }

    sealed class Search(AwardInstance instance, Clock clock)
    {
        readonly List<AwardPlan> found = [];

        // Limits above Low up to High have no answer yet.
        readonly List<(int Low, int High)> open = [(0, instance.Rules.LargestShare)];

        public bool AllKnown { get; private set; } = true;
        public bool IsOver => clock.IsOver;
        public (int Low, int High)? Widest => open.Count == 0 ? null : open.MaxBy(range => (range.High - range.Low, range.High));

        /// <summary>None is dominated: of equal cost the least concentrated, and none is dearer than a less concentrated one.</summary>
        public List<AwardPlan> Plans
        {
            get
            {
                var kept = new List<AwardPlan>();
                foreach (var plan in found.OrderBy(plan => plan.LargestShare).ThenBy(plan => plan.Cost))
                    if (kept.Count == 0 || plan.Cost < kept[^1].Cost) kept.Add(plan);
                kept.Reverse();
                return kept;
            }
        }

        public PlanResult At(int limit)
        {
            var rules = instance.Rules with { LargestShare = limit };
            var result = Cheapest.Of(instance, rules, (clock.Limits with { Time = clock.Left / 2 }).Start(clock.Cancel));
            if (result.State == PlanState.Found) found.Add(result.Plan!);
            if (result.State == PlanState.TimeEnded) AllKnown = false;
            Answered(result.State switch
            {
                PlanState.Found => result.Plan!.LargestShare - 1,
                PlanState.Infeasible => 0,
                _ => limit - 1,
            }, limit);
            return result;
        }

        /// <summary>Looks for a plan of equal cost that is less concentrated than the ones found.</summary>
        public void Confirm()
        {
            for (var plan = 0; plan < Plans.Count && !IsOver; plan++)
            {
                var (limit, before) = (Plans[plan].LargestShare - 1, Plans.Count);
                if (!open.Any(range => range.Low < limit && limit <= range.High)) continue;
                At(limit);
                if (Plans.Count == before) plan--;
            }
        }

        void Answered(int low, int high)
        {
            var ranges = open.ToList();
            open.Clear();
            foreach (var range in ranges)
            {
                if (range.Low < Math.Min(range.High, low)) open.Add((range.Low, Math.Min(range.High, low)));
                if (Math.Max(range.Low, high) < range.High) open.Add((Math.Max(range.Low, high), range.High));
            }
        }
    }
}
