using Google.OrTools.Sat;
using Google.OrTools.Util;

using SupplyChain.RoutePlanning.Plans;
using SupplyChain.RoutePlanning.Problems;

namespace SupplyChain.RoutePlanning.Planning;

/// <summary>
/// A route as a model for CP-SAT: per step a start, and per candidate a literal that puts the start into the candidate's minutes; exactly
/// one of them holds. The end is minimised, then the time from the first start to it.
/// </summary>
sealed class RouteModel
{
    readonly RouteProblem problem;
    readonly CpModel model = new();
    readonly IntVar[] starts;
    readonly BoolVar[][] chosen;
    readonly LinearExpr[] ends;
    readonly long weight;

    /// <param name="latestEnd">No step ends after this.</param>
    public RouteModel(RouteProblem problem, Reach reach, long earliestEnd, long latestEnd)
    {
        this.problem = problem;
        weight = latestEnd + 1;
        starts = [.. problem.Steps.Select((_, k) => model.NewIntVar(0, latestEnd, $"start {k}"))];
        chosen = [.. problem.Steps.Select((step, k) => step.Candidates.Select((_, c) => model.NewBoolVar($"{k} on {c}")).ToArray())];
        ends = [.. problem.Steps.Select((step, k) =>
            starts[k] + LinearExpr.WeightedSum(chosen[k], step.Candidates.Select(candidate => candidate.Length)))];
        for (var k = 0; k < starts.Length; k++) AddStep(k, reach);
        AddSharedLines();
        foreach (var clash in problem.Clashes) AddClash(clash);
        model.Add(ends[^1] >= earliestEnd);
        // Of two routes that end at once the one that starts later is shorter.
        model.Minimize(ends[^1] * weight - starts[0]);
    }

    void AddStep(int k, Reach reach)
    {
        model.AddExactlyOne(chosen[k]);
        for (var c = 0; c < chosen[k].Length; c++)
        {
            if (reach.Starts(k, c) is { IsEmpty: false } from)
                model.AddLinearExpressionInDomain(starts[k], Domain.FromIntervals(from.Intervals)).OnlyEnforceIf(chosen[k][c]);
            else model.Add(chosen[k][c] == 0);
        }
        if (k == 0) return;
        model.AddLinearConstraint(starts[k] - ends[k - 1], problem.Steps[k].MinimumGap, problem.Steps[k].MaximumGap);
    }

    void AddSharedLines()
    {
        var uses = problem.Steps.SelectMany((step, k) => step.Candidates.Select((candidate, c) => (k, candidate.Line, On: chosen[k][c])));
        foreach (var line in uses.GroupBy(use => use.Line).Where(line => line.Select(use => use.k).Distinct().Skip(1).Any()))
        {
            var (limits, on) = (problem.Lines[line.Key], line.ToList());
            if (limits.Most < starts.Length) model.Add(LinearExpr.Sum(on.Select(use => use.On)) <= limits.Most);
            foreach (var first in on)
                foreach (var second in on.Where(use => use.k > first.k))
                    model.Add(starts[second.k] - ends[first.k] >= limits.Buffer).OnlyEnforceIf([first.On, second.On]);
        }
    }

    void AddClash(Clash clash) => model.AddBoolOr(clash.Choices.SelectMany(each =>
    {
        var elsewhen = model.NewBoolVar("");
        long[][] others = [[0, each.Starts.From - 1], [each.Starts.Until, weight]];
        model.AddLinearExpressionInDomain(starts[each.Step], Domain.FromIntervals([.. others.Where(range => range[0] <= range[1])]))
            .OnlyEnforceIf(elsewhen);
        return new[] { chosen[each.Step][each.Candidate].Not(), elsewhen };
    }));

    /// <param name="hint">A route to begin with; it need not keep all rules.</param>
    public RouteAnswer Solve(IReadOnlyList<StepChoice>? hint, TimeSpan time, CancellationToken cancel)
    {
        foreach (var (k, choice) in (hint ?? []).Index())
        {
            model.AddHint(starts[k], choice.Start);
            for (var c = 0; c < chosen[k].Length; c++) model.AddHint(chosen[k][c], c == choice.Candidate);
        }
        // Interleaved, so that the same problem has the same answer with several workers too.
        var solver = new CpSolver
        {
            StringParameters = FormattableString.Invariant($"random_seed:1 num_workers:{Math.Min(Environment.ProcessorCount, 8)} ")
                + FormattableString.Invariant($"interleave_search:true max_time_in_seconds:{time.TotalSeconds}"),
        };
        CpSolverStatus status;
        using (cancel.Register(solver.StopSearch)) status = solver.Solve(model);
        cancel.ThrowIfCancellationRequested();
        return status switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => new(RouteOutcome.Found, new RoutePlan(
                Choices(solver), (long)Math.Ceiling(solver.BestObjectiveBound / weight - 1e-9), status == CpSolverStatus.Optimal)),
            CpSolverStatus.Infeasible => new(RouteOutcome.Impossible),
            CpSolverStatus.ModelInvalid => throw new OverflowException(model.Validate()),
            _ => new(RouteOutcome.OutOfTime),
        };
    }

    List<StepChoice> Choices(CpSolver solver) =>
    [
        .. problem.Steps.Select((step, k) =>
        {
            var (c, start) = (Array.FindIndex(chosen[k], each => solver.BooleanValue(each)), solver.Value(starts[k]));
            return new StepChoice(c, step.Candidates[c].Line, start, start + step.Candidates[c].Length);
        }),
    ];
}
