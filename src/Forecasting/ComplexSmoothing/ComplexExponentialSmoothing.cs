using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.ComplexSmoothing;

/// <summary>
/// Complex exponential smoothing: level and trend are no choice, a second, imaginary component tells what the level leaves
/// out (Svetunkov, Kourentzes and Ord 2022, Naval Research Logistics 69). The season's kind is chosen by AICc.
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
