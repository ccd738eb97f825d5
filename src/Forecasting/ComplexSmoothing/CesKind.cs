namespace SupplyChain.Forecasting.ComplexSmoothing;

/// <summary>What part of the model knows of the season (Svetunkov, Kourentzes and Ord 2022).</summary>
public enum CesKind
{
    /// <summary>A complex level only.</summary>
    None,

    /// <summary>A complex level for every place in the season, and no other.</summary>
    Simple,

    /// <summary>A complex level, and a number for every place in the season.</summary>
    Partial,

    /// <summary>A complex level, and a complex number for every place in the season.</summary>
    Full,
}

static class CesKinds
{
    /// <summary>Smoothing parameters: a complex one is two.</summary>
    public static int Parameters(this CesKind kind) => kind switch { CesKind.Partial => 3, CesKind.Full => 4, _ => 2 };
}
