namespace SupplyChain.Forecasting.Arima;

/// <summary>The model as an infinite moving average: the effects of an innovation on later values (Box and Jenkins 1970).</summary>
static class PsiWeights
{
    /// <summary>sigma sqrt(psi0^2 + ... + psi(h-1)^2) of steps 1 to <paramref name="horizon"/>.</summary>
    /// <param name="phi">Autoregression without the differences.</param>
    /// <param name="differences">The operator of the differences as 1 - sum(c[j] B^j).</param>
    /// <param name="variance">Of the noise.</param>
    public static double[] Deviations(
        ReadOnlySpan<double> phi, ReadOnlySpan<double> theta, ReadOnlySpan<double> differences, double variance, int horizon)
    {
        var stationary = new double[horizon];
        var weights = new double[horizon];
        var deviations = new double[horizon];
        var sum = 0.0;
        for (var h = 0; h < horizon; h++)
        {
            stationary[h] = (h == 0 ? 1 : h <= theta.Length ? theta[h - 1] : 0) + Before(stationary, phi, h);
            weights[h] = stationary[h] + Before(weights, differences, h);
            sum += weights[h] * weights[h];
            deviations[h] = Math.Sqrt(variance * sum);
        }
        return deviations;
    }

    static double Before(ReadOnlySpan<double> weights, ReadOnlySpan<double> coefficients, int h)
    {
        var sum = 0.0;
        for (var j = 1; j <= Math.Min(h, coefficients.Length); j++)
            sum += coefficients[j - 1] * weights[h - j];
        return sum;
    }
}
