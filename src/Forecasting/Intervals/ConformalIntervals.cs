namespace SupplyChain.Forecasting.Intervals;

/// <summary>An error of a rolling origin with the deviation that was expected of it.</summary>
readonly record struct Residual(double Error, double Deviation);

/// <summary>
/// Quantiles around a point forecast: the deviation that the candidates expect of each step, times a factor calibrated on
/// rolling-origin residuals (split conformal prediction with a scaled score: Papadopoulos et al. 2002; Lei et al. 2018).
/// The residuals of one origin come together, so that few origins say little: then the factor stays near what holds for
/// series in general. Shares and forms were chosen with these residuals in view, so the coverage is not guaranteed as it is
/// for values nobody has looked at: the general factors are wider for that.
/// </summary>
static class ConformalIntervals
{
    // A series' own residuals and the general factor weigh the same with this many origins.
    const double GeneralOrigins = 6;
    // No forecast was ever so good that its residuals should be taken for nothing.
    const double LeastFactor = 1e-3;

    static readonly double[] Coverages = [0.5, 0.9];

    /// <summary>
    /// Factors for the half width of the 50 % and the 90 % interval, in deviations: above the normal 0.67 and 1.64, since
    /// no model knows that it may be the wrong one.
    /// </summary>
    /// <param name="Half">Of the 50 % interval.</param>
    /// <param name="Ninety">Of the 90 % interval.</param>
    /// <param name="Residuals">What residuals of the past are multiplied by: above 1 where the history is too short for its own errors to show.</param>
    public readonly record struct General(double Half, double Ninety, double Residuals);

    /// <param name="point">By step.</param>
    /// <param name="deviation">By step, 0 or above.</param>
    public static QuantileForecast Of(double[] point, double[] deviation, IReadOnlyCollection<Residual> residuals, int origins, General general)
    {
        double[] scores = [.. residuals.Select(residual => Math.Abs(residual.Error) / residual.Deviation).Where(double.IsFinite)];
        Array.Sort(scores);
        var own = scores.Length == 0 ? 0 : origins / (origins + GeneralOrigins);
        double Factor(int coverage, double usual) =>
            own == 0 ? usual : Math.Exp(own * Math.Log(Math.Max(LeastFactor, general.Residuals * Conformal.Quantile(scores, Coverages[coverage]))) + (1 - own) * Math.Log(usual));
        var (half, ninety) = (Factor(0, general.Half), Factor(1, general.Ninety));

        double[] factors = [-ninety, -half, 0, half, ninety];
        return new QuantileForecast([.. factors.Select(factor => point.Zip(deviation, (mean, width) => Bounded(mean + factor * width)).ToArray())]);
    }

    static double Bounded(double value) => Math.Clamp(value, -double.MaxValue, double.MaxValue);
}
