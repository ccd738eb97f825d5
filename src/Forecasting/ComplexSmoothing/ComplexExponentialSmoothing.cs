using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.ComplexSmoothing;

/// <summary>
/// Complex exponential smoothing (Svetunkov, Kourentzes and Ord 2022, Naval Research Logistics 69). It has no separate trend:
/// an imaginary component holds the information that the level leaves out. The kind of season is chosen by AICc.
/// </summary>
public sealed class ComplexExponentialSmoothing : IForecastMethod
{
    static readonly CesKind[] Seasonal = [CesKind.None, CesKind.Simple, CesKind.Partial, CesKind.Full];

    public string Name => "ces";

    public IFittedMethod Fit(ReadOnlySpan<double> history, int period)
    {
        var season = period > 1 && history.Length > 2 * period ? period : 1;
        FittedCes? best = null;
        foreach (var kind in season > 1 ? Seasonal : Seasonal.AsSpan(0, 1))
        {
            var fitted = new FittedCes(history, kind, season, []);
            if (best is null || fitted.Aicc < best.Aicc)
                best = fitted;
        }
        return best!;
    }
}
