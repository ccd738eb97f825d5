namespace SupplyChain.Forecasting.Selection;

/// <summary>
/// Rolling-origin errors of forecasts that expect the same demand in every step. Between such forecasts the squared errors differ
/// only by the squared distance to the mean of the steps. The mean is therefore scored instead of single demands, which are
/// noise to every method.
/// </summary>
sealed class RollingMeans
{
    // Weight of an error k steps ago: 0.95^k.
    const double Discount = 0.95;

    readonly double[] means, weights;

    /// <param name="history">At least one value.</param>
    /// <param name="horizon">Steps to forecast, at least 1.</param>
    public RollingMeans(double[] history, int horizon)
    {
        var length = history.Length;
        First = Math.Min(length, Math.Max(3, length / 4));
        (means, weights) = (new double[length], new double[length]);
        double weight = 1;
        // Sum of the steps after each origin, kept as a sliding window.
        double ahead = 0;
        for (var origin = length - 1; origin >= First; origin--)
        {
            ahead += history[origin];
            if (origin + horizon < length) ahead -= history[origin + horizon];
            var steps = Math.Min(horizon, length - origin);
            means[origin] = ahead / steps;
            weights[origin] = weight * steps;
            weight *= Discount;
        }
    }

    /// <summary>Number of values before the first forecast.</summary>
    public int First { get; }

    public int Origins => means.Length - First;

    /// <param name="rates">Column t is the forecast after t values.</param>
    /// <returns>The discounted mean of the squared errors. 0 without origins.</returns>
    public double Error(double[] rates)
    {
        double sum = 0, total = 0;
        for (var origin = First; origin < means.Length; origin++)
        {
            var error = rates[origin] - means[origin];
            sum += weights[origin] * error * error;
            total += weights[origin];
        }
        return total > 0 ? sum / total : 0;
    }
}
