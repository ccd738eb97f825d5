using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Seasonality;

namespace SupplyChain.Forecasting.LongSeasons;

/// <summary>
/// Forecasts the seasonally adjusted series and adds the last season of an STL decomposition (Hyndman and Athanasopoulos 2021,
/// 5.7).
/// </summary>
/// <param name="name">The name on the command line.</param>
/// <param name="inner">The method for the adjusted series.</param>
public sealed class StlForecast(string name, IForecastMethod inner) : IForecastMethod
{
    /// <summary>With fewer seasons all have the same pattern.</summary>
    const int SeasonsToChange = 5;

    /// <summary>n(s) of the paper.</summary>
    const int SeasonalSpan = 11;

    public string Name => name;

    public IFittedMethod Fit(ReadOnlySpan<double> history, int period) =>
        period > 1 && history.Length > 2 * period
            ? SeasonRemoved.Fit(history, period, inner, $"STL of {period}", RemoveSeason)
            : inner.Fit(history, 1);

    static double[] RemoveSeason(Span<double> values, int period)
    {
        var seasonal = Stl.Decompose(values, period, values.Length < SeasonsToChange * period ? null : SeasonalSpan).Seasonal;
        for (var t = 0; t < values.Length; t++)
            values[t] -= seasonal[t];
        return seasonal[^period..];
    }
}
