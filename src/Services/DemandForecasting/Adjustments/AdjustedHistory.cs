using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Adjustments;

/// <summary>Applies the planner's adjustments to the past that a forecast learns from.</summary>
public static class AdjustedHistory
{
    // Below a quarter, dividing by the factor is guesswork.
    const decimal LeastFactor = 0.25m;

    /// <summary>
    /// The demand as it would have been without outliers and effects. Before the item's first actual, the analogue's actuals
    /// are used. Weeks that are left out are missing values, not zeros.
    /// </summary>
    /// <param name="analogue">The analogue's actuals; empty without an analogue.</param>
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

    /// <summary>The actuals without the weeks that are marked as outliers.</summary>
    public static IReadOnlyList<WeekQuantity> WithoutOutliers(this AdjustedDemand adjustments, IReadOnlyList<WeekQuantity> actuals)
    {
        var outliers = adjustments.Outliers.Select(week => week.Week).ToHashSet();
        return [.. actuals.Where(week => !outliers.Contains(week.Week))];
    }
}
