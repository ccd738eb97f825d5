using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Seasonality;

namespace SupplyChain.Forecasting.Theta;

/// <summary>The theta methods on the seasonally adjusted series.</summary>
public static class Thetas
{
    const int Seasons = 2;

    /// <summary>The method that won the M3 competition.</summary>
    public static IForecastMethod Standard { get; } = new Deseasonalised("theta", new StandardTheta(), Seasons, zeros: true);

    public static IForecastMethod Dynamic { get; } = new Deseasonalised("dotm", new DynamicTheta(), Seasons, zeros: true);
}
