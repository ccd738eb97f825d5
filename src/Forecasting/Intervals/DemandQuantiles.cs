namespace SupplyChain.Forecasting.Intervals;

/// <summary>
/// Quantiles of the demand of one step: the quantiles of past demand relative to its mean, times the expected demand (Vovk,
/// Gammerman and Shafer 2005, with past demands as scores). Quantiles relative to each time's own expectation would be a third
/// wider, since early expectations rest on few demands.
/// </summary>
static class DemandQuantiles
{
    /// <param name="history">No value below 0, at least one above.</param>
    /// <param name="rate">Expected demand a step.</param>
    public static QuantileForecast Of(ReadOnlySpan<double> history, double rate, int horizon)
    {
        var sorted = history.ToArray();
        Array.Sort(sorted);
        double mean = 0;
        foreach (var value in sorted) mean += value / sorted.Length;
        return new QuantileForecast([.. QuantileForecast.Levels.Select(level =>
        {
            var row = new double[horizon];
            Array.Fill(row, rate / mean * Conformal.Quantile(sorted, level));
            return row;
        })]);
    }
}
