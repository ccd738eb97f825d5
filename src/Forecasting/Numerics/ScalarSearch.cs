namespace SupplyChain.Forecasting.Numerics;

/// <summary>Search over one parameter in a range: the best point of a grid, then golden sections around it.</summary>
public static class ScalarSearch
{
    const double Golden = 0.6180339887498949;

    /// <returns>The parameter with the least value. The grid avoids most local minima.</returns>
    public static double Minimise<T>(ref T objective, double low, double high, int cells, double tolerance)
        where T : IObjective, allows ref struct
    {
        double width = (high - low) / cells, best = low, least = double.PositiveInfinity;
        for (int i = 0; i <= cells; i++) Keep(low + i * width, At(ref objective, low + i * width), ref best, ref least);

        double left = Math.Max(low, best - width), right = Math.Min(high, best + width);
        double inner = right - Golden * (right - left), outer = left + Golden * (right - left);
        double atInner = At(ref objective, inner), atOuter = At(ref objective, outer);
        while (right - left > tolerance)
        {
            if (atInner <= atOuter)
            {
                (right, outer, atOuter) = (outer, inner, atInner);
                inner = right - Golden * (right - left);
                atInner = At(ref objective, inner);
            }
            else
            {
                (left, inner, atInner) = (inner, outer, atOuter);
                outer = left + Golden * (right - left);
                atOuter = At(ref objective, outer);
            }
        }
        Keep(inner, atInner, ref best, ref least);
        Keep(outer, atOuter, ref best, ref least);
        return best;
    }

    static double At<T>(ref T objective, double x) where T : IObjective, allows ref struct => objective.At(new ReadOnlySpan<double>(in x));

    static void Keep(double x, double value, ref double best, ref double least)
    {
        if (value < least) (best, least) = (x, value);
    }
}
