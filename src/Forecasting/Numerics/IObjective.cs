namespace SupplyChain.Forecasting.Numerics;

/// <summary>A function to minimise. Implemented by structures, so that calls are inlined into the search.</summary>
public interface IObjective
{
    /// <summary>The value at a point. Positive infinity where the point is not allowed, never NaN.</summary>
    double At(scoped ReadOnlySpan<double> point);
}
