namespace SupplyChain.Forecasting.Numerics;

/// <summary>Scales a series to an average size of 1, so that searches do not depend on its unit.</summary>
public static class Scale
{
    /// <summary>Smaller values do not have full precision and cannot be divided by.</summary>
    const double Smallest = 1e-300;

    /// <summary>Mean absolute value, 1 for all zeros. Values are first divided by the largest, so that no sum overflows.</summary>
    public static double Of(ReadOnlySpan<double> values)
    {
        double largest = 0, sum = 0;
        foreach (double value in values) largest = Math.Max(largest, Math.Abs(value));
        if (largest < Smallest) return 1;
        foreach (double value in values) sum += Math.Abs(value) / largest;
        return largest * (sum / values.Length);
    }

    public static double[] Down(ReadOnlySpan<double> values, double scale)
    {
        var scaled = new double[values.Length];
        for (int t = 0; t < scaled.Length; t++) scaled[t] = values[t] / scale;
        return scaled;
    }

    /// <summary>Scales back to the unit of the series, in place. Figures beyond the range of the type are set to its bound.</summary>
    public static double[] Up(double[] values, double scale)
    {
        for (int t = 0; t < values.Length; t++) values[t] = Math.Clamp(values[t] * scale, -double.MaxValue, double.MaxValue);
        return values;
    }
}
