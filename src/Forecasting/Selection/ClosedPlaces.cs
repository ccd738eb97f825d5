using SupplyChain.Forecasting.Intervals;

namespace SupplyChain.Forecasting.Selection;

/// <summary>
/// Positions of a season at which all values are 0, such as the Sundays of a shop. When this is unlikely to be chance, they are
/// removed, the rest is forecast as a shorter season, and they are forecast as exactly 0.
/// </summary>
/// <param name="Closed">By position; the first belongs to the first value.</param>
/// <param name="Length">Of the history.</param>
sealed record ClosedPlaces(bool[] Closed, int Length)
{
    // Probability that a position with demand as often as the others has none in any season.
    const double ByChance = 1e-3;
    const int FewestSeasons = 3;

    /// <summary>Null when no position is closed.</summary>
    public static ClosedPlaces? Of(ReadOnlySpan<double> history, int period)
    {
        if (period < 2 || history.Length < FewestSeasons * period) return null;
        bool[] closed = [.. Enumerable.Repeat(true, period)];
        for (var at = 0; at < history.Length; at++)
            if (history[at] != 0) closed[at % period] = false;
        int open = 0, demands = 0;
        for (var at = 0; at < history.Length; at++)
        {
            if (closed[at % period]) continue;
            open++;
            if (history[at] != 0) demands++;
        }
        if (open == 0 || !closed.Contains(true)) return null;
        return Math.Pow(1 - (double)demands / open, history.Length / period) < ByChance ? new ClosedPlaces(closed, history.Length) : null;
    }

    /// <summary>Number of positions of the season that are open, at least one.</summary>
    public int Period => Closed.Count(closed => !closed);

    public double[] Without(double[] history) => [.. history.Where((_, at) => !IsClosed(at))];

    /// <summary>How many of the next steps are at open positions.</summary>
    public int OpenAmong(int steps) => Enumerable.Range(Length, steps).Count(at => !IsClosed(at));

    /// <summary>The forecast of all steps.</summary>
    /// <param name="open">The forecast of the open positions, at least as long as their number among the steps.</param>
    public SeriesForecast Among(int steps, SeriesForecast open)
    {
        var next = 0;
        int?[] places = [.. Enumerable.Range(Length, steps).Select(at => IsClosed(at) ? default(int?) : next++)];
        double[] Spread(Func<int, double> valueAt) => [.. places.Select(place => place is { } known ? valueAt(known) : 0)];
        return open with
        {
            Point = Spread(step => open.Point[step]),
            Quantiles = new QuantileForecast([.. QuantileForecast.Levels.Select(level => Spread(step => open.Quantiles.At(level, step)))]),
            Basis = open.Basis with { ClosedPositions = Closed.Length - Period, Season = Closed.Length },
        };
    }

    bool IsClosed(int at) => Closed[at % Closed.Length];
}
