namespace SupplyChain.Forecasting.Seasonality;

/// <summary>Local regression on equally spaced points with tricube weights (Cleveland 1979; Cleveland et al. 1990).</summary>
static class Loess
{
    /// <summary>Smooths <paramref name="values"/> at every <paramref name="jump"/>-th point, with straight lines between.</summary>
    /// <param name="span">Number of points with a weight, the smoothing parameter q. Odd.</param>
    /// <param name="degree">0: local mean, 1: local line.</param>
    /// <param name="robustness">Weight of each point, or empty where all have the same.</param>
    public static void Smooth(
        ReadOnlySpan<double> values, int span, int degree, int jump, ReadOnlySpan<double> robustness, Span<double> result)
    {
        var n = values.Length;
        if (n < 2)
        {
            values.CopyTo(result);
            return;
        }
        jump = Math.Clamp(jump, 1, n - 1);
        var last = 0;
        for (var i = 0; i < n; i += jump)
        {
            last = i;
            result[i] = Near(values, span, degree, robustness, i);
            if (i > 0)
                Connect(result, i - jump, i);
        }
        if (last < n - 1)
        {
            result[n - 1] = Near(values, span, degree, robustness, n - 1);
            Connect(result, last, n - 1);
        }
    }

    /// <summary>The curve at <paramref name="x"/>, which may lie one step outside. NaN where no point has a weight.</summary>
    public static double At(ReadOnlySpan<double> values, int span, int degree, ReadOnlySpan<double> robustness, int x)
    {
        var n = values.Length;
        var left = Math.Clamp(x - span / 2, 0, Math.Max(0, n - span));
        var right = Math.Min(n, left + span) - 1;
        double width = Math.Max(x - left, right - x);
        if (span > n)
            width += (span - n) / 2;
        var (inner, outer) = (0.001 * width, 0.999 * width);
        var (total, centre) = (0.0, 0.0);
        for (var j = left; j <= right; j++)
        {
            var weight = Weight(Math.Abs(j - x), width, inner, outer) * (robustness.IsEmpty ? 1 : robustness[j]);
            total += weight;
            centre += weight * j;
        }
        if (!(total > 0))
            return double.NaN;
        centre /= total;
        return Fit(values, robustness, x, left, right, width, total, centre, degree > 0 && width > 0);
    }

    static double Fit(
        ReadOnlySpan<double> values, ReadOnlySpan<double> robustness, int x, int left, int right, double width, double total, double centre,
        bool line)
    {
        var (inner, outer) = (0.001 * width, 0.999 * width);
        var (mean, cross, square) = (0.0, 0.0, 0.0);
        for (var j = left; j <= right; j++)
        {
            var weight = Weight(Math.Abs(j - x), width, inner, outer) * (robustness.IsEmpty ? 1 : robustness[j]) / total;
            mean += weight * values[j];
            cross += weight * (j - centre) * values[j];
            square += weight * (j - centre) * (j - centre);
        }
        // Points that nearly coincide have no slope.
        return line && Math.Sqrt(square) > 0.001 * (values.Length - 1) ? mean + (x - centre) * cross / square : mean;
    }

    static double Weight(double distance, double width, double inner, double outer)
    {
        if (distance > outer)
            return 0;
        if (distance <= inner)
            return 1;
        var ratio = distance / width;
        var rest = 1 - ratio * ratio * ratio;
        return rest * rest * rest;
    }

    static double Near(ReadOnlySpan<double> values, int span, int degree, ReadOnlySpan<double> robustness, int x)
    {
        var value = At(values, span, degree, robustness, x);
        return double.IsNaN(value) ? values[x] : value;
    }

    static void Connect(Span<double> result, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
            result[i] = result[from] + (result[to] - result[from]) * (i - from) / (to - from);
    }
}
