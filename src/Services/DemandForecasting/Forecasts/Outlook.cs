using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>
/// Expected demand of an item in a region along a timeline: actuals in past weeks, or the plan if there are none; plans from the
/// current week on; the forecast beyond the plans.
/// </summary>
/// <param name="Planned">Planned quantities, in past weeks actuals. Where it is 0, all of Quantity is forecast.</param>
public sealed record Outlook(DemandedItem Item, decimal[] Planned, decimal[] Quantity, decimal[] Quantile90, Forecast Forecast)
{
    /// <param name="plans">Every plan of the item in the region, withdrawn ones too.</param>
    /// <param name="actuals">Its actuals, ascending.</param>
    /// <param name="kept">The engine's forecast, where there is one.</param>
    /// <param name="adjusted">The planner's adjustments.</param>
    /// <param name="analogue">Actuals of its analogue, ascending; empty without one.</param>
    public static Outlook Of(
        DemandedItem item, IReadOnlyList<Plan> plans, IReadOnlyList<WeekQuantity> actuals, ItemForecast? kept, AdjustedDemand adjusted,
        IReadOnlyList<WeekQuantity> analogue, Timeline timeline)
    {
        var active = plans.Where(plan => !plan.Withdrawn).ToList();
        var goingOn = Summed(active.Where(plan => DemandCategory.GoesOn(plan.Category)));
        var over = actuals.Where(week => week.Week < timeline.Current).ToList();
        var from = goingOn is [.., var last] ? Math.Max(timeline.IndexOf(last.Week) + 1, timeline.CurrentIndex) : timeline.CurrentIndex;
        var horizon = Horizon(timeline, from);
        var input = new ForecastInput(timeline.Current, actuals, adjusted, analogue);
        Forecast Adjusted(Forecast plain) =>
            plain with { Weeks = adjusted.BeforeOrders(horizon, plain.Weeks, input.IsWhole() && Forecast.IsWhole(goingOn)) };
        // An order on top says nothing of other demand; a plan that was withdrawn or phases out says that there is none.
        var ends = goingOn is [] && (kept is { Weeks: not [] }
            ? plans.Any(plan => plan.Withdrawn ? DemandCategory.GoesOn(plan.Category) : !DemandCategory.ComesOnTop(plan.Category))
            : plans is not []);
        var forecast = ends
            ? Adjusted(Forecast.None(active is [] ? ForecastReasons.PlansWithdrawn : ForecastReasons.DemandEndsWithPlan))
            : kept is { Weeks: not [] } ? kept.BeforeOrdersOver(horizon)
            : Adjusted(Forecast.Extend(input.Over(), goingOn, adjusted.WithoutOutliers(over), horizon));
        // Orders of weeks that are planned are in the plan: only the weeks that count here expected any.
        forecast = forecast with { Weeks = adjusted.WithOrders(horizon, forecast.Weeks) };

        var planned = timeline.Spread(active.SelectMany(plan => plan.Weeks));
        foreach (var week in over.Where(week => week.Week >= timeline.First)) planned[timeline.IndexOf(week.Week)] = week.Quantity;
        return new Outlook(
            item,
            planned,
            Plus(planned, timeline.Spread(forecast.Weeks.Select(week => new WeekQuantity(week.Week, week.Expected)))),
            Plus(planned,
                timeline.Spread(forecast.Weeks.Select(week => new WeekQuantity(week.Week, Math.Max(week.Expected, week.Quantile90))))),
            forecast);
    }

    /// <summary>Plan against actuals, over the weeks that have both; null where none has.</summary>
    public static PlanAccuracy? Accuracy(IReadOnlyList<Plan> plans, IReadOnlyList<WeekQuantity> actuals)
    {
        var planned = Summed(plans.Where(plan => !plan.Withdrawn)).ToDictionary(week => week.Week, week => week.Quantity);
        var errors = actuals.Where(week => planned.ContainsKey(week.Week)).Select(week => planned[week.Week] - week.Quantity).ToList();
        return errors is [] ? null : new PlanAccuracy(errors.Count, Rounded(errors.Average()), Rounded(errors.Average(Math.Abs)));
    }

    static List<WeekQuantity> Summed(IEnumerable<Plan> plans) =>
        [.. plans.SelectMany(plan => plan.Weeks).GroupBy(week => week.Week)
            .Select(week => new WeekQuantity(week.Key, week.Sum(q => q.Quantity))).OrderBy(week => week.Week)];

    static List<DateOnly> Horizon(Timeline timeline, int from) =>
        [.. Enumerable.Range(from, Math.Max(0, timeline.CurrentIndex + Timeline.ForecastWeeks - from)).Select(timeline.WeekAt)];

    static decimal[] Plus(decimal[] one, decimal[] other) => [.. one.Zip(other, (a, b) => a + b)];

    static decimal Rounded(decimal value) => Math.Round(value, 6);
}
