using System.Runtime.CompilerServices;

namespace SupplyChain.Forecasting.Arima;

/// <summary>
/// Gaussian likelihood of an ARMA process by the Kalman filter in Chandrasekhar's form (Morf, Sidhu and Kailath 1974;
/// Mélard 1984, AS 197). The covariance of the state starts at its stationary value, so each step changes it by a matrix of
/// rank one. A step costs O(max(p, q + 1)).
/// </summary>
/// <remarks>Hot methods of this folder are optimised at once, since most runs end before the second tier.</remarks>
/// <param name="degree">Largest degree of either polynomial.</param>
sealed class ExactLikelihood(int degree)
{
    const double Settled = 1e-13;

    readonly Autocovariances _covariances = new(degree);
    readonly double[] _phi = Companion.Vector(degree + 1);
    readonly double[] _state = Companion.Vector(degree + 1);
    readonly double[] _unit = Companion.Vector(degree + 1);
    readonly double[] _gain = Companion.Vector(degree + 1);
    readonly double[] _change = Companion.Vector(degree + 1);
    double[] _unitResiduals = [];

    /// <summary>The mean by generalised least squares. 0 when no mean was asked for.</summary>
    public double Mean { get; private set; }

    /// <summary>Sum of the logarithms of the innovations' variances, in units of the noise variance.</summary>
    public double LogDeterminant { get; private set; }

    /// <summary>The state after the last observation, without the mean. Its first element is the forecast of the next value.</summary>
    public ReadOnlySpan<double> State => _state;

    /// <summary>
    /// Writes the innovations divided by their standard deviation, in units of the noise. Their mean square is the noise variance.
    /// </summary>
    /// <param name="residuals">As long as <paramref name="values"/>.</param>
    /// <returns>False when the autoregression is not stationary.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Filter(
        ReadOnlySpan<double> values, ReadOnlySpan<double> phi, ReadOnlySpan<double> theta, bool withMean, Span<double> residuals)
    {
        var size = Math.Max(phi.Length, theta.Length + 1);
        Array.Clear(_gain);
        if (!_covariances.WithState(phi, theta, _gain.AsSpan(0, size)))
            return false;
        if (_unitResiduals.Length < values.Length)
            _unitResiduals = new double[values.Length];
        Array.Clear(_phi);
        phi.CopyTo(_phi);
        Array.Clear(_state);
        Array.Clear(_unit);
        var variance = _gain[0];
        Companion.Advance(_gain, _phi, size);
        _gain.CopyTo(_change, 0);
        var factor = -1 / variance;
        var settled = false;
        var determinant = 0.0;
        for (var t = 0; t < values.Length; t++)
        {
            var deviation = Math.Sqrt(variance);
            var innovation = values[t] - _state[0];
            residuals[t] = innovation / deviation;
            Companion.Advance(_state, _phi, _gain, innovation / variance, size);
            if (withMean)
            {
                innovation = 1 - _unit[0];
                _unitResiduals[t] = innovation / deviation;
                Companion.Advance(_unit, _phi, _gain, innovation / variance, size);
            }
            if (settled)
                continue;
            determinant += Math.Log(variance);
            var next = Math.Max(1, variance + factor * _change[0] * _change[0]);
            var largest = Companion.Update(_change, _gain, _phi, factor, variance, size);
            factor *= variance / next;
            variance = next;
            settled = -factor * largest * largest < Settled;
        }
        LogDeterminant = determinant;
        Mean = withMean ? RemoveMean(residuals) : 0;
        return true;
    }

    double RemoveMean(Span<double> residuals)
    {
        var (cross, square) = (0.0, 0.0);
        for (var t = 0; t < residuals.Length; t++)
        {
            cross += residuals[t] * _unitResiduals[t];
            square += _unitResiduals[t] * _unitResiduals[t];
        }
        var mean = square > 0 ? cross / square : 0;
        for (var t = 0; t < residuals.Length; t++)
            residuals[t] -= mean * _unitResiduals[t];
        for (var i = 0; i < _state.Length; i++)
            _state[i] -= mean * _unit[i];
        return mean;
    }
}
