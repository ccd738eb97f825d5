using System.Runtime.CompilerServices;

namespace SupplyChain.Forecasting.Arima;

/// <summary>
/// Residuals of an ARMA process given its first p observations; earlier innovations are taken as 0 (Box and Jenkins 1970). The
/// search for orders uses them where the exact likelihood would take too long. Every search starts with them.
/// </summary>
/// <param name="degree">Largest degree of either polynomial.</param>
sealed class ConditionalLikelihood(int degree)
{
    readonly int[] _arLags = new int[degree + 1];
    readonly int[] _maLags = new int[degree + 1];
    double[] _unitResiduals = [];

    /// <summary>The mean by least squares. 0 when no mean was asked for.</summary>
    public double Mean { get; private set; }

    /// <param name="residuals">As long as <paramref name="values"/>. The first p are set to 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Filter(
        ReadOnlySpan<double> values, ReadOnlySpan<double> phi, ReadOnlySpan<double> theta, bool withMean, Span<double> residuals)
    {
        var ar = Lags(phi, _arLags);
        var ma = Lags(theta, _maLags);
        residuals[..Math.Min(phi.Length, residuals.Length)].Clear();
        for (var t = phi.Length; t < values.Length; t++)
        {
            var residual = values[t];
            foreach (var lag in ar)
                residual -= phi[lag - 1] * values[t - lag];
            residuals[t] = residual - Carried(residuals, theta, ma, t);
        }
        Mean = withMean ? RemoveMean(phi, theta, ma, residuals) : 0;
    }

    double RemoveMean(ReadOnlySpan<double> phi, ReadOnlySpan<double> theta, ReadOnlySpan<int> ma, Span<double> residuals)
    {
        if (_unitResiduals.Length < residuals.Length)
            _unitResiduals = new double[residuals.Length];
        var unit = _unitResiduals.AsSpan(0, residuals.Length);
        unit[..Math.Min(phi.Length, unit.Length)].Clear();
        var level = 1.0;
        foreach (var coefficient in phi)
            level -= coefficient;
        var (cross, square) = (0.0, 0.0);
        for (var t = phi.Length; t < unit.Length; t++)
        {
            unit[t] = level - Carried(unit, theta, ma, t);
            cross += residuals[t] * unit[t];
            square += unit[t] * unit[t];
        }
        var mean = square > 0 ? cross / square : 0;
        for (var t = phi.Length; t < unit.Length; t++)
            residuals[t] -= mean * unit[t];
        return mean;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static double Carried(ReadOnlySpan<double> residuals, ReadOnlySpan<double> theta, ReadOnlySpan<int> lags, int t)
    {
        var sum = 0.0;
        foreach (var lag in lags)
        {
            if (lag > t)
                break;
            sum += theta[lag - 1] * residuals[t - lag];
        }
        return sum;
    }

    /// <summary>The lags with a coefficient other than 0: seasonal polynomials have few.</summary>
    static ReadOnlySpan<int> Lags(ReadOnlySpan<double> coefficients, int[] lags)
    {
        var count = 0;
        for (var i = 0; i < coefficients.Length; i++)
            if (coefficients[i] != 0)
                lags[count++] = i + 1;
        return lags.AsSpan(0, count);
    }
}
