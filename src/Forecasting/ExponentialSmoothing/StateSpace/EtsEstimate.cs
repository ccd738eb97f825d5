namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

/// <summary>A form with the parameters of greatest likelihood.</summary>
/// <param name="Form">The form.</param>
/// <param name="Point">Parameters and first states in the order of <see cref="EtsLikelihood"/>.</param>
/// <param name="Value">Minus twice the log likelihood by value of the series; infinite where nothing was found.</param>
/// <param name="Criterion">Corrected criterion of Akaike; infinite with too few values for the parameters.</param>
sealed record EtsEstimate(EtsForm Form, double[] Point, double Value, double Criterion)
{
    /// <summary>Hyndman et al. (2008), section 7.1: the variance counts as a parameter.</summary>
    public static double CriterionOf(double value, int length, int parameters)
    {
        int k = parameters + 1;
        return length - k - 1 <= 0 ? double.PositiveInfinity : length * value + 2.0 * k * length / (length - k - 1);
    }

    /// <summary>The point for a series in another unit: states that carry the unit are multiplied.</summary>
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
