namespace SupplyChain.Forecasting.Intervals;

/// <summary>An error at a rolling origin, and its expected standard deviation.</summary>
readonly record struct Residual(double Error, double Deviation);

/// <summary>
/// Quantiles around a point forecast: the expected deviation of each step times a factor. The factor is calibrated on
/// rolling-origin residuals (split conformal prediction with a scaled score: Papadopoulos et al. 2002; Lei et al. 2018).
/// Residuals of one origin are correlated, so few origins say little. The factor then stays near the general one.
/// The residuals also served to choose shares and forms, so the usual guarantee of coverage does not hold. The general factors
/// are therefore wider.
/// </summary>
static class ConformalIntervals
{
    // With this number of origins a series' own residuals and the general factor have equal weight.
    const double GeneralOrigins = 6;
    // Lower bound of a factor: residuals near 0 do not mean that the future has no error.
    const double LeastFactor = 1e-3;

    static readonly double[] Coverages = [0.5, 0.9];

    /// <summary>
    /// Factors for the half width of the 50 % and the 90 % interval, in deviations. They are above the normal 0.67 and 1.64, since
    /// a model's deviation does not include the error of choosing the wrong model.
    /// </summary>
    /// <param name="Half">Of the 50 % interval.</param>
    /// <param name="Ninety">Of the 90 % interval.</param>
    /// <param name="Residuals">
    /// Multiplier of past residuals. Above 1 where the history is too short for its own errors to be seen.
    /// </param>
    public readonly record struct General(double Half, double Ninety, double Residuals);

    /// <param name="point">By step.</param>
    /// <param name="deviation">By step, 0 or above.</param>
    public static QuantileForecast Of(
        double[] point, double[] deviation, IReadOnlyCollection<Residual> residuals, int origins, General general)
    {
        double[] scores = [.. residuals.Select(residual => Math.Abs(residual.Error) / residual.Deviation).Where(double.IsFinite)];
        Array.Sort(scores);
        var own = scores.Length == 0 ? 0 : origins / (origins + GeneralOrigins);
        double Own(int coverage) => Math.Max(LeastFactor, general.Residuals * Conformal.Quantile(scores, Coverages[coverage]));
        double Factor(int coverage, double usual) =>
            own == 0 ? usual : Math.Exp(own * Math.Log(Own(coverage)) + (1 - own) * Math.Log(usual));
        var (half, ninety) = (Factor(0, general.Half), Factor(1, general.Ninety));

        double[] factors = [-ninety, -half, 0, half, ninety];
        return new QuantileForecast(
            [.. factors.Select(factor => point.Zip(deviation, (mean, width) => Bounded(mean + factor * width)).ToArray())]);
    }

    static double Bounded(double value) => Math.Clamp(value, -double.MaxValue, double.MaxValue);
}
