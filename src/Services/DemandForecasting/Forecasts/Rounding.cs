using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>Limits calculated figures to valid quantities: 0 or above, and at most the largest that can be planned.</summary>
public static class Rounding
{
    /// <summary>The calculated figures of a week, with the quantiles in order and limited to valid quantities.</summary>
    /// <param name="quantiles">In the order of <see cref="ForecastWeek.Levels"/>.</param>
    public static ForecastWeek Week(DateOnly week, double expected, IReadOnlyList<double> quantiles)
    {
        var below = 0m;
        return ForecastWeek.Of(week, Quantity(expected), [.. quantiles.Select(quantile => below = Math.Max(below, Quantity(quantile)))]);
    }

    /// <summary>
    /// The week as it is published. Expected is a mean and keeps three decimals: the mean of whole numbers is none, and slow
    /// demand must add up. Quantiles of whole numbers are whole, and like all of them rounded away from the middle, so that
    /// they keep what they promise.
    /// </summary>
    /// <param name="whole">Whether demand is in whole numbers. Otherwise quantiles keep three decimals, too.</param>
    public static ForecastWeek Rounded(this ForecastWeek week, bool whole)
    {
        var scale = whole ? 1 : 1000;
        return ForecastWeek.Of(week.Week, Expected(week.Expected),
            [.. week.Quantiles().Select((quantile, level) => ForecastWeek.Levels[level] switch
        {
            < 0.5 => Math.Floor(quantile * scale) / scale,
            > 0.5 => Math.Ceiling(quantile * scale) / scale,
            _ => Math.Round(quantile * scale, MidpointRounding.AwayFromZero) / scale,
        })]);
    }

    /// <summary>An expected value as it is published.</summary>
    public static decimal Expected(decimal mean) => Math.Round(mean, 3, MidpointRounding.AwayFromZero);

    // Nine decimals are more than any figure deserves, and keep the noise of the last bits out of a ceiling.
    static decimal Quantity(double value) => Math.Round((decimal)Math.Clamp(value, 0, (double)WeekRules.MaxQuantity), 9);
}
