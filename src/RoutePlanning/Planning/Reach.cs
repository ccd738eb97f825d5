using SupplyChain.RoutePlanning.Plans;
using SupplyChain.RoutePlanning.Problems;

namespace SupplyChain.RoutePlanning.Planning;

/// <summary>
/// When each candidate may start so that the steps before it can precede and those behind it can follow, as if no two steps shared a
/// line and no choices clashed. That is exact for routes whose steps are on different lines, and a relaxation of all others. Sets of
/// minutes are passed along the chain of steps: forward from the first, then backward from the last.
/// </summary>
sealed class Reach
{
    readonly RouteProblem problem;
    readonly Spans[][] starts;

    Reach(RouteProblem problem, Spans[][] starts) => (this.problem, this.starts) = (problem, starts);

    /// <summary>The first step that cannot follow those before it; null where all can.</summary>
    public int? Blocked { get; private init; }

    /// <summary>The earliest end of the last step.</summary>
    public long End => problem.Steps[^1].Candidates.Zip(starts[^1])
        .Where(each => !each.Second.IsEmpty).Min(each => each.Second.First + each.First.Length);

    public Spans Starts(int step, int candidate) => starts[step][candidate];

    /// <param name="latestEnd">No step ends after this.</param>
    public static Reach Of(RouteProblem problem, long latestEnd = long.MaxValue / 4)
    {
        var starts = new Spans[problem.Steps.Count][];
        var ends = Spans.None;
        for (var k = 0; k < starts.Length; k++)
        {
            var step = problem.Steps[k];
            var possible = k == 0 ? null : ends.Plus(step.MinimumGap, step.MaximumGap);
            starts[k] = [.. step.Candidates.Select(candidate =>
            {
                var own = Spans.StartsOf(candidate).Within(0, latestEnd - candidate.Length);
                return possible is null ? own : own.And(possible);
            })];
            ends = Spans.UnionOf(step.Candidates.Zip(starts[k], (candidate, from) => from.Plus(candidate.Length, candidate.Length)));
            if (ends.IsEmpty) return new(problem, starts) { Blocked = k };
        }

        for (var k = starts.Length - 2; k >= 0; k--)
        {
            var (next, following) = (problem.Steps[k + 1], Spans.UnionOf(starts[k + 1]));
            starts[k] = [.. problem.Steps[k].Candidates.Zip(starts[k], (candidate, from) => from.And(
                following.Plus(-next.MaximumGap - candidate.Length, -next.MinimumGap - candidate.Length)))];
        }
        return new(problem, starts);
    }

    /// <summary>
    /// A route along the reach that keeps what steps on one line have to keep: it begins late, then each step starts as early as it can.
    /// Null where that leads nowhere or to a clash, which it does for shared lines only.
    /// </summary>
    /// <param name="late">Whether the first step starts as late as it can, or as early.</param>
    public IReadOnlyList<StepChoice>? Route(bool late)
    {
        var chosen = new List<StepChoice>();
        for (var k = 0; k < starts.Length; k++)
        {
            StepChoice? best = null;
            var step = problem.Steps[k];
            for (var c = 0; c < step.Candidates.Count; c++)
            {
                var candidate = step.Candidates[c];
                var from = starts[k][c].Within(SharedFrom(candidate.Line), long.MaxValue);
                if (k > 0) from = from.Within(chosen[^1].End + step.MinimumGap, chosen[^1].End + step.MaximumGap);
                if (from.IsEmpty) continue;
                var start = k == 0 && late ? from.Last : from.First;
                var choice = new StepChoice(c, candidate.Line, start, start + candidate.Length);
                if (best is null || (k == 0 && late ? choice.Start > best.Start : choice.End < best.End)) best = choice;
            }
            if (best is null) return null;
            chosen.Add(best);
        }
        return problem.Clashes.Any(clash => clash.Choices.All(each => IsMade(each))) ? null : chosen;

        bool IsMade(ClashingChoice each) => chosen[each.Step] is var choice && choice.Candidate == each.Candidate
            && choice.Start >= each.Starts.From && choice.Start < each.Starts.Until;

        long SharedFrom(int line)
        {
            var before = chosen.Where(each => each.Line == line).ToList();
            return before.Count >= problem.Lines[line].Most ? long.MaxValue
                : before.Count == 0 ? 0
                : before.Max(each => each.End) + problem.Lines[line].Buffer;
        }
    }
}
