using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.Intermittent;

/// <summary>A method that forecasts the same demand for every step.</summary>
/// <param name="rate">Demand a step.</param>
/// <param name="fit">Fits the same form to another history.</param>
sealed class RateForecast(string form, double rate, Func<ReadOnlySpan<double>, RateForecast> fit) : IFittedMethod
{
    public string Form => form;
    public double Rate => rate;

    public MethodForecast Forecast(int horizon)
    {
        var mean = new double[horizon];
        Array.Fill(mean, rate);
        return new MethodForecast(mean);
    }

    public IFittedMethod Refit(ReadOnlySpan<double> history) => fit(history);
}
