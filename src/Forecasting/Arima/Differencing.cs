namespace SupplyChain.Forecasting.Arima;

/// <summary>The operator (1 - B)^d (1 - B^m)^D and its inverse.</summary>
static class Differencing
{
    public static double[] Difference(ReadOnlySpan<double> values, int lag)
    {
        var result = new double[Math.Max(0, values.Length - lag)];
        for (var t = 0; t < result.Length; t++)
            result[t] = values[t + lag] - values[t];
        return result;
    }

    /// <summary>Differences the series. The result is shorter by d + m D values.</summary>
    public static double[] Apply(ReadOnlySpan<double> values, in ArimaOrders orders)
    {
        var result = values.ToArray();
        for (var i = 0; i < orders.SeasonalDifference; i++)
            result = Difference(result, orders.Period);
        for (var i = 0; i < orders.Difference; i++)
            result = Difference(result, 1);
        return result;
    }

    /// <summary>Coefficients of the operator written as 1 - sum(c[j] B^j), lags 1 to d + m D.</summary>
    public static double[] Coefficients(in ArimaOrders orders)
    {
        double[] polynomial = [1];
        for (var i = 0; i < orders.SeasonalDifference; i++)
            polynomial = Times(polynomial, orders.Period);
        for (var i = 0; i < orders.Difference; i++)
            polynomial = Times(polynomial, 1);
        return [.. polynomial.Skip(1).Select(value => -value)];
    }

    /// <summary>Turns forecasts of the differences into forecasts of the series, in place.</summary>
    /// <param name="last">The last d + m D values of the series, oldest first.</param>
    public static void Integrate(ReadOnlySpan<double> last, ReadOnlySpan<double> coefficients, Span<double> forecasts)
    {
        for (var h = 0; h < forecasts.Length; h++)
            for (var j = 1; j <= coefficients.Length; j++)
                forecasts[h] += coefficients[j - 1] * (h >= j ? forecasts[h - j] : last[last.Length + h - j]);
    }

    static double[] Times(double[] polynomial, int lag)
    {
        var result = new double[polynomial.Length + lag];
        for (var i = 0; i < polynomial.Length; i++)
        {
            result[i] += polynomial[i];
            result[i + lag] -= polynomial[i];
        }
        return result;
    }
}
