using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SupplyChain.Forecasting.Arima;

/// <summary>
/// Products with T, the companion matrix of an autoregression: (T x)[i] = phi[i] x[0] + x[i + 1]. Four elements are computed at
/// a time. No sum runs over elements, so the result has the same bits as one element at a time. Vectors are padded with zeros.
/// </summary>
static class Companion
{
    const int Width = 4;

    /// <summary>A vector of zeros, padded for the elements that a step of four reads beyond the last.</summary>
    public static double[] Vector(int size) => new double[size + 2 * Width];

    /// <summary>state = T state.</summary>
    public static void Advance(Span<double> state, ReadOnlySpan<double> phi, int size)
    {
        var first = state[0];
        for (var i = 0; i < size; i++)
            state[i] = phi[i] * first + state[i + 1];
    }

    /// <summary>state = T state + gain weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Advance(double[] state, double[] phi, double[] gain, double weight, int size)
    {
        Check(size, state, phi, gain);
        ref var x = ref MemoryMarshal.GetArrayDataReference(state);
        ref var p = ref MemoryMarshal.GetArrayDataReference(phi);
        ref var g = ref MemoryMarshal.GetArrayDataReference(gain);
        var first = Vector256.Create(x);
        var share = Vector256.Create(weight);
        for (nuint i = 0; i < (nuint)size; i += Width)
        {
            var next = Vector256.LoadUnsafe(ref p, i) * first + Vector256.LoadUnsafe(ref x, i + 1) + Vector256.LoadUnsafe(ref g, i) * share;
            next.StoreUnsafe(ref x, i);
        }
    }

    /// <summary>
    /// The change of the covariance is factor x change change'. With its first element a and the innovation variance f:
    /// change' = T change - gain a / f, gain' = gain + T change factor a.
    /// </summary>
    /// <returns>The largest element of the new change.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Update(double[] change, double[] gain, double[] phi, double factor, double variance, int size)
    {
        Check(size, change, gain, phi);
        ref var c = ref MemoryMarshal.GetArrayDataReference(change);
        ref var g = ref MemoryMarshal.GetArrayDataReference(gain);
        ref var p = ref MemoryMarshal.GetArrayDataReference(phi);
        var first = Vector256.Create(c);
        var back = Vector256.Create(c / variance);
        var forth = Vector256.Create(c * factor);
        var largest = Vector256<double>.Zero;
        for (nuint i = 0; i < (nuint)size; i += Width)
        {
            var moved = Vector256.LoadUnsafe(ref p, i) * first + Vector256.LoadUnsafe(ref c, i + 1);
            var before = Vector256.LoadUnsafe(ref g, i);
            var next = moved - before * back;
            next.StoreUnsafe(ref c, i);
            (before + moved * forth).StoreUnsafe(ref g, i);
            largest = Vector256.Max(largest, Vector256.Abs(next));
        }
        return Math.Max(Math.Max(largest[0], largest[1]), Math.Max(largest[2], largest[3]));
    }

    /// <summary>Checks the lengths, since the steps of four read one element beyond their end.</summary>
    static void Check(int size, double[] first, double[] second, double[] third)
    {
        if (size + Width >= Math.Min(first.Length, Math.Min(second.Length, third.Length)))
            throw new ArgumentOutOfRangeException(nameof(size));
    }
}
