namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>Nets firm orders against the forecast.</summary>
public static class OrderNetting
{
    /// <summary>An order more than a month away does not consume the forecast.</summary>
    public const int Reach = 4;

    /// <summary>
    /// The remaining forecast. Each order, the earliest first, consumes the forecast of its own week, then of earlier weeks, the
    /// nearest first, then of later weeks. Demand is orders + remaining forecast: never below the orders, and never below the
    /// forecast.
    /// </summary>
    /// <param name="forecast">By week, 0 or above.</param>
    /// <param name="orders">For the same weeks, 0 or above.</param>
    public static decimal[] Left(IReadOnlyList<decimal> forecast, IReadOnlyList<decimal> orders)
    {
        var left = forecast.ToArray();
        for (var due = 0; due < left.Length; due++)
        {
            var open = orders[due];
            foreach (var week in Around(due, left.Length))
            {
                var used = Math.Min(open, left[week]);
                left[week] -= used;
                open -= used;
            }
        }
        return left;
    }

    static IEnumerable<int> Around(int due, int weeks)
    {
        yield return due;
        for (var week = due - 1; week >= Math.Max(0, due - Reach); week--) yield return week;
        for (var week = due + 1; week <= Math.Min(weeks - 1, due + Reach); week++) yield return week;
    }
}
