using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.Selection;

/// <summary>A method with a season of its own length, whatever the period of the series.</summary>
sealed class OfPeriod(IForecastMethod method, int period) : IForecastMethod
{
    public string Name => $"{method.Name} of {period}";

    public IFittedMethod Fit(ReadOnlySpan<double> history, int _) => method.Fit(history, period);
}
