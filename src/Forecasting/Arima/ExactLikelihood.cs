using System.Runtime.CompilerServices;

namespace SupplyChain.Forecasting.Arima;

/// <summary>
/// Gaussian likelihood of an ARMA process by the Kalman filter in Chandrasekhar's form (Morf, Sidhu and Kailath 1974;
/// Mélard 1984, AS 197): the covariance of the state starts at its stationary value, so each step changes it by a matrix
/// of rank one, and a step costs O(max(p, q + 1)).
/// </summary>
/// <remarks>Hot methods of this folder are compiled in full at once: most runs are too short for the second tier.</remarks>
/// <param name="degree">Degree of both polynomials at most.</param>
sealed class ExactLikelihood(int degree)
{
    const double Settled = 1e-13;

    readonly Autocovariances _covariances = new(degree);
    readonly double[] _phi = new double[degree + 2];
    readonly double[] _state = new double[degree + 2];
    readonly double[] _unit = new double[degree + 2];
    readonly double[] _gain = new double[degree + 2];
    readonly double[] _change = new double[degree + 2];
    double[] _unitResiduals = [];

    /// <summary>Mean by generalised least squares, 0 where none was asked for.</summary>
    public double Mean { get; private set; }

    /// <summary>Sum of the logarithms of the innovations' variances, in units of the noise's variance.</summary>
    public double LogDeterminant { get; private set; }

    /// <summary>State after the last observation (mean taken out); its first element forecasts the next.</summary>
    public ReadOnlySpan<double> State => _state;

    /// <summary>Innovations divided by their standard deviation in units of the noise's: their mean square is its variance.</summary>
    /// <param name="residuals">As long as <paramref name="values"/>.</param>
    /// <returns>False where the autoregression is not stationary.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Filter(ReadOnlySpan<double> values, ReadOnlySpan<double> phi, ReadOnlySpan<double> theta, bool withMean, Span<double> residuals)
    {
        var size = Math.Max(phi.Length, theta.Length + 1);
        var gain = _gain.AsSpan(0, size + 1);
        gain.Clear();
        if (!_covariances.WithState(phi, theta, gain[..size]))
            return false;
        if (_unitResiduals.Length < values.Length)
            _unitResiduals = new double[values.Length];
        var coefficients = _phi.AsSpan(0, size);
        coefficients.Clear();
        phi.CopyTo(coefficients);
        var state = _state.AsSpan(0, size + 1);
        var unit = _unit.AsSpan(0, size + 1);
        var change = _change.AsSpan(0, size + 1);
        state.Clear();
        unit.Clear();
        var variance = gain[0];
        Advance(gain, coefficients);
        gain.CopyTo(change);
        var factor = -1 / variance;
        var settled = false;
        var determinant = 0.0;
        for (var t = 0; t < values.Length; t++)
        {
            var deviation = Math.Sqrt(variance);
            var innovation = values[t] - state[0];
            residuals[t] = innovation / deviation;
            Advance(state, coefficients, gain, innovation / variance);
            if (withMean)
            {
                innovation = 1 - unit[0];
                _unitResiduals[t] = innovation / deviation;
                Advance(unit, coefficients, gain, innovation / variance);
            }
            if (settled)
                continue;
            determinant += Math.Log(variance);
            var next = Math.Max(1, variance + factor * change[0] * change[0]);
            var largest = Update(change, gain, coefficients, factor, variance);
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

    /// <summary>state = T state, with T the companion matrix of the autoregression.</summary>
    public static void Advance(Span<double> state, ReadOnlySpan<double> phi)
    {
        var first = state[0];
        for (var i = 0; i < phi.Length; i++)
            state[i] = phi[i] * first + state[i + 1];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Advance(Span<double> state, ReadOnlySpan<double> phi, ReadOnlySpan<double> gain, double weight)
    {
        var first = state[0];
        for (var i = 0; i < phi.Length; i++)
            state[i] = phi[i] * first + state[i + 1] + gain[i] * weight;
    }

    /// <summary>
    /// With the change of the covariance factor x change change', first element a and innovation variance f:
    /// change' = T change - gain a / f, gain' = gain + T change factor a.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static double Update(Span<double> change, Span<double> gain, ReadOnlySpan<double> phi, double factor, double variance)
    {
        var first = change[0];
        var (back, forth) = (first / variance, first * factor);
        var largest = 0.0;
        for (var i = 0; i < phi.Length; i++)
        {
            var moved = phi[i] * first + change[i + 1];
            var next = moved - gain[i] * back;
            change[i] = next;
            gain[i] += moved * forth;
            largest = Math.Max(largest, Math.Abs(next));
        }
        return largest;
    }
}
