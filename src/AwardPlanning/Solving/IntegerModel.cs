namespace SupplyChain.AwardPlanning.Solving;

/// <summary>A linear model in whole numbers, whichever solver it is given to.</summary>
sealed class IntegerModel
{
    public List<(long Low, long High)> Variables { get; } = [];
    public List<(long Low, long High, IReadOnlyList<Term> Terms)> Rows { get; } = [];
    public List<Term> Objective { get; set; } = [];

    public int Variable(long low, long high)
    {
        Variables.Add((low, high));
        return Variables.Count - 1;
    }

    public int Switch() => Variable(0, 1);

    public void AtLeast(long low, IReadOnlyList<Term> terms) => Rows.Add((low, long.MaxValue, terms));

    public void AtMost(long high, IReadOnlyList<Term> terms) => Rows.Add((long.MinValue, high, terms));

    public void Equal(long value, IReadOnlyList<Term> terms) => Rows.Add((value, value, terms));

    /// <summary>Terms of the same variable summed, which solvers ask for.</summary>
    public static List<Term> Summed(IEnumerable<Term> terms) =>
        [.. terms.GroupBy(term => term.Variable).Select(same => new Term(same.Key, same.Sum(term => term.Factor)))
            .Where(term => term.Factor != 0)];
}

readonly record struct Term(int Variable, long Factor);

enum Outcome { Unknown, Infeasible, Found }

/// <param name="Values">Of each variable; empty unless found.</param>
/// <param name="Bound">The objective is not below this.</param>
sealed record Answer(Outcome Outcome, long[] Values, long Bound)
{
    public long this[int variable] => Values[variable];
}
