namespace SupplyChain.Forecasting.Numerics;

/// <summary>
/// Search without derivatives by a simplex that reflects, expands, contracts and shrinks, with the usual factors 1, 2, 1/2 and
/// 1/2. It allocates nothing and never exceeds the given number of evaluations.
/// </summary>
/// <remarks>Nelder and Mead (1965), A simplex method for function minimization, The Computer Journal 7(4).</remarks>
public static class NelderMead
{
    /// <summary>Number of values in the work space of a search over <paramref name="parameters"/> parameters.</summary>
    public static int WorkSpace(int parameters) => (parameters + 1) * (parameters + 1) + 3 * parameters;

    /// <summary>Moves <paramref name="point"/> to the best point found and returns its value.</summary>
    /// <param name="objective">The function to minimise.</param>
    /// <param name="point">Start and result of the search.</param>
    /// <param name="steps">Edge of the first simplex by parameter, not 0.</param>
    /// <param name="work">At least <see cref="WorkSpace"/> values, overwritten.</param>
    /// <param name="evaluations">Largest number of evaluations. The first simplex is always evaluated.</param>
    /// <param name="tolerance">Ends when the worst and the best point of the simplex differ by a smaller share of the best.</param>
    public static double Minimise<T>(
        ref T objective, scoped Span<double> point, scoped ReadOnlySpan<double> steps, scoped Span<double> work, int evaluations,
        double tolerance)
        where T : IObjective, allows ref struct
    {
        int n = point.Length;
        var simplex = work[..((n + 1) * n)];
        var values = work.Slice((n + 1) * n, n + 1);
        var centre = work.Slice((n + 1) * (n + 1), n);
        var reflected = work.Slice((n + 1) * (n + 1) + n, n);
        var tried = work.Slice((n + 1) * (n + 1) + 2 * n, n);

        for (int i = 0; i <= n; i++)
        {
            var vertex = simplex.Slice(i * n, n);
            point.CopyTo(vertex);
            if (i > 0) vertex[i - 1] += steps[i - 1];
            values[i] = objective.At(vertex);
        }

        for (int left = evaluations - n - 1; ;)
        {
            var (best, worst, second) = Rank(values);
            if (left <= 0 || values[worst] - values[best] <= tolerance * (Math.Abs(values[best]) + double.Epsilon))
            {
                simplex.Slice(best * n, n).CopyTo(point);
                return values[best];
            }
            var high = simplex.Slice(worst * n, n);
            Centre(simplex, high, centre);
            Along(centre, high, -1, reflected);
            double atReflected = objective.At(reflected);
            left--;
            if (atReflected < values[best])
            {
                Along(centre, high, -2, tried);
                double atExpanded = objective.At(tried);
                left--;
                if (atExpanded < atReflected) Take(tried, atExpanded, high, ref values[worst]);
                else Take(reflected, atReflected, high, ref values[worst]);
                continue;
            }
            if (atReflected < values[second])
            {
                Take(reflected, atReflected, high, ref values[worst]);
                continue;
            }
            if (atReflected < values[worst]) Take(reflected, atReflected, high, ref values[worst]);
            Along(centre, high, 0.5, tried);
            double atContracted = objective.At(tried);
            left--;
            if (atContracted < values[worst])
            {
                Take(tried, atContracted, high, ref values[worst]);
                continue;
            }
            Shrink(ref objective, simplex, values, best, n);
            left -= n;
        }
    }

    static (int Best, int Worst, int Second) Rank(ReadOnlySpan<double> values)
    {
        int best = 0, worst = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] < values[best]) best = i;
            if (values[i] >= values[worst]) worst = i;
        }
        int second = best;
        for (int i = 0; i < values.Length; i++)
            if (i != worst && values[i] > values[second]) second = i;
        return (best, worst, second);
    }

    /// <summary>The mean of all vertices but the worst.</summary>
    static void Centre(ReadOnlySpan<double> simplex, ReadOnlySpan<double> worst, Span<double> centre)
    {
        int n = centre.Length;
        for (int j = 0; j < n; j++)
        {
            double sum = -worst[j];
            for (int i = j; i < simplex.Length; i += n) sum += simplex[i];
            centre[j] = sum / n;
        }
    }

    static void Along(ReadOnlySpan<double> centre, ReadOnlySpan<double> worst, double factor, Span<double> to)
    {
        for (int j = 0; j < to.Length; j++) to[j] = centre[j] + factor * (worst[j] - centre[j]);
    }

    static void Take(ReadOnlySpan<double> point, double value, Span<double> vertex, ref double at)
    {
        point.CopyTo(vertex);
        at = value;
    }

    static void Shrink<T>(ref T objective, scoped Span<double> simplex, scoped Span<double> values, int best, int n)
        where T : IObjective, allows ref struct
    {
        var low = simplex.Slice(best * n, n);
        for (int i = 0; i <= n; i++)
        {
            if (i == best) continue;
            var vertex = simplex.Slice(i * n, n);
            for (int j = 0; j < n; j++) vertex[j] = low[j] + 0.5 * (vertex[j] - low[j]);
            values[i] = objective.At(vertex);
        }
    }
}
