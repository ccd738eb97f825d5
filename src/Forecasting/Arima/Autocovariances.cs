using System.Runtime.CompilerServices;

namespace SupplyChain.Forecasting.Arima;

/// <summary>Covariances of an ARMA process with innovations of variance 1, in O(p^2 + q^2).</summary>
/// <param name="degree">Largest degree of either polynomial.</param>
sealed class Autocovariances(int degree)
{
    readonly double[] _predictors = new double[(degree + 1) * (degree + 1)];
    readonly double[] _ar = new double[3 * degree + 4];
    readonly double[] _arma = new double[degree + 2];
    readonly double[] _weights = new double[degree + 2];
    readonly double[] _products = new double[degree + 2];

    /// <summary>
    /// The covariance of each element of Harvey's state (1989) with the observation. State i holds
    /// sum(phi[j] y[t+i-j], j > i) + sum(theta[j] e[t+i-j], j >= i).
    /// </summary>
    /// <param name="column">Length max(p, q + 1). The first element is the variance of the process.</param>
    /// <returns>False when the autoregression is not stationary.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool WithState(ReadOnlySpan<double> phi, ReadOnlySpan<double> theta, Span<double> column)
    {
        var (p, q) = (phi.Length, theta.Length);
        if (!OfAutoregression(phi, p + q))
            return false;
        OfProcess(theta, p);
        Weights(phi, theta);
        for (var i = 0; i < column.Length; i++)
        {
            var sum = i == 0 ? _weights[0] : 0;
            for (var j = i; j < p; j++)
                sum += phi[j] * _arma[j + 1 - i];
            for (var j = Math.Max(i, 1); j <= q; j++)
                sum += theta[j - 1] * _weights[j - i];
            column[i] = sum;
        }
        return true;
    }

    /// <summary>
    /// The step-down recursion gives the predictors of all orders. The covariances are then computed lag by lag.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool OfAutoregression(ReadOnlySpan<double> phi, int highest)
    {
        var (p, stride) = (phi.Length, degree + 1);
        var row = _predictors.AsSpan(p * stride, p);
        phi.CopyTo(row);
        var variance = 1.0;
        for (var k = p; k >= 1; k--)
        {
            var current = _predictors.AsSpan(k * stride, k);
            var partial = current[k - 1];
            if (!(Math.Abs(partial) < 1))
                return false;
            var scale = 1 / (1 - partial * partial);
            variance *= scale;
            var lower = _predictors.AsSpan((k - 1) * stride, k - 1);
            for (var j = 0; j < lower.Length; j++)
                lower[j] = (current[j] + partial * current[k - 2 - j]) * scale;
        }
        _ar[0] = variance;
        for (var lag = 1; lag <= highest; lag++)
        {
            var order = Math.Min(lag, p);
            var predictor = _predictors.AsSpan(order * stride, order);
            var sum = 0.0;
            for (var j = 0; j < predictor.Length; j++)
                sum += predictor[j] * _ar[lag - 1 - j];
            _ar[lag] = sum;
        }
        return true;
    }

    /// <summary>The moving average of the autoregression's covariances, lags 0 to <paramref name="highest"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void OfProcess(ReadOnlySpan<double> theta, int highest)
    {
        var q = theta.Length;
        for (var lag = 0; lag <= q; lag++)
        {
            var sum = lag == 0 ? 1 : theta[lag - 1];
            for (var j = 0; j + lag < q; j++)
                sum += theta[j] * theta[j + lag];
            _products[lag] = sum;
        }
        for (var lag = 0; lag <= highest; lag++)
        {
            var sum = _products[0] * _ar[lag];
            for (var j = 1; j <= q; j++)
                sum += _products[j] * (_ar[lag + j] + _ar[Math.Abs(lag - j)]);
            _arma[lag] = sum;
        }
    }

    /// <summary>The psi weights 0 to q: the effect of an innovation on later observations.</summary>
    void Weights(ReadOnlySpan<double> phi, ReadOnlySpan<double> theta)
    {
        _weights[0] = 1;
        for (var k = 1; k <= theta.Length; k++)
        {
            var sum = theta[k - 1];
            for (var j = 1; j <= Math.Min(k, phi.Length); j++)
                sum += phi[j - 1] * _weights[k - j];
            _weights[k] = sum;
        }
    }
}
