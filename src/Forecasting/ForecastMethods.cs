using SupplyChain.Forecasting.Arima;
using SupplyChain.Forecasting.Baselines;
using SupplyChain.Forecasting.ComplexSmoothing;
using SupplyChain.Forecasting.ExponentialSmoothing;
using SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;
using SupplyChain.Forecasting.Intermittent;
using SupplyChain.Forecasting.LongSeasons;
using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Theta;

namespace SupplyChain.Forecasting;

/// <summary>All methods, in the order of tables.</summary>
public static class ForecastMethods
{
    public static IReadOnlyList<IForecastMethod> All { get; } =
    [
        Baseline.Naive, Baseline.SeasonalNaive, Baseline.Naive2,
        Smoothing.Ses, Smoothing.Holt, Smoothing.Damped, Smoothing.Comb,
        Thetas.Standard, Thetas.Dynamic,
        Ets.Search, new AutoArima(), new StlForecast("stl", new StandardTheta()), new FourierForecast(), new ComplexExponentialSmoothing(),
        new Croston(), Croston.Corrected(), new TeunterSyntetosBabai(), Aggregation.Adida, Aggregation.Imapa,
    ];

    /// <summary>The method of this name. Null when there is none.</summary>
    public static IForecastMethod? Find(string name) => All.FirstOrDefault(method => method.Name == name);
}
