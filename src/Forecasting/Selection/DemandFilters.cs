namespace SupplyChain.Forecasting.Selection;

/// <summary>
/// The smoothing methods for demand. Each gives the expected rates after 0, 1, 2, ... values of a history, so one pass gives its
/// forecast at every rolling origin.
/// </summary>
static class DemandFilters
{
    static readonly double[] Discounts = [1, 0.99, 0.98, 0.97, 0.95, 0.93, 0.9, 0.85, 0.8, 0.7];
    static readonly double[] Alphas = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5];
    static readonly double[] ChanceSmoothings = [0.02, 0.05, 0.1, 0.2, 0.3];
    const double SizeSmoothing = 0.1;

    /// <summary>Methods of one kind with different parameters.</summary>
    /// <param name="Name">The name of the method on the command line.</param>
    /// <param name="Prior">Its weight relative to the others where all have the same error.</param>
    /// <param name="Rates">A row for each parameter. Column t is the expected demand a step after t values.</param>
    public sealed record Family(string Name, double Prior, double[][] Rates);

    // Two of the three update the level in every step. Their errors are correlated (too low after a period without demand), so the
    // third has the weight of both. ADIDA and IMAPA are left out: they did not improve real forecasts and took most of the time.
    public static Family[] Of(double[] history) =>
    [
        new("ses", 1, [.. Discounts.Select(discount => Level(history, discount))]),
        new("sba", 2, [.. Alphas.Select(alpha => Intervals(history, alpha))]),
        new("tsb", 1, [.. ChanceSmoothings.Select(beta => Chances(history, beta))]),
    ];

    /// <summary>Simple exponential smoothing that starts as a mean: values have the weights 1, d, d^2, ... by age (Brown 1959).</summary>
    static double[] Level(double[] history, double discount)
    {
        var rates = new double[history.Length + 1];
        double sum = 0, weights = 0;
        for (var at = 0; at < history.Length; at++)
        {
            sum = sum * discount + history[at];
            weights = weights * discount + 1;
            rates[at + 1] = sum / weights;
        }
        return rates;
    }

    /// <summary>Size over interval, with the correction of Syntetos and Boylan (2005).</summary>
    static double[] Intervals(double[] history, double alpha)
    {
        var rates = new double[history.Length + 1];
        double size = 0, interval = 0;
        var since = 1;
        for (var at = 0; at < history.Length; at++)
        {
            if (history[at] == 0)
            {
                since++;
            }
            else
            {
                (size, interval) = interval == 0
                    ? (history[at], since)
                    : (size + alpha * (history[at] - size), interval + alpha * (since - interval));
                since = 1;
            }
            rates[at + 1] = interval == 0 ? 0 : (1 - alpha / 2) * size / interval;
        }
        return rates;
    }

    /// <summary>Probability times size (Teunter, Syntetos and Babai 2011). Both start as means, so no later value is used.</summary>
    static double[] Chances(double[] history, double beta)
    {
        var rates = new double[history.Length + 1];
        double chance = 0, size = 0;
        var demands = 0;
        for (var at = 0; at < history.Length; at++)
        {
            var gain = Math.Max(beta, 1.0 / (at + 1));
            chance += gain * ((history[at] == 0 ? 0 : 1) - chance);
            if (history[at] != 0) size += Math.Max(SizeSmoothing, 1.0 / ++demands) * (history[at] - size);
            rates[at + 1] = chance * size;
        }
        return rates;
    }
}
