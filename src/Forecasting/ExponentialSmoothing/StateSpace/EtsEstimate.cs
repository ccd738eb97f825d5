namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

/// <summary>A form with its maximum likelihood parameters.</summary>
/// <param name="Form">The form.</param>
/// <param name="Point">Parameters and initial states in the order of <see cref="EtsLikelihood"/>.</param>
/// <param name="Value">Minus twice the log likelihood, divided by the number of values. Infinite when nothing was found.</param>
/// <param name="Criterion">Corrected Akaike criterion. Infinite when there are too few values for the parameters.</param>
sealed record EtsEstimate(EtsForm Form, double[] Point, double Value, double Criterion)
{
    /// <summary>Corrected Akaike criterion (Hyndman et al. 2008, section 7.1). The variance counts as a parameter.</summary>
    public static double CriterionOf(double value, int length, int parameters)
    {
        int k = parameters + 1;
        return length - k - 1 <= 0 ? double.PositiveInfinity : length * value + 2.0 * k * length / (length - k - 1);
    }

    /// <summary>The point for the series in another unit. States that carry the unit are multiplied.</summary>
    public double[] PointIn(double factor)
    {
        double[] point = [.. Point];
        int first = Form.Smoothing;
        point[first] *= factor;
        if (Form.Trend == Join.Additive) point[first + 1] *= factor;
        if (Form.Season == Join.Additive)
            for (int i = first + (Form.Trend == Join.None ? 1 : 2); i < point.Length; i++) point[i] *= factor;
        return point;
    }
}
