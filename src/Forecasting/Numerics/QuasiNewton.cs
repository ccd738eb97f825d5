namespace SupplyChain.Forecasting.Numerics;

/// <summary>A function and its gradient.</summary>
/// <param name="gradient">Is set to the derivatives by each parameter. Undefined where the value is infinite.</param>
/// <returns>The value. Positive infinity where the point is not allowed.</returns>
public delegate double Differentiable(ReadOnlySpan<double> point, Span<double> gradient);

/// <summary>
/// Search with gradients inside a box. The inverse Hessian is approximated from gradients (BFGS). Parameters that press against
/// an edge of the box stay there.
/// </summary>
/// <remarks>
/// Nocedal and Wright (2006), Numerical Optimization, algorithm 6.1, with the projected line search of Bertsekas (1982),
/// Projected Newton methods for optimization problems with simple constraints, SIAM Journal on Control and Optimization 20(2).
/// </remarks>
/// <param name="most">Largest number of parameters. The work space is allocated once for all searches.</param>
public sealed class QuasiNewton(int most)
{
    /// <summary>A step must bring this share of the decrease that a linear function would have (Armijo).</summary>
    const double Enough = 1e-4;
    const int Halvings = 12;

    readonly double[] inverse = new double[most * most], work = new double[6 * most];

    /// <summary>Moves <paramref name="point"/> to a minimum and returns the value there.</summary>
    /// <param name="low">Lower edge of the box by parameter.</param>
    /// <param name="high">Upper edge.</param>
    /// <param name="spread">Expected distance of each parameter from its optimum: the scale of the first step.</param>
    /// <param name="iterations">Largest number of steps.</param>
    /// <param name="tolerance">Ends when a step is expected to decrease the value by less.</param>
    public double Minimise(
        Differentiable function, Span<double> point, ReadOnlySpan<double> low, ReadOnlySpan<double> high, ReadOnlySpan<double> spread,
        int iterations, double tolerance)
    {
        int n = point.Length;
        Span<double> gradient = work.AsSpan(0, n), direction = work.AsSpan(n, n), moved = work.AsSpan(2 * n, n);
        Span<double> slope = work.AsSpan(3 * n, n), step = work.AsSpan(4 * n, n), product = work.AsSpan(5 * n, n);
        var matrix = inverse.AsSpan(0, n * n);
        double value = function(point, gradient);
        if (!double.IsFinite(value)) return double.PositiveInfinity;
        Start(matrix, spread);
        bool fresh = true;
        for (int i = 0; i < iterations; i++)
        {
            double promise = Direction(matrix, point, gradient, low, high, direction);
            if (promise > -tolerance) break;
            if (Step(function, point, value, gradient, promise, low, high, direction, moved, slope) is not { } next)
            {
                if (fresh) break;
                Start(matrix, spread);
                fresh = true;
                continue;
            }
            double curvature = 0;
            for (int j = 0; j < n; j++)
            {
                step[j] = moved[j] - point[j];
                slope[j] -= gradient[j];
                curvature += step[j] * slope[j];
                gradient[j] += slope[j];
            }
            moved.CopyTo(point);
            value = next;
            if (curvature <= 1e-12 * Math.Sqrt(Moments.SumOfSquares(step) * Moments.SumOfSquares(slope))) continue;
            Update(matrix, step, slope, curvature, product, fresh);
            fresh = false;
        }
        return value;
    }

    static void Start(Span<double> matrix, ReadOnlySpan<double> spread)
    {
        matrix.Clear();
        for (int j = 0; j < spread.Length; j++) matrix[j * spread.Length + j] = spread[j] * spread[j];
    }

    /// <summary>The direction of a step, and the decrease per unit step of a linear function (negative).</summary>
    static double Direction(
        ReadOnlySpan<double> matrix, ReadOnlySpan<double> point, ReadOnlySpan<double> gradient, ReadOnlySpan<double> low,
        ReadOnlySpan<double> high, Span<double> direction)
    {
        int n = point.Length;
        double promise = 0;
        direction.Clear();
        for (int j = 0; j < n; j++)
        {
            if (Rests(point[j], gradient[j], low[j], high[j])) continue;
            var row = matrix.Slice(j * n, n);
            double pull = -gradient[j];
            for (int k = 0; k < row.Length; k++) direction[k] += pull * row[k];
        }
        for (int j = 0; j < n; j++)
        {
            if (Rests(point[j], gradient[j], low[j], high[j])) direction[j] = 0;
            promise += direction[j] * gradient[j];
        }
        return promise;
    }

    static bool Rests(double at, double gradient, double low, double high) => (at <= low && gradient > 0) || (at >= high && gradient < 0);

    static double? Step(
        Differentiable function, ReadOnlySpan<double> point, double value, ReadOnlySpan<double> gradient, double promise,
        ReadOnlySpan<double> low, ReadOnlySpan<double> high, ReadOnlySpan<double> direction, Span<double> moved, Span<double> slope)
    {
        double length = 1;
        for (int halving = 0; halving < Halvings; halving++)
        {
            double line = 0;
            for (int j = 0; j < point.Length; j++)
            {
                moved[j] = Math.Clamp(point[j] + length * direction[j], low[j], high[j]);
                line += gradient[j] * (moved[j] - point[j]);
            }
            double next = function(moved, slope);
            if (next <= value + Enough * line && line < 0) return next;
            // The minimum of the parabola through the known values, within bounds.
            double best = double.IsFinite(next) ? -promise * length * length / (2 * (next - value - promise * length)) : 0;
            length = Math.Clamp(best, 0.1 * length, 0.5 * length);
        }
        return null;
    }

    static void Update(
        Span<double> matrix, ReadOnlySpan<double> step, ReadOnlySpan<double> slope, double curvature, Span<double> product, bool fresh)
    {
        int n = step.Length;
        double quadratic = 0;
        for (int j = 0; j < n; j++)
        {
            var row = matrix.Slice(j * n, n);
            double sum = 0;
            for (int k = 0; k < row.Length; k++) sum += row[k] * slope[k];
            product[j] = sum;
            quadratic += sum * slope[j];
        }
        if (fresh)
        {
            // The first scale was a guess. The first step corrects it.
            double scale = curvature / quadratic;
            for (int j = 0; j < matrix.Length; j++) matrix[j] *= scale;
            for (int j = 0; j < n; j++) product[j] *= scale;
            quadratic = curvature;
        }
        double weight = (1 + quadratic / curvature) / curvature;
        for (int j = 0; j < n; j++)
        {
            var row = matrix.Slice(j * n, n);
            double byStep = weight * step[j] - product[j] / curvature, byProduct = step[j] / curvature;
            for (int k = 0; k < row.Length; k++) row[k] += byStep * step[k] - byProduct * product[k];
        }
    }
}
