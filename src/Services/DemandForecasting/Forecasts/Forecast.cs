using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>Demand of a week that nobody planned: the 50 % and the 90 % quantile, 0 or above, the first never above the second.</summary>
public sealed record ForecastWeek(DateOnly Week, decimal Quantile50, decimal Quantile90);

/// <summary>
/// The weeks beyond a plan's horizon, by the simplest method the data bears, and why that one:
/// eight actuals or more: simple exponential smoothing, or for a series with many empty weeks its mean;
/// fewer: the plan's last weeks carried on; no plan either: the mean of the actuals there are.
/// </summary>
public sealed record Forecast(IReadOnlyList<ForecastWeek> Weeks, string Method, string Reason)
{
    public const int FewestActuals = 8;

    /// <summary>Average interval between weeks with demand from which a series is intermittent (Syntetos, Boylan, Croston 2005).</summary>
    public const double IntermittentInterval = 1.32;

    /// <summary>90 % quantile over the 50 % quantile where no error was ever seen that could tell.</summary>
    public const double DefaultSpread = 1.3;

    const int LastPlanWeeks = 4, FewestErrors = 4, MeanWindow = 52;

    /// <param name="history">Actuals of weeks that are over, ascending; a week without an actual is unknown, not zero.</param>
    /// <param name="plan">What is planned, ascending, past weeks included: set against the actuals they tell how far to trust it.</param>
    /// <param name="horizon">The weeks to forecast, ascending, all after the plan and the history.</param>
    public static Forecast Extend(IReadOnlyList<WeekQuantity> history, IReadOnlyList<WeekQuantity> plan, IReadOnlyList<DateOnly> horizon)
    {
        if (horizon is []) return new Forecast([], "none", "the plans reach as far as is looked ahead");
        // What ended more than a year before says nothing about now.
        if (history is [.., var newest] && newest.Week < horizon[0].AddDays(-364)) history = [];
        var actuals = history.Select(week => (double)week.Quantity).ToArray();
        var whole = history.Concat(plan).All(week => week.Quantity == Math.Truncate(week.Quantity));
        Forecast Level(double median, double upper, string method, string reason) =>
            new([.. horizon.Select(week => WeekOf(week, median, upper, whole))], method, reason);

        if (actuals.Length >= FewestActuals) return Interval(actuals) >= IntermittentInterval ? FromMean() : FromSmoothing();
        if (plan is not []) return FromPlan();
        return actuals is []
            ? new Forecast([], "none", "there are neither actuals nor a plan")
            : Level(actuals.Average(), actuals.Average() * DefaultSpread, "mean of the actuals",
                $"no plan and {actuals.Length} actuals, below {FewestActuals}; spread by default");

        Forecast FromSmoothing()
        {
            var fitted = ExponentialSmoothing.Fit(actuals);
            var last = history[^1].Week;
            var ahead = fitted.Quantiles((horizon[^1].DayNumber - last.DayNumber) / 7);
            (double Median, double Upper) At(DateOnly week) => ahead[(week.DayNumber - last.DayNumber) / 7 - 1];
            return new Forecast(
                [.. horizon.Select(week => WeekOf(week, At(week).Median, At(week).Upper, whole))],
                "simple exponential smoothing", $"{actuals.Length} actuals; smoothing factor {fitted.Alpha:0.00} has the least squared error");
        }

        Forecast FromMean()
        {
            // The median of a series that is mostly zero would be zero, and hide the demand: the mean stands in for it.
            var recent = actuals[^Math.Min(MeanWindow, actuals.Length)..];
            return Level(recent.Average(), Quantile.Of(recent, 0.9), "mean of an intermittent series",
                $"{recent.Count(actual => actual > 0)} of the last {recent.Length} actuals are above zero; the mean stands for the 50 % quantile");
        }

        Forecast FromPlan()
        {
            var level = plan.TakeLast(LastPlanWeeks).Average(week => (double)week.Quantity);
            var reason = $"mean of the plan's last {Math.Min(LastPlanWeeks, plan.Count)} weeks; {actuals.Length} actuals, below {FewestActuals}";
            var ratios = RatiosToPlan(history, plan);
            return ratios.Length >= FewestErrors
                ? Level(level * Quantile.Of(ratios, 0.5), level * Quantile.Of(ratios, 0.9), "plan carried on", $"{reason}; spread by {ratios.Length} actuals against their plan")
                : Level(level, level * DefaultSpread, "plan carried on", $"{reason}; spread by default");
        }
    }

    static double[] RatiosToPlan(IReadOnlyList<WeekQuantity> history, IReadOnlyList<WeekQuantity> plan)
    {
        var planned = plan.Where(week => week.Quantity > 0).ToDictionary(week => week.Week, week => (double)week.Quantity);
        return [.. history.Where(week => planned.ContainsKey(week.Week)).Select(week => (double)week.Quantity / planned[week.Week])];
    }

    static double Interval(double[] actuals) =>
        actuals.Count(actual => actual > 0) is var busy and > 0 ? (double)actuals.Length / busy : double.PositiveInfinity;

    // As whole as what it was learnt from; the upper quantile never rounds below what it promises.
    static ForecastWeek WeekOf(DateOnly week, double median, double upper, bool whole)
    {
        var scale = whole ? 1m : 1000m;
        var quantile50 = Math.Round((decimal)Math.Max(0, median) * scale, MidpointRounding.AwayFromZero) / scale;
        return new ForecastWeek(week, quantile50, Math.Max(quantile50, Math.Ceiling((decimal)Math.Max(0, upper) * scale) / scale));
    }
}
