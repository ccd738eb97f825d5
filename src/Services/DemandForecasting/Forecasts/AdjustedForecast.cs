using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>Applies the planner's adjustments to the weeks that are forecast.</summary>
public static class AdjustedForecast
{
    /// <summary>
    /// The forecast with effects, then rounded, then with overrides in place of weeks. Without a forecast, the overrides
    /// stand alone.
    /// </summary>
    /// <param name="horizon">The weeks to forecast, ascending.</param>
    /// <param name="forecast">The calculated forecast of these weeks; or empty.</param>
    /// <param name="whole">Whether demand is in whole numbers; null for figures that are rounded only after they are summed.</param>
    public static IReadOnlyList<ForecastWeek> BeforeOrders(
        this AdjustedDemand adjustments, IReadOnlyList<DateOnly> horizon, IReadOnlyList<ForecastWeek> forecast, bool? whole)
    {
        var overrides = adjustments.Overrides.ToDictionary(week => week.Week, week => week.Quantity);
        ForecastWeek Rounded(ForecastWeek week) => whole is { } isWhole ? week.Rounded(isWhole) : week;
        ForecastWeek WithEffects(ForecastWeek week) =>
            adjustments.Effects.FactorOf(week.Week) is var factor and not 1 ? week.Each(figure => AtMost(figure * factor)) : week;
        return
        [
            .. OrNothing(forecast, horizon, overrides.Keys).Select(week =>
                overrides.TryGetValue(week.Week, out var quantity) ? week.Each(_ => quantity) : Rounded(WithEffects(week))),
        ];
    }

    /// <summary>The forecast with firm orders netted against it. Without a forecast, the orders stand alone.</summary>
    /// <param name="horizon">The weeks of the forecast, ascending. Orders of other weeks are ignored.</param>
    /// <param name="forecast">The forecast of these weeks, see <see cref="BeforeOrders"/>; or empty.</param>
    public static IReadOnlyList<ForecastWeek> WithOrders(
        this AdjustedDemand adjustments, IReadOnlyList<DateOnly> horizon, IReadOnlyList<ForecastWeek> forecast)
    {
        var byWeek = adjustments.FirmOrders.ToDictionary(week => week.Week, week => week.Quantity);
        var weeks = OrNothing(forecast, horizon, byWeek.Keys);
        decimal[] orders = [.. weeks.Select(week => byWeek.GetValueOrDefault(week.Week))];
        if (orders.All(order => order == 0)) return weeks;
        decimal[] Demand(IEnumerable<decimal> figures) =>
            [.. OrderNetting.Left([.. figures], orders).Zip(orders, (left, order) => AtMost(left + order))];

        var expected = Demand(weeks.Select(week => week.Expected));
        var quantiles = ForecastWeek.Levels.Select((_, level) => Demand(weeks.Select(week => week.Quantiles()[level]))).ToList();
        for (var level = 1; level < quantiles.Count; level++)
            quantiles[level] = [.. quantiles[level].Zip(quantiles[level - 1], Math.Max)];
        return [.. weeks.Select((week, at) => ForecastWeek.Of(week.Week, expected[at], [.. quantiles.Select(level => level[at])]))];
    }

    static decimal AtMost(decimal figure) => Math.Min(figure, WeekRules.MaxQuantity);

    static IReadOnlyList<ForecastWeek> OrNothing(
        IReadOnlyList<ForecastWeek> forecast, IReadOnlyList<DateOnly> horizon, IEnumerable<DateOnly> named) =>
        forecast is []
            && named.Any(horizon.Contains) ? [.. horizon.Select(week => ForecastWeek.Of(week, 0, [0, 0, 0, 0, 0, 0]))] : forecast;
}
