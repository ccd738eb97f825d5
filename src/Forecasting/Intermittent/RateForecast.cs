using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.Intermittent;

/// <summary>A method that expects the same demand in every step to come.</summary>
/// <param name="rate">Demand a step.</param>
/// <param name="fit">The same form, fitted to another stretch.</param>
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
