using SupplyChain.Forecasting.Methods;

namespace SupplyChain.Forecasting.Selection;

/// <summary>A candidate that was fitted to a history, with its forecasts of the horizon and from each rolling origin.</summary>
/// <param name="Method">Name of the candidate.</param>
/// <param name="Backtests">Forecasts from the origins, in their order. They can be shorter than the horizon.</param>
/// <param name="Error">Discounted mean absolute error over the origins. NaN without origins.</param>
sealed record Trial(string Method, string Form, MethodForecast Forecast, MethodForecast[] Backtests, double Error)
{
    // Weight of an error k steps ago: 0.95^k.
    const double Discount = 0.95;

    /// <summary>Null when the candidate has no finite forecast of the series.</summary>
    public static Trial? Of(IForecastMethod method, double[] history, int period, int horizon, RollingOrigins origins, Reach reach)
    {
        var fitted = method.Fit(history, period);
        var forecast = fitted.Forecast(horizon);
        if (!forecast.Mean.All(double.IsFinite)) return null;
        forecast = reach.Bound(forecast);
        MethodForecast[] backtests =
        [
            .. origins.Ends.Select(end => reach.Bound(fitted.Refit(history.AsSpan(0, end)).Forecast(origins.StepsFrom(end)))),
        ];
        var error = ErrorOf(history, origins, backtests);
        return double.IsInfinity(error) ? null : new Trial(method.Name, fitted.Form, forecast, backtests, error);
    }

    static double ErrorOf(double[] history, RollingOrigins origins, MethodForecast[] backtests)
    {
        double sum = 0, weights = 0;
        for (var origin = 0; origin < backtests.Length; origin++)
        {
            var mean = backtests[origin].Mean;
            for (var step = 0; step < mean.Length; step++)
            {
                var at = origins.Ends[origin] + step;
                var weight = Math.Pow(Discount, history.Length - 1 - at);
                sum += weight * Math.Abs(history[at] - mean[step]);
                weights += weight;
            }
        }
        if (weights == 0) return double.NaN;
        return double.IsNaN(sum) ? double.PositiveInfinity : sum / weights;
    }
}
