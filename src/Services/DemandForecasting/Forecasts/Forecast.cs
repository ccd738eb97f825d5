using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>
/// The weeks beyond a plan's horizon and how they came about. <see cref="Extend"/> is for what has too few actuals for the
/// engine (see <see cref="ForecastInput"/>): the plan's last weeks carried on, or the mean of the actuals there are, not
/// rounded yet.
/// </summary>
public sealed record Forecast(IReadOnlyList<ForecastWeek> Weeks, string Method, string Reason)
{
    /// <summary>90 % quantile over the expected value where no error was ever seen that could tell.</summary>
    public const double DefaultSpread = 1.3;

    const int LastPlanWeeks = 4, FewestErrors = 4;

    /// <param name="history">
    /// What can be learnt from of weeks that are over, ascending; a week without an actual is unknown, not zero.
    /// </param>
    /// <param name="plan">What is planned, ascending, past weeks included.</param>
    /// <param name="counted">
    /// What was counted, effects included as they are in a plan: set against it they tell how far to trust it.
    /// </param>
    /// <param name="horizon">The weeks to forecast, ascending, all after the plan and the history.</param>
    public static Forecast Extend(
        IReadOnlyList<WeekQuantity> history, IReadOnlyList<WeekQuantity> plan, IReadOnlyList<WeekQuantity> counted,
        IReadOnlyList<DateOnly> horizon)
    {
        if (horizon is []) return new Forecast([], "none", "the plans reach as far as is looked ahead");
        // What ended more than a year before says nothing about now.
        if (history is [.., var newest] && newest.Week < horizon[0].AddDays(-364)) (history, counted) = ([], []);
        var why = history.Count < ForecastInput.FewestActuals ? $"below {ForecastInput.FewestActuals}" : "not forecast by the engine";
        var learnt = $"{history.Count} actuals that count, {why}";
        Forecast Level(double level, double[] ratios, string method, string reason) => new(
            [.. horizon.Select(week => Rounding.Week(week, level * ratios[2], [.. ratios.Select(ratio => level * ratio)]))], method,
            reason);

        if (plan is not []) return FromPlan();
        return history is []
            ? new Forecast([], "none", "there are neither actuals that count nor a plan")
            : Level(history.Average(week => (double)week.Quantity), DefaultRatios(), "mean of the actuals",
                $"no plan and {learnt}; spread by default");

        Forecast FromPlan()
        {
            var level = plan.TakeLast(LastPlanWeeks).Average(week => (double)week.Quantity);
            var reason = $"mean of the plan's last {Math.Min(LastPlanWeeks, plan.Count)} weeks; {learnt}";
            var ratios = RatiosToPlan(counted, plan);
            return ratios.Length >= FewestErrors
                ? Level(level, [.. ForecastWeek.Levels.Select(probability => Quantile.Of(ratios, probability))], "plan carried on",
                    $"{reason}; spread by {ratios.Length} actuals against their plan")
                : Level(level, DefaultRatios(), "plan carried on", $"{reason}; spread by default");
        }
    }

    /// <summary>Whether the quantities are whole numbers, so that quantiles of them should be.</summary>
    public static bool IsWhole(IEnumerable<WeekQuantity> weeks) => weeks.All(week => week.Quantity == Math.Truncate(week.Quantity));

    static double[] DefaultRatios() =>
        [.. Quantile.Normal.Select(score => Math.Round(Math.Max(0, 1 + (DefaultSpread - 1) * score / Quantile.Normal90), 6))];

    static double[] RatiosToPlan(IReadOnlyList<WeekQuantity> counted, IReadOnlyList<WeekQuantity> plan)
    {
        var planned = plan.Where(week => week.Quantity > 0).ToDictionary(week => week.Week, week => (double)week.Quantity);
        return [.. counted.Where(week => planned.ContainsKey(week.Week)).Select(week => (double)week.Quantity / planned[week.Week])];
    }
}
