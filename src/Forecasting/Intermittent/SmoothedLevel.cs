namespace SupplyChain.Forecasting.Intermittent;

/// <summary>
/// Simple exponential smoothing of counts. Parameter and initial level have the least sum of squared one-step errors. For a
/// given parameter the errors are linear in the initial level, so its best value has a closed form.
/// </summary>
static class SmoothedLevel
{
    const int Tries = 20;

    /// <summary>The level after the last of <paramref name="values"/>, of which there must be at least one.</summary>
    public static (double Level, double Alpha) Of(ReadOnlySpan<double> values)
    {
        var (best, least) = (1.0 / (Tries + 1), double.PositiveInfinity);
        for (var index = 1; index <= Tries; index++)
        {
            // The grid is denser towards 0, where sparse counts have their best value.
            var alpha = Square((double)index / (Tries + 1));
            var (error, _) = Run(values, alpha);
            if (error < least) (best, least) = (alpha, error);
        }
        return (Run(values, best).Level, best);
    }

    /// <summary>
    /// With e(t) = a(t) - w(t) l(0), where a(t) is the error for an initial level of 0 and w(t) = (1 - alpha)^(t - 1):
    /// l(0) = sum a w / sum w w, and the least sum of squares is sum a a - l(0) sum a w.
    /// </summary>
    static (double Error, double Level) Run(ReadOnlySpan<double> values, double alpha)
    {
        double level = 0, weight = 1, errors = 0, products = 0, weights = 0;
        foreach (var value in values)
        {
            var error = value - level;
            errors += error * error;
            products += error * weight;
            weights += weight * weight;
            level += alpha * error;
            weight *= 1 - alpha;
        }
        var first = products / weights;
        return (errors - first * products, level + weight * first);
    }

    static double Square(double value) => value * value;
}
