using Google.OrTools.Sat;

namespace SupplyChain.AwardPlanning.Solving;

/// <summary>OR-Tools' CP-SAT with one thread and a fixed seed, so that the same model has the same answer.</summary>
static class Solver
{
    /// <exception cref="OverflowException">Sums of the model may leave 64 bits.</exception>
    public static Answer Solved(this IntegerModel model, TimeSpan time, double gap, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (time <= TimeSpan.Zero) return new(Outcome.Unknown, [], long.MinValue);
        var cp = new CpModel();
        var variables = model.Variables.Select((range, index) => cp.NewIntVar(range.Low, range.High, $"{index}")).ToArray();
        foreach (var (low, high, terms) in model.Rows) cp.AddLinearConstraint(Sum(terms, variables), low, high);
        if (model.Objective.Count > 0) cp.Minimize(Sum(model.Objective, variables));

        var solver = new CpSolver
        {
            StringParameters = FormattableString.Invariant(
                $"num_workers:1 random_seed:1 max_time_in_seconds:{time.TotalSeconds} relative_gap_limit:{gap}"),
        };
        CpSolverStatus status;
        using (cancel.Register(solver.StopSearch)) status = solver.Solve(cp);
        cancel.ThrowIfCancellationRequested();
        return status switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => new(
                Outcome.Found, [.. variables.Select(solver.Value)],
                (long)Math.Ceiling(solver.BestObjectiveBound - 1e-6)),
            CpSolverStatus.Infeasible => new(Outcome.Infeasible, [], long.MaxValue),
            CpSolverStatus.ModelInvalid => throw new OverflowException(cp.Validate()),
            _ => new(Outcome.Unknown, [], long.MinValue),
        };
    }

    static LinearExpr Sum(IReadOnlyList<Term> terms, IntVar[] variables) =>
        LinearExpr.WeightedSum(terms.Select(term => variables[term.Variable]), terms.Select(term => term.Factor));
}
