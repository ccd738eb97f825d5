namespace SupplyChain.Forecasting.Numerics;

/// <summary>What a search makes small. A structure, so that its call is inlined into the search.</summary>
public interface IObjective
{
    /// <summary>The value at a point; positive infinity where the point is not allowed, never NaN.</summary>
    double At(scoped ReadOnlySpan<double> point);
}
