using System.Runtime.CompilerServices;

namespace SupplyChain.Forecasting.Arima;

/// <summary>The polynomials of a seasonal ARMA model, computed from unbounded parameters.</summary>
static class ArmaPolynomials
{
    const int Highest = 16;

    /// <summary>
    /// Multiplies the plain and the seasonal polynomials. Every parameter is mapped to a partial autocorrelation
    /// x / sqrt(1 + x^2), so all polynomials are stationary and invertible (Barndorff-Nielsen and Schou 1973; Jones 1980).
    /// </summary>
    /// <param name="parameters">Ar, Ma, seasonal Ar, seasonal Ma in this order; any real values.</param>
    /// <param name="phi">Lags 1 to <see cref="ArimaOrders.ArDegree"/> of the autoregression.</param>
    /// <param name="theta">Lags 1 to <see cref="ArimaOrders.MaDegree"/> of the moving average.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Expand(in ArimaOrders orders, ReadOnlySpan<double> parameters, Span<double> phi, Span<double> theta)
    {
        Span<double> plain = stackalloc double[Highest];
        Span<double> seasonal = stackalloc double[Highest];
        var (p, q, sp, sq) = (orders.Ar, orders.Ma, orders.SeasonalAr, orders.SeasonalMa);
        FromPartials(parameters[..p], plain);
        FromPartials(parameters.Slice(p + q, sp), seasonal);
        Multiply(plain[..p], seasonal[..sp], orders.Period, phi);
        FromPartials(parameters.Slice(p, q), plain);
        FromPartials(parameters.Slice(p + q + sp, sq), seasonal);
        Multiply(plain[..q], seasonal[..sq], orders.Period, theta);
        for (var i = 0; i < theta.Length; i++)
            theta[i] = -theta[i];
    }

    /// <summary>
    /// Whether all roots of each of the four polynomials are farther than <paramref name="modulus"/> from zero. The seasonal
    /// polynomials are seen as polynomials in B.
    /// </summary>
    public static bool RootsBeyond(double modulus, in ArimaOrders orders, ReadOnlySpan<double> parameters)
    {
        Span<double> coefficients = stackalloc double[Highest];
        Span<int> counts = [orders.Ar, orders.Ma, orders.SeasonalAr, orders.SeasonalMa];
        var start = 0;
        for (var i = 0; i < 4; i++)
        {
            var count = counts[i];
            FromPartials(parameters.Slice(start, count), coefficients);
            var scale = i < 2 ? modulus : Math.Pow(modulus, orders.Period);
            var power = 1.0;
            for (var j = 0; j < count; j++)
                coefficients[j] *= power *= scale;
            if (!IsStationary(coefficients[..count]))
                return false;
            start += count;
        }
        return true;
    }

    /// <summary>Durbin-Levinson recursion from partial autocorrelations to coefficients.</summary>
    static void FromPartials(ReadOnlySpan<double> parameters, Span<double> coefficients)
    {
        for (var k = 0; k < parameters.Length; k++)
        {
            var partial = parameters[k] / Math.Sqrt(1 + parameters[k] * parameters[k]);
            for (int i = 0, j = k - 1; i <= j; i++, j--)
            {
                var (low, high) = (coefficients[i], coefficients[j]);
                coefficients[i] = low - partial * high;
                coefficients[j] = high - partial * low;
            }
            coefficients[k] = partial;
        }
    }

    /// <summary>Schur-Cohn test: the recursion run backwards finds only partial autocorrelations within (-1, 1).</summary>
    static bool IsStationary(Span<double> coefficients)
    {
        for (var k = coefficients.Length - 1; k >= 0; k--)
        {
            var partial = coefficients[k];
            if (!(Math.Abs(partial) < 1))
                return false;
            var scale = 1 / (1 - partial * partial);
            for (int i = 0, j = k - 1; i <= j; i++, j--)
            {
                var (low, high) = (coefficients[i], coefficients[j]);
                coefficients[i] = (low + partial * high) * scale;
                coefficients[j] = (high + partial * low) * scale;
            }
        }
        return true;
    }

    /// <summary>1 - result = (1 - plain)(1 - seasonal).</summary>
    static void Multiply(ReadOnlySpan<double> plain, ReadOnlySpan<double> seasonal, int period, Span<double> result)
    {
        result.Clear();
        plain.CopyTo(result);
        for (var s = 0; s < seasonal.Length; s++)
        {
            var lag = (s + 1) * period;
            result[lag - 1] += seasonal[s];
            for (var i = 0; i < plain.Length; i++)
                result[lag + i] -= seasonal[s] * plain[i];
        }
    }
}
