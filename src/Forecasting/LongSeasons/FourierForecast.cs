using SupplyChain.Forecasting.Arima;
using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.LongSeasons;

/// <summary>
/// A season of sines and cosines, with an ARIMA model for the rest (Hyndman and Athanasopoulos 2021, 10.5). AICc chooses the
/// number of waves. A season of 52 weeks takes a few coefficients instead of 52.
/// </summary>
public sealed class FourierForecast : IForecastMethod
{
    static readonly AutoArima Rest = new();

    public string Name => "fourier";

    public IFittedMethod Fit(ReadOnlySpan<double> history, int period)
    {
        var recent = AutoArima.Recent(history);
        if (period < 2 || recent.Length <= 2 * period)
            return Rest.Fit(recent, 1);
        var values = Scale.Down(recent, Scale.Of(recent));
        if (Multiplicative.Grows(recent, period))
            for (var t = 0; t < values.Length; t++)
                values[t] = Math.Log(values[t]);
        var (pairs, differenced) = HarmonicRegression.Choose(values, period);
        return pairs == 0
            ? Rest.Fit(recent, 1)
            : SeasonRemoved.Fit(
                recent, period, Rest, $"Fourier of {period}, {pairs} pairs",
                (rest, m) => HarmonicRegression.Remove(rest, m, pairs, differenced));
    }
}
