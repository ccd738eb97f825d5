namespace SupplyChain.Forecasting.Hierarchies;

/// <summary>Maps forecasts of all nodes to forecasts of the leaves, for one covariance of errors.</summary>
sealed class Projection
{
    const double Rounding = 1e-12;

    readonly Hierarchy _hierarchy;
    readonly double[,] _weights;
    readonly double[,] _factor;

    /// <param name="weights">The rows of W U that belong to leaves: leaves x aggregates.</param>
    /// <param name="factor">Lower triangle of the Cholesky factor of U' W U.</param>
    Projection(Hierarchy hierarchy, double[,] weights, double[,] factor) => (_hierarchy, _weights, _factor) = (hierarchy, weights, factor);

    public static Projection Of(Hierarchy hierarchy, ShrunkCovariance covariance)
    {
        var (aggregates, n) = (hierarchy.Aggregates, hierarchy.Nodes.Count);
        var moved = new double[n, aggregates];
        for (var node = 0; node < n; node++)
        {
            for (var a = 0; a < aggregates; a++)
            {
                moved[node, a] = covariance.Matrix[node, a];
                foreach (var leaf in hierarchy.Nodes[a].Leaves)
                    moved[node, a] -= covariance.Matrix[node, aggregates + leaf];
            }
        }
        var square = new double[aggregates, aggregates];
        for (var i = 0; i < aggregates; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                square[i, j] = moved[i, j];
                foreach (var leaf in hierarchy.Nodes[i].Leaves)
                    square[i, j] -= moved[aggregates + leaf, j];
            }
        }
        // Correlations are dropped when they make the matrix singular up to rounding.
        if (!Factorise(square, hold: covariance.Intensity >= 1))
            return Of(hierarchy, covariance.WithoutCorrelation());
        var weights = new double[hierarchy.Leaves, aggregates];
        Array.Copy(moved, aggregates * aggregates, weights, 0, weights.Length);
        return new(hierarchy, weights, square);
    }

    /// <param name="forecasts">Of all nodes.</param>
    public double[] Leaves(ReadOnlySpan<double> forecasts)
    {
        var aggregates = _hierarchy.Aggregates;
        var leaves = forecasts[aggregates..].ToArray();
        var gaps = new double[aggregates];
        for (var a = 0; a < aggregates; a++)
        {
            gaps[a] = forecasts[a];
            foreach (var leaf in _hierarchy.Nodes[a].Leaves)
                gaps[a] -= leaves[leaf];
        }
        Solve(gaps);
        for (var leaf = 0; leaf < leaves.Length; leaf++)
            for (var a = 0; a < aggregates; a++)
                leaves[leaf] -= _weights[leaf, a] * gaps[a];
        return leaves;
    }

    void Solve(double[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = 0; j < i; j++)
                values[i] -= _factor[i, j] * values[j];
            values[i] /= _factor[i, i];
        }
        for (var i = values.Length - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < values.Length; j++)
                values[i] -= _factor[j, i] * values[j];
            values[i] /= _factor[i, i];
        }
    }

    /// <summary>
    /// Cholesky factorisation in place. False when a pivot is lost to rounding, unless such pivots are to be held at the smallest
    /// value that can be represented.
    /// </summary>
    static bool Factorise(double[,] square, bool hold)
    {
        var n = square.GetLength(0);
        for (var i = 0; i < n; i++)
        {
            var diagonal = square[i, i];
            for (var j = 0; j <= i; j++)
            {
                var sum = square[i, j];
                for (var k = 0; k < j; k++)
                    sum -= square[i, k] * square[j, k];
                if (i == j && !hold && !(sum > Rounding * diagonal))
                    return false;
                square[i, j] = i == j ? Math.Sqrt(Math.Max(sum, Rounding * diagonal)) : sum / square[j, j];
            }
        }
        return true;
    }
}
