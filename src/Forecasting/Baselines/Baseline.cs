using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Seasonality;

namespace SupplyChain.Forecasting.Baselines;

/// <summary>Simple methods that every other method has to beat.</summary>
public static class Baseline
{
    /// <summary>The last value.</summary>
    public static IForecastMethod Naive { get; } = new Naive("naive", seasonal: false);

    /// <summary>The value of one season ago.</summary>
    public static IForecastMethod SeasonalNaive { get; } = new Naive("snaive", seasonal: true);

    /// <summary>The last value of the seasonally adjusted series, the benchmark of the M4 competition.</summary>
    public static IForecastMethod Naive2 { get; } = new Deseasonalised("naive2", Naive);
}
