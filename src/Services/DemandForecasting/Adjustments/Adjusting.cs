using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Forecasts;

namespace SupplyChain.DemandForecasting.Adjustments;

/// <summary>Applies what a planner knows: to the past that is learnt from, and to the weeks that are forecast.</summary>
public static class Adjusting
{
    // Where an effect let through less than a quarter, what it would have been without is a guess.
    const decimal LeastFactor = 0.25m;

    /// <summary>
    /// The past as it would have been: without outliers, with effects taken out, and before the first own actual what the
    /// analogue had. A week that is left out is missing.
    /// </summary>
    /// <param name="analogue">The analogue's actuals; none without one.</param>
    public static IReadOnlyList<WeekQuantity> History(
        this AdjustedDemand adjustments, IReadOnlyList<WeekQuantity> actuals, IReadOnlyList<WeekQuantity> analogue)
    {
        var outliers = adjustments.Outliers.Select(week => week.Week).ToHashSet();
        var own = actuals.Where(week => !outliers.Contains(week.Week))
            .Select(week => (week.Week, week.Quantity, Factor: adjustments.Effects.FactorOf(week.Week)))
            .Where(week => week.Factor >= LeastFactor)
            .Select(week => new WeekQuantity(week.Week, week.Quantity / week.Factor));
        var before = analogue.Where(week => actuals is [] || week.Week < actuals[0].Week)
            .Select(week => week with { Quantity = week.Quantity * (adjustments.Analogue?.Scale ?? 0) });
        return [.. before, .. own];
    }

    /// <summary>
    /// The forecast with effects, then overrides in place of weeks, then firm orders netted. Where there is no forecast,
    /// overrides and orders stand alone.
    /// </summary>
    /// <param name="horizon">The weeks to forecast, ascending.</param>
    /// <param name="forecast">Of these weeks, or none.</param>
    /// <param name="whole">Whether demand is in whole numbers.</param>
    public static IReadOnlyList<ForecastWeek> Forecast(
        this AdjustedDemand adjustments, IReadOnlyList<DateOnly> horizon, IReadOnlyList<ForecastWeek> forecast, bool whole)
    {
        if (forecast is [] && !adjustments.Overrides.Select(week => week.Week).Concat(adjustments.FirmOrders.Select(week => week.Week)).Any(horizon.Contains)) return [];
        var overrides = adjustments.Overrides.ToDictionary(week => week.Week, week => week.Quantity);
        ForecastWeek Adjusted(ForecastWeek week) => overrides.TryGetValue(week.Week, out var quantity)
            ? week.Each(_ => quantity)
            : adjustments.Effects.FactorOf(week.Week) is var factor and not 1 ? week.Each(figure => Math.Min(Math.Round(figure * factor, whole ? 0 : 3), DemandRules.MaxQuantity)) : week;

        var weeks = forecast is [] ? horizon.Select(week => ForecastWeek.Of(week, 0, [0, 0, 0, 0, 0, 0])) : forecast;
        return Netted([.. weeks.Select(Adjusted)], adjustments.FirmOrders);
    }

    static IReadOnlyList<ForecastWeek> Netted(IReadOnlyList<ForecastWeek> weeks, IReadOnlyList<WeekQuantity> firm)
    {
        var byWeek = firm.ToDictionary(week => week.Week, week => week.Quantity);
        decimal[] orders = [.. weeks.Select(week => byWeek.GetValueOrDefault(week.Week))];
        if (orders.All(order => order == 0)) return weeks;
        decimal[] Demand(IEnumerable<decimal> figures) => [.. OrderNetting.Left([.. figures], orders).Zip(orders, (left, order) => left + order)];

        var expected = Demand(weeks.Select(week => week.Expected));
        var quantiles = ForecastWeek.Levels.Select((_, level) => Demand(weeks.Select(week => week.Quantiles()[level]))).ToList();
        for (var level = 1; level < quantiles.Count; level++) quantiles[level] = [.. quantiles[level].Zip(quantiles[level - 1], Math.Max)];
        return [.. weeks.Select((week, at) => ForecastWeek.Of(week.Week, expected[at], [.. quantiles.Select(level => level[at])]))];
    }
}
