namespace SupplyChain.GapMonitoring.Sharing;

/// <summary>
/// Maximises one objective after the other over <c>rows x &lt;= bounds, x >= 0</c> with bounds of at least 0: what is reached stays.
/// A dense tableau in decimals with 28 digits, so that what is reached is exact far below the last decimal that is kept. An objective
/// is a level that rises in some rows with a weight of each (Nace and Pióro, IEEE Communications Surveys 10 (2008), for max-min
/// fairness by linear programs).
/// </summary>
/// <exception cref="OverflowException">Figures that decimals cannot hold, from all methods.</exception>
sealed class LexicographicSimplex(int variables, int mostLevels)
{
    const decimal Zero = 1e-20m, Tolerance = 1e-17m;
    const int MostPivots = 5_000;

    readonly List<decimal[]> rows = [], objectives = [];
    readonly List<decimal> bounds = [];

    // Variables have their number, the slack of a row the complement of the row's number, levels come behind the variables.
    readonly List<int> basic = [], nonbasic = [.. Enumerable.Range(0, variables)];
    int pivots;

    /// <summary>Rows are added before the first objective.</summary>
    /// <returns>The row's number.</returns>
    public int Row(IEnumerable<(int Variable, decimal Coefficient)> terms, decimal bound)
    {
        var row = new decimal[variables + mostLevels];
        foreach (var (variable, coefficient) in terms) row[variable] += coefficient;
        rows.Add(row);
        bounds.Add(bound);
        basic.Add(~(rows.Count - 1));
        return rows.Count - 1;
    }

    /// <summary>Lets a new level rise as far as it can.</summary>
    /// <returns>The rows that keep it from rising further; null where it was not found.</returns>
    public IReadOnlyList<int>? Maximise(IReadOnlyList<(int Row, decimal Weight)> rising)
    {
        var column = nonbasic.Count;
        nonbasic.Add(column);
        foreach (var (row, weight) in rising)
        {
            var place = nonbasic.IndexOf(~row);
            if (place < 0) rows[basic.IndexOf(~row)][column] += weight;
            else foreach (var each in rows) each[column] += weight * each[place];
        }
        var objective = new decimal[variables + mostLevels];
        objective[column] = -1;
        objectives.Add(objective);
        while (Entering() is { } entering)
        {
            if (Leaving(entering) is not { } leaving || ++pivots > MostPivots) return null;
            Pivot(leaving, entering);
        }
        List<int> binding =
        [
            .. rising.Select(each => each.Row).Where(row => nonbasic.IndexOf(~row) is >= 0 and var place && objective[place] > Tolerance),
        ];
        return binding.Count > 0 ? binding : null;
    }

    public decimal Value(int variable) => basic.IndexOf(variable) is >= 0 and var row ? bounds[row] : 0;

    // The steepest, and the first one (Bland) where that may go round in a circle.
    int? Entering()
    {
        var (best, steepest) = ((int?)null, -Tolerance);
        for (var column = 0; column < nonbasic.Count; column++)
        {
            if (objectives[^1][column] >= steepest) continue;
            if (objectives.Take(objectives.Count - 1).Any(before => before[column] > Tolerance)) continue;
            best = column;
            if (pivots > MostPivots / 2) return best;
            steepest = objectives[^1][column];
        }
        return best;
    }

    int? Leaving(int column)
    {
        var (best, least) = ((int?)null, 0m);
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row][column] <= Tolerance) continue;
            var ratio = bounds[row] / rows[row][column];
            if (best is { } known && (ratio > least || ratio == least && basic[row] > basic[known])) continue;
            (best, least) = (row, ratio);
        }
        return best;
    }

    void Pivot(int row, int column)
    {
        var (pivotRow, pivot) = (rows[row], rows[row][column]);
        for (var j = 0; j < nonbasic.Count; j++) pivotRow[j] = j == column ? 1 / pivot : Clean(pivotRow[j] / pivot);
        bounds[row] = Clean(bounds[row] / pivot);
        for (var i = 0; i < rows.Count; i++)
        {
            var factor = rows[i][column];
            if (i == row || factor == 0) continue;
            Subtract(rows[i], factor, pivotRow, column);
            bounds[i] = Math.Max(0, Clean(bounds[i] - (factor * bounds[row])));
        }
        foreach (var objective in objectives)
            if (objective[column] is not 0 and var factor) Subtract(objective, factor, pivotRow, column);
        (basic[row], nonbasic[column]) = (nonbasic[column], basic[row]);
    }

    void Subtract(decimal[] from, decimal factor, decimal[] pivotRow, int column)
    {
        for (var j = 0; j < nonbasic.Count; j++)
            from[j] = Clean(j == column ? -factor * pivotRow[column] : pivotRow[j] == 0 ? from[j] : from[j] - (factor * pivotRow[j]));
    }

    static decimal Clean(decimal value) => Math.Abs(value) < Zero ? 0 : value;
}
