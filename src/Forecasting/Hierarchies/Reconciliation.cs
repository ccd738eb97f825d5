using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.Hierarchies;

/// <summary>Makes forecasts of a hierarchy's nodes add up.</summary>
public static class Reconciliation
{
    /// <summary>Sums the forecasts of the leaves. Values below 0 count as 0.</summary>
    /// <param name="leaves">Forecasts by leaf and step.</param>
    /// <returns>Forecasts by node and step.</returns>
    public static double[][] BottomUp(Hierarchy hierarchy, IReadOnlyList<double[]> leaves)
    {
        Check(leaves, hierarchy.Leaves, "leaves");
        var result = Empty(hierarchy, leaves[0].Length);
        var values = new double[hierarchy.Leaves];
        for (var h = 0; h < leaves[0].Length; h++)
        {
            for (var leaf = 0; leaf < values.Length; leaf++)
                values[leaf] = Math.Max(0, leaves[leaf][h]);
            Store(hierarchy.Sum(values), result, h);
        }
        return result;
    }

    /// <summary>
    /// The coherent forecasts with the least total variance (MinT: Wickramasuriya, Athanasopoulos and Hyndman 2019), in the form
    /// y - W U (U' W U)^-1 U' y, where U' y is the difference between each aggregate and the sum of its leaves. This form inverts
    /// a matrix with only as many rows as there are aggregates. Leaves below 0 become 0; the others are reduced so that the total
    /// stays.
    /// </summary>
    /// <param name="forecasts">Forecasts by node and step.</param>
    /// <param name="errors">Errors one step ahead by node and time, at least one of each.</param>
    /// <returns>Forecasts by node and step: 0 or above, coherent up to rounding.</returns>
    /// <exception cref="ArgumentException">There is not one row a node, rows differ in length, or a figure is not finite.</exception>
    public static double[][] MinimumTrace(Hierarchy hierarchy, IReadOnlyList<double[]> forecasts, IReadOnlyList<double[]> errors)
    {
        Check(forecasts, hierarchy.Nodes.Count, "nodes");
        Check(errors, hierarchy.Nodes.Count, "nodes");
        var horizon = forecasts[0].Length;
        var result = Empty(hierarchy, horizon);
        var scale = Scale.Of([.. errors.Select(row => row.Max(Math.Abs))]);
        // One unit for all errors: only their relative sizes matter.
        var projection = Projection.Of(hierarchy, ShrunkCovariance.Of([.. errors.Select(row => Scale.Down(row, scale))]));
        var values = new double[hierarchy.Nodes.Count];
        for (var h = 0; h < horizon; h++)
        {
            for (var node = 0; node < values.Length; node++)
                values[node] = forecasts[node][h];
            var leaves = projection.Leaves(values);
            KeepAboveZero(leaves);
            Store(hierarchy.Sum(leaves), result, h);
        }
        return result;
    }

    /// <summary>Negative values become 0. The others are reduced so that the sum stays; a negative sum becomes 0.</summary>
    static void KeepAboveZero(double[] leaves)
    {
        var (total, positive) = (0.0, 0.0);
        foreach (var value in leaves)
            (total, positive) = (total + value, positive + Math.Max(0, value));
        var share = positive > 0 ? Math.Clamp(total / positive, 0, 1) : 0;
        for (var leaf = 0; leaf < leaves.Length; leaf++)
            leaves[leaf] = Math.Max(0, leaves[leaf]) * share;
    }

    static void Check(IReadOnlyList<double[]> rows, int count, string what)
    {
        if (rows.Count != count)
            throw new ArgumentException($"{rows.Count} rows for a hierarchy of {count} {what}.", nameof(rows));
        if (rows[0].Length == 0 || rows.Any(row => row.Length != rows[0].Length))
            throw new ArgumentException($"All {what} need figures of the same number of steps, at least one.", nameof(rows));
        if (rows.Any(row => row.Any(value => !double.IsFinite(value))))
            throw new ArgumentException(
                $"Row {rows.ToList().FindIndex(row => row.Any(value => !double.IsFinite(value)))} holds a figure that is not finite.",
                nameof(rows));
    }

    static double[][] Empty(Hierarchy hierarchy, int horizon) => [.. hierarchy.Nodes.Select(_ => new double[horizon])];

    static void Store(double[] values, double[][] result, int h)
    {
        for (var node = 0; node < values.Length; node++)
            result[node][h] = values[node];
    }
}
