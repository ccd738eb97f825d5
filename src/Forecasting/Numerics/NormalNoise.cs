namespace SupplyChain.Forecasting.Numerics;

/// <summary>Standard normal numbers with the same bits everywhere: SplitMix64, Marsaglia's polar method.</summary>
/// <remarks>
/// Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators; Marsaglia and Bray (1964), SIAM Review 6(3).
/// </remarks>
public struct NormalNoise(ulong seed)
{
    ulong state = seed;
    double spare = double.NaN;

    public double Next()
    {
        if (!double.IsNaN(spare))
        {
            double kept = spare;
            spare = double.NaN;
            return kept;
        }
        while (true)
        {
            double x = 2 * Uniform() - 1, y = 2 * Uniform() - 1, square = x * x + y * y;
            if (square is 0 or >= 1) continue;
            double factor = Math.Sqrt(-2 * Math.Log(square) / square);
            spare = y * factor;
            return x * factor;
        }
    }

    /// <summary>From 0 to below 1.</summary>
    double Uniform()
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
