using System.Runtime.CompilerServices;

namespace SupplyChain.Forecasting.Numerics;

/// <summary>
/// Least squares with a Jacobian by forward differences (Marquardt 1963; damping by the diagonal of J'J). A likelihood that is a
/// sum of squares takes far fewer evaluations here than in a general search.
/// </summary>
/// <param name="parameters">Largest number of parameters.</param>
/// <param name="observations">Largest number of residuals.</param>
public sealed class LevenbergMarquardt(int parameters, int observations)
{
    const double Difference = 1e-6;
    const double LargestStep = 3;
    const double LargestValue = 50;

    readonly double[] _jacobian = new double[parameters * observations];
    readonly double[] _residuals = new double[observations];
    readonly double[] _trial = new double[observations];
    readonly double[] _point = new double[parameters];
    readonly double[] _normal = new double[parameters * parameters];
    readonly double[] _factor = new double[parameters * parameters];
    readonly double[] _slope = new double[parameters];
    readonly double[] _step = new double[parameters];

    /// <summary>Computes the residuals at <paramref name="point"/>.</summary>
    public delegate void Residuals(ReadOnlySpan<double> point, Span<double> residuals);

    /// <summary>Moves <paramref name="point"/> to the least sum of squares of <paramref name="count"/> residuals.</summary>
    /// <param name="tolerance">The search ends when the sum of squares falls by a smaller share than this.</param>
    /// <returns>The least sum of squares.</returns>
    public double Minimise(Residuals function, Span<double> point, int count, int iterations, double tolerance)
    {
        var residuals = _residuals.AsSpan(0, count);
        var trial = _trial.AsSpan(0, count);
        function(point, residuals);
        var best = SumOfSquares(residuals);
        var damping = 1e-3;
        for (var iteration = 0; iteration < iterations && point.Length > 0 && best > 0; iteration++)
        {
            Linearise(function, point, residuals, trial);
            var fall = 0.0;
            for (var attempt = 0; attempt < 8 && !(fall > 0); attempt++)
            {
                if (Solve(point.Length, damping))
                {
                    var candidate = _point.AsSpan(0, point.Length);
                    for (var i = 0; i < point.Length; i++)
                        candidate[i] = Math.Clamp(point[i] + Math.Clamp(_step[i], -LargestStep, LargestStep), -LargestValue, LargestValue);
                    function(candidate, trial);
                    var sum = SumOfSquares(trial);
                    fall = best - sum;
                    if (fall > 0)
                    {
                        best = sum;
                        candidate.CopyTo(point);
                        trial.CopyTo(residuals);
                    }
                }
                damping = fall > 0 ? Math.Max(damping / 10, 1e-9) : damping * 8;
            }
            if (!(fall > tolerance * best))
                break;
        }
        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Linearise(Residuals function, Span<double> point, ReadOnlySpan<double> residuals, Span<double> trial)
    {
        var (k, count) = (point.Length, residuals.Length);
        for (var i = 0; i < k; i++)
        {
            var kept = point[i];
            var width = Difference * Math.Max(1, Math.Abs(kept));
            point[i] = kept + width;
            function(point, trial);
            point[i] = kept;
            var column = _jacobian.AsSpan(i * count, count);
            for (var t = 0; t < count; t++)
                column[t] = (trial[t] - residuals[t]) / width;
            _slope[i] = Dot(column, residuals);
            for (var j = 0; j <= i; j++)
                _normal[i * k + j] = Dot(column, _jacobian.AsSpan(j * count, count));
        }
    }

    /// <summary>Solves the damped normal equations by Cholesky factorisation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool Solve(int k, double damping)
    {
        var floor = 0.0;
        for (var i = 0; i < k; i++)
            floor = Math.Max(floor, _normal[i * k + i]);
        floor *= 1e-12;
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = _normal[i * k + j];
                if (i == j)
                    sum += damping * sum + floor;
                for (var l = 0; l < j; l++)
                    sum -= _factor[i * k + l] * _factor[j * k + l];
                if (i == j && !(sum > 0))
                    return false;
                _factor[i * k + j] = i == j ? Math.Sqrt(sum) : sum / _factor[j * k + j];
            }
        }
        for (var i = 0; i < k; i++)
        {
            var sum = -_slope[i];
            for (var l = 0; l < i; l++)
                sum -= _factor[i * k + l] * _step[l];
            _step[i] = sum / _factor[i * k + i];
        }
        for (var i = k - 1; i >= 0; i--)
        {
            var sum = _step[i];
            for (var l = i + 1; l < k; l++)
                sum -= _factor[l * k + i] * _step[l];
            _step[i] = sum / _factor[i * k + i];
        }
        return true;
    }

    static double SumOfSquares(ReadOnlySpan<double> values)
    {
        var sum = Dot(values, values);
        return double.IsNaN(sum) ? double.PositiveInfinity : sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }
}
