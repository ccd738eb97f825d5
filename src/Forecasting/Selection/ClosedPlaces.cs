using SupplyChain.Forecasting.Intervals;

namespace SupplyChain.Forecasting.Selection;

/// <summary>
/// Places of a season at which there never was anything, as Sundays of a shop: where chance would not have left them empty,
/// they are taken out, the rest is forecast as a shorter season, and they stay at exactly 0.
/// </summary>
/// <param name="Closed">By place, the first value's first.</param>
/// <param name="Length">Of the history.</param>
sealed record ClosedPlaces(bool[] Closed, int Length)
{
    // The chance that a place with demand as often as the others would be empty in every season.
    const double ByChance = 1e-3;
    const int FewestSeasons = 3;

    /// <summary>Null where no place is closed.</summary>
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

    /// <summary>Places of the season that remain, at least one.</summary>
    public int Period => Closed.Count(closed => !closed);

    public double[] Without(double[] history) => [.. history.Where((_, at) => !IsClosed(at))];

    /// <summary>How many of the next steps are at open places.</summary>
    public int OpenAmong(int steps) => Enumerable.Range(Length, steps).Count(at => !IsClosed(at));

    /// <param name="open">The forecast of the open places, at least as long as there are any among the steps.</param>
    public SeriesForecast Among(int steps, SeriesForecast open)
    {
        var next = 0;
        int?[] places = [.. Enumerable.Range(Length, steps).Select(at => IsClosed(at) ? default(int?) : next++)];
        double[] Spread(Func<int, double> valueAt) => [.. places.Select(place => place is { } known ? valueAt(known) : 0)];
        return open with
        {
            Point = Spread(step => open.Point[step]),
            Quantiles = new QuantileForecast([.. QuantileForecast.Levels.Select(level => Spread(step => open.Quantiles.At(level, step)))]),
            Reason = $"{Closed.Length - Period} of {Closed.Length} places of a season were always empty and stay so; of the others: {open.Reason}",
        };
    }

    bool IsClosed(int at) => Closed[at % Closed.Length];
}
