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
        var own = adjustments.WithoutOutliers(actuals)
            .Select(week => (week.Week, week.Quantity, Factor: adjustments.Effects.FactorOf(week.Week)))
            .Where(week => week.Factor >= LeastFactor)
            .Select(week => new WeekQuantity(week.Week, week.Quantity / week.Factor));
        var before = analogue.Where(week => actuals is [] || week.Week < actuals[0].Week)
            .Select(week => week with { Quantity = week.Quantity * (adjustments.Analogue?.Scale ?? 0) });
        return [.. before, .. own];
    }

    /// <summary>The actuals as they were, but for weeks that are no guide to anything.</summary>
    public static IReadOnlyList<WeekQuantity> WithoutOutliers(this AdjustedDemand adjustments, IReadOnlyList<WeekQuantity> actuals)
    {
        var outliers = adjustments.Outliers.Select(week => week.Week).ToHashSet();
        return [.. actuals.Where(week => !outliers.Contains(week.Week))];
    }

    /// <summary>
    /// The forecast with effects, then rounded, then overrides in place of weeks. Where there is no forecast, overrides stand alone.
    /// </summary>
    /// <param name="horizon">The weeks to forecast, ascending.</param>
    /// <param name="forecast">Of these weeks, as calculated; or none.</param>
    /// <param name="whole">Whether demand is in whole numbers; null leaves unrounded what is yet to be summed.</param>
    public static IReadOnlyList<ForecastWeek> BeforeOrders(
        this AdjustedDemand adjustments, IReadOnlyList<DateOnly> horizon, IReadOnlyList<ForecastWeek> forecast, bool? whole)
    {
        var overrides = adjustments.Overrides.ToDictionary(week => week.Week, week => week.Quantity);
        ForecastWeek Rounded(ForecastWeek week) => whole is { } isWhole ? week.Rounded(isWhole) : week;
        return
        [
            .. OrNothing(forecast, horizon, overrides.Keys).Select(week => overrides.TryGetValue(week.Week, out var quantity)
                ? week.Each(_ => quantity)
                : adjustments.Effects.FactorOf(week.Week) is var factor and not 1 ? Rounded(week.Each(figure => AtMost(figure * factor))) : Rounded(week)),
        ];
    }

    /// <summary>The forecast with firm orders netted against it. Where there is none, they stand alone.</summary>
    /// <param name="horizon">The weeks of the forecast, ascending: orders of other weeks are none of it.</param>
    /// <param name="forecast">Of these weeks, see <see cref="BeforeOrders"/>; or none.</param>
    public static IReadOnlyList<ForecastWeek> WithOrders(
        this AdjustedDemand adjustments, IReadOnlyList<DateOnly> horizon, IReadOnlyList<ForecastWeek> forecast)
    {
        var byWeek = adjustments.FirmOrders.ToDictionary(week => week.Week, week => week.Quantity);
        var weeks = OrNothing(forecast, horizon, byWeek.Keys);
        decimal[] orders = [.. weeks.Select(week => byWeek.GetValueOrDefault(week.Week))];
        if (orders.All(order => order == 0)) return weeks;
        decimal[] Demand(IEnumerable<decimal> figures) => [.. OrderNetting.Left([.. figures], orders).Zip(orders, (left, order) => AtMost(left + order))];

        var expected = Demand(weeks.Select(week => week.Expected));
        var quantiles = ForecastWeek.Levels.Select((_, level) => Demand(weeks.Select(week => week.Quantiles()[level]))).ToList();
        for (var level = 1; level < quantiles.Count; level++) quantiles[level] = [.. quantiles[level].Zip(quantiles[level - 1], Math.Max)];
        return [.. weeks.Select((week, at) => ForecastWeek.Of(week.Week, expected[at], [.. quantiles.Select(level => level[at])]))];
    }

    static decimal AtMost(decimal figure) => Math.Min(figure, DemandRules.MaxQuantity);

    static IReadOnlyList<ForecastWeek> OrNothing(IReadOnlyList<ForecastWeek> forecast, IReadOnlyList<DateOnly> horizon, IEnumerable<DateOnly> named) =>
        forecast is [] && named.Any(horizon.Contains) ? [.. horizon.Select(week => ForecastWeek.Of(week, 0, [0, 0, 0, 0, 0, 0]))] : forecast;
}
