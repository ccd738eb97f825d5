namespace SupplyChain.Forecasting.Selection;

/// <summary>
/// The rolling-origin error of forecasts that expect the same demand in every step. Against such a forecast the squared
/// errors of the steps to come differ between methods only by the squared distance to their mean, so that the mean is
/// what is scored: the single demands are noise that no method can foresee.
/// </summary>
sealed class RollingMeans
{
    // What happened k steps ago counts 0.95^k.
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
        // Sums of the steps that follow each origin, kept as a window that slides to older origins.
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

    /// <summary>The first origin: values seen before the first forecast.</summary>
    public int First { get; }

    public int Origins => means.Length - First;

    /// <param name="rates">Column t is the forecast after t values.</param>
    /// <returns>The discounted mean of the squared errors; 0 without origins.</returns>
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
