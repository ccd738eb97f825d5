namespace SupplyChain.Forecasting.ComplexSmoothing;

/// <summary>The seasonal part of the model (Svetunkov, Kourentzes and Ord 2022).</summary>
public enum CesKind
{
    /// <summary>A complex level, no season.</summary>
    None,

    /// <summary>A complex level for each position in the season, no common level.</summary>
    Simple,

    /// <summary>A complex level, and a real number for each position in the season.</summary>
    Partial,

    /// <summary>A complex level, and a complex number for each position in the season.</summary>
    Full,
}

static class CesKinds
{
    /// <summary>Number of smoothing parameters. A complex parameter counts as two.</summary>
    public static int Parameters(this CesKind kind) => kind switch { CesKind.Partial => 3, CesKind.Full => 4, _ => 2 };
}
