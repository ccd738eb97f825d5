using SupplyChain.Contracts.DemandForecasting.Api;

namespace SupplyChain.DemandForecasting.ForecastAccuracy;

/// <summary>
/// The tracking signal: the sum of the errors over their mean absolute size (MAD), beyond 4 either way a sign that forecasts
/// miss to one side (Brown 1959, Statistical Forecasting for Inventory Control; the limit of 4 as in Stevenson, Operations
/// Management). Over a whole history the sum of chance errors wanders off without end, so it is that of the last six
/// forecasts one week ahead. Of normal errors chance alone passes the limit one time in five, a bias as large as their spread
/// four times in five.
/// </summary>
public static class Tracking
{
    public const decimal Limit = 4;

    /// <summary>Errors that the signal is over; with fewer there is none.</summary>
    public const int Errors = 6;

    /// <summary>-6 to 6, above 0 where more was forecast than came; 0 without any error; null while there are too few.</summary>
    public static decimal? Signal(IEnumerable<ForecastError> errors)
    {
        var last = errors.Where(error => error.Lead == 1).TakeLast(Errors).Select(error => error.Forecast - error.Actual).ToList();
        if (last.Count < Errors) return null;
        var spread = last.Average(Math.Abs);
        return spread == 0 ? 0 : Math.Round(last.Sum() / spread, 3);
    }
}
