using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Seasonality;

namespace SupplyChain.Forecasting.ExponentialSmoothing;

/// <summary>The smoothing methods of the M competitions, on the seasonally adjusted series.</summary>
/// <remarks>Makridakis and Hibon (2000), The M3-Competition, International Journal of Forecasting 16(4), appendix A.</remarks>
public static class Smoothing
{
    static readonly IForecastMethod
        Level = new LinearSmoothing("ses", 1), Slope = new LinearSmoothing("holt", 2), Fading = new LinearSmoothing("damped", 3);

    public static IForecastMethod Ses { get; } = new Deseasonalised("ses", Level);

    public static IForecastMethod Holt { get; } = new Deseasonalised("holt", Slope);

    public static IForecastMethod Damped { get; } = new Deseasonalised("damped", Fading);

    /// <summary>The mean of the three methods above.</summary>
    public static IForecastMethod Comb { get; } = new Deseasonalised("comb", new Average("comb", Level, Slope, Fading));
}
