using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>
/// The weeks beyond a plan's horizon and how they came about. <see cref="Extend"/> is for what has too few actuals for the
/// engine (see <see cref="ForecastInput"/>): the plan's last weeks carried on, or the mean of the actuals there are, not
/// rounded yet.
/// </summary>
public sealed record Forecast(IReadOnlyList<ForecastWeek> Weeks, Reason Method, Reason Reason)
{
    /// <summary>90 % quantile over the expected value where no error was ever seen that could tell.</summary>
    public const double DefaultSpread = 1.3;

    const int LastPlanWeeks = 4, FewestErrors = 4;

    public static Forecast None(ReasonCode reason) => new([], DemandForecastMethods.None.With(), reason.With());

    /// <param name="history">Usable actuals of past weeks, ascending. A week without an actual is unknown, not zero.</param>
    /// <param name="plan">Planned quantities, ascending, including past weeks.</param>
    /// <param name="counted">Actuals including effects, as a plan includes them. Their ratio to the plan gives the spread.</param>
    /// <param name="horizon">The weeks to forecast, ascending, all after the plan and the history.</param>
    public static Forecast Extend(
        IReadOnlyList<WeekQuantity> history, IReadOnlyList<WeekQuantity> plan, IReadOnlyList<WeekQuantity> counted,
        IReadOnlyList<DateOnly> horizon)
    {
        if (horizon is []) return None(ForecastReasons.PlannedToTheHorizon);
        // What ended more than a year before says nothing about now.
        if (history is [.., var newest] && newest.Week < horizon[0].AddDays(-364)) (history, counted) = ([], []);
        var actuals = history.Count < ForecastInput.FewestActuals
            ? ForecastReasons.ActualsBelowMinimum.With(history.Count, ForecastInput.FewestActuals)
            : ForecastReasons.NotForecastByEngine.With(history.Count);
        Forecast Level(double level, double[] ratios, ReasonCode method, Reason basis, Reason spread) => new(
            [.. horizon.Select(week => Rounding.Week(week, level * ratios[2], [.. ratios.Select(ratio => level * ratio)]))], method.With(),
            basis.BecauseOf(actuals, spread));

        if (plan is not []) return FromPlan();
        return history is []
            ? None(ForecastReasons.NeitherActualsNorPlan)
            : Level(history.Average(week => (double)week.Quantity), DefaultRatios(), DemandForecastMethods.MeanOfActuals,
                ForecastReasons.NoPlan.With(), ForecastReasons.DefaultSpread.With());

        Forecast FromPlan()
        {
            var level = plan.TakeLast(LastPlanWeeks).Average(week => (double)week.Quantity);
            var mean = ForecastReasons.MeanOfPlan.With(Math.Min(LastPlanWeeks, plan.Count));
            var ratios = RatiosToPlan(counted, plan);
            return ratios.Length >= FewestErrors
                ? Level(level, [.. ForecastWeek.Levels.Select(probability => Quantile.Of(ratios, probability))],
                    DemandForecastMethods.PlanCarriedOn, mean, ForecastReasons.SpreadOfActuals.With(ratios.Length))
                : Level(level, DefaultRatios(), DemandForecastMethods.PlanCarriedOn, mean, ForecastReasons.DefaultSpread.With());
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
