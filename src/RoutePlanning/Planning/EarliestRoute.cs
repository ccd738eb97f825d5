using System.Diagnostics;

using SupplyChain.RoutePlanning.Plans;
using SupplyChain.RoutePlanning.Problems;

namespace SupplyChain.RoutePlanning.Planning;

/// <summary>The route that ends earliest, and of those the one that takes the least time.</summary>
public static class EarliestRoute
{
    /// <summary>
    /// Searches for so long at most. Where no two steps have to share a line the answer is found and proven at once, without a search;
    /// otherwise CP-SAT searches from there. The same problem has the same answer, unless the time ends.
    /// </summary>
    /// <param name="time">What is found by then is the answer, with the bound that was proven. Zero for the first answer there is.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static RouteAnswer Of(RouteProblem problem, TimeSpan time, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        if (ObstacleOf(problem) is { } obstacle) return obstacle;
        var reach = Reach.Of(problem);
        if (reach.Blocked is { } blocked) return new(RouteOutcome.Impossible, Step: blocked, Why: Obstacle.NoRangeInGap);
        var bound = reach.End;
        if (Reach.Of(problem, bound).Route(late: true) is { } best)
            return new(RouteOutcome.Found, new RoutePlan(best, bound, IsProven: true));

        return Searched(problem, reach, reach.Route(late: false), time - Stopwatch.GetElapsedTime(began), cancel);
    }

    /// <summary>The search alone, from a first route that there may be.</summary>
    internal static RouteAnswer Searched(
        RouteProblem problem, Reach reach, IReadOnlyList<StepChoice>? first, TimeSpan time, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var latest = first?[^1].End ?? LatestEnd(problem, reach);
        var found = time <= TimeSpan.Zero
            ? new RouteAnswer(RouteOutcome.OutOfTime)
            : new RouteModel(problem, first is null ? reach : Reach.Of(problem, latest), reach.End, latest).Solve(first, time, cancel);
        return found.Outcome == RouteOutcome.OutOfTime && first is not null
            ? new(RouteOutcome.Found, new RoutePlan(first, reach.End, IsProven: false))
            : found;
    }

    static long LatestEnd(RouteProblem problem, Reach reach) => problem.Steps[^1].Candidates
        .Select((candidate, c) => (candidate.Length, Starts: reach.Starts(problem.Steps.Count - 1, c)))
        .Where(each => !each.Starts.IsEmpty).Max(each => each.Starts.Last + each.Length);

    static RouteAnswer? ObstacleOf(RouteProblem problem)
    {
        for (var k = 0; k < problem.Steps.Count; k++)
        {
            if (problem.Steps[k].Candidates is [])
                return new(RouteOutcome.Impossible, Step: k, Why: Obstacle.NoLine);
            if (problem.Steps[k].Candidates.All(candidate => Spans.StartsOf(candidate).IsEmpty))
                return new(RouteOutcome.Impossible, Step: k, Why: Obstacle.NoRange);
        }
        return null;
    }
}
