using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.Selection;

/// <summary>
/// Bounds of a forecast: the bounds of the history, extended by five times its largest move within as many steps. A candidate that
/// diverges, such as one with multiplicative states after an outlier, is set to the bound.
/// </summary>
/// <param name="Widest">Largest standard deviation.</param>
readonly record struct Reach(double Low, double High, double Widest)
{
    const double Times = 5;

    /// <param name="history">At least one value, all finite.</param>
    public static Reach Of(ReadOnlySpan<double> history, int horizon)
    {
        double low = history[0], high = history[0], moved = 0;
        var within = Math.Max(1, Math.Min(horizon, history.Length - 1));
        for (var end = 0; end < history.Length; end++)
        {
            (low, high) = (Math.Min(low, history[end]), Math.Max(high, history[end]));
            for (var start = Math.Max(0, end - within); start < end; start++)
                moved = Math.Max(moved, Math.Abs(history[end] - history[start]));
        }
        // A history shorter than the horizon could not move as far. Its move is extrapolated.
        var most = Times * moved * horizon / within;
        return new Reach(low - most, high + most, most);
    }

    public MethodForecast Bound(MethodForecast forecast)
    {
        var (low, high, widest) = this;
        return new(
            [.. forecast.Mean.Select(value => Math.Clamp(value, low, high))],
            forecast.Deviation?.Select(value => Math.Min(value, widest)).ToArray());
    }
}
