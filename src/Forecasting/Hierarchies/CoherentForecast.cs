using SupplyChain.Forecasting.Selection;
using SupplyChain.Forecasting.Theta;

namespace SupplyChain.Forecasting.Hierarchies;

/// <summary>Forecasts of all nodes of a hierarchy that add up.</summary>
/// <param name="Points">Expected values by node and step, 0 or above. An aggregate is the sum of its leaves.</param>
/// <param name="Aggregates">The engine's own forecast of each aggregate. The points can differ from it.</param>
/// <param name="Errors">Number of weeks of errors for the reconciliation. 0: too few are known, and the leaves are summed.</param>
public sealed record CoherentForecast(double[][] Points, SeriesForecast[] Aggregates, int Errors)
{
    /// <summary>With fewer errors their correlations cannot be estimated.</summary>
    public const int FewestErrors = 8;

    // A year of weeks. Older errors say little about the present.
    const int MostErrors = 52;

    /// <summary>
    /// Reconciles the forecasts of the leaves with those of the aggregates (see <see cref="Reconciliation.MinimumTrace"/>). The
    /// variances and correlations of the nodes are estimated from errors of the standard theta method one step ahead, refitted at
    /// every step. These errors are cheap to compute for every node.
    /// </summary>
    /// <param name="observed">
    /// History of each leaf. All have the same length and end at the same time. NaN marks unknown values. Before its first value a
    /// leaf adds nothing to a sum. A later unknown value makes the sum unknown.
    /// </param>
    /// <param name="leaves">Forecasts by leaf and step, 0 or above.</param>
    /// <param name="period">Observations a season. A node with fewer than two seasons of history has none.</param>
    public static CoherentForecast Of(Hierarchy hierarchy, IReadOnlyList<double[]> observed, IReadOnlyList<double[]> leaves, int period)
    {
        var horizon = leaves[0].Length;
        double[][] histories = [.. hierarchy.Nodes.Select(node => Sum([.. node.Leaves.Select(leaf => observed[leaf])]))];
        SeriesForecast[] aggregates =
        [
            .. histories.Take(hierarchy.Aggregates).Select(history => Engine.Forecast(history, SeasonOf(history, period), horizon)),
        ];
        if (aggregates is []) return new(Reconciliation.BottomUp(hierarchy, leaves), [], 0);

        var errors = ErrorsOf(histories, period);
        var points = errors[0].Length < FewestErrors
            ? Reconciliation.BottomUp(hierarchy, leaves)
            : Reconciliation.MinimumTrace(hierarchy, [.. aggregates.Select(forecast => forecast.Point), .. leaves], errors);
        return new(points, aggregates, errors[0].Length < FewestErrors ? 0 : errors[0].Length);
    }

    static int SeasonOf(double[] history, int period) => history.Length >= 2 * period ? period : 1;

    /// <summary>The sum from the first known week of any leaf.</summary>
    static double[] Sum(double[][] leaves)
    {
        var starts = leaves.Select(leaf => Array.FindIndex(leaf, double.IsFinite)).ToArray();
        var first = starts.Min();
        var sum = new double[leaves[0].Length - first];
        for (var leaf = 0; leaf < leaves.Length; leaf++)
            for (var at = starts[leaf]; at < leaves[leaf].Length; at++) sum[at - first] += leaves[leaf][at];
        return sum;
    }

    /// <summary>Errors by node and step, for the last steps at which all nodes are known.</summary>
    static double[][] ErrorsOf(double[][] histories, int period)
    {
        var shortest = histories.Min(history => history.Length);
        var steps = Enumerable.Range(1, Math.Min(MostErrors, Math.Max(0, shortest - FewestErrors))).Reverse()
            .Where(back => histories.All(history => double.IsFinite(history[^back]))).ToArray();
        return [.. histories.Select(history => ErrorsAt(steps, history, SeasonOf(history, period)))];
    }

    static double[] ErrorsAt(int[] steps, double[] history, int period)
    {
        if (steps is []) return [];
        // An unknown value is replaced by the value before it.
        var known = (double[])history.Clone();
        for (var at = 1; at < known.Length; at++)
            if (!double.IsFinite(known[at])) known[at] = known[at - 1];
        var fitted = Thetas.Standard.Fit(known.AsSpan(0, known.Length - steps[0]), period);
        return [.. steps.Select(back => known[^back] - fitted.Refit(known.AsSpan(0, known.Length - back)).Forecast(1).Mean[0])];
    }
}
