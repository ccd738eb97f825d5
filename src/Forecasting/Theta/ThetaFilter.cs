namespace SupplyChain.Forecasting.Theta;

/// <summary>State of the dynamic theta model: the smoothed level and the straight line through all values so far.</summary>
/// <remarks>
/// Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler (2016), Models for optimising the theta method and their
/// relationship to state space models, International Journal of Forecasting 32(4), equations of the DOTM.
/// </remarks>
struct ThetaFilter
{
    public double Level;

    double mean, intercept, slope, remains;
    int count;

    public static ThetaFilter At(double level) => new() { Level = level, remains = 1 };

    /// <summary>
    /// Contribution of the straight line to the next value after t values, before the weight 1 - 1/theta:
    /// (1 - alpha)^t A + (1 - (1 - alpha)^(t + 1)) / alpha B.
    /// </summary>
    public readonly double Line(double alpha) => remains * intercept + (1 - remains * (1 - alpha)) / alpha * slope;

    /// <summary>Weight of the initial level in the next value.</summary>
    public readonly double Remains => remains;

    public void Take(double value, double alpha)
    {
        count++;
        slope = count == 1 ? 0 : ((count - 2) * slope + 6.0 / count * (value - mean)) / (count + 1);
        mean += (value - mean) / count;
        intercept = mean - (count + 1) / 2.0 * slope;
        Level += alpha * (value - Level);
        remains *= 1 - alpha;
    }
}
