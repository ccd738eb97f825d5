using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.Forecasting;
using SupplyChain.Forecasting.Selection;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>Calculates the forecast of an item with the engine.</summary>
public static class CalculateForecast
{
    /// <summary>
    /// The event that makes <paramref name="before"/> the forecast of the input; null where it is. What was calculated for a
    /// later week than the input's, by someone who saw that week begin sooner, does not go back.
    /// </summary>
    public static ForecastCalculated? Decide(
        ForecastSubject subject, ForecastInput input, ItemForecast? before, DateTimeOffset now, Guid? run = null)
    {
        if (before is not null && before.Week > input.Week) input = input with { Week = before.Week };
        var (calculated, error) = Calculation.TryCalculate(() => CalculatedIfChanged(subject, input, before, now, run));
        if (error is "") return calculated;
        // What cannot even be read has no hash: it is tried each time, and told once.
        var reason = ForecastReasons.InputNotCalculable.With(error);
        return before is { Weeks: [] } && before.Reason == reason ? null : Without(subject, input, "", reason, now, run);
    }

    static ForecastCalculated? CalculatedIfChanged(
        ForecastSubject subject, ForecastInput input, ItemForecast? before, DateTimeOffset now, Guid? run)
    {
        var hash = input.Hash();
        if (before is null ? !input.IsEnough() : before.InputHash == hash) return null;
        return input.IsEnough()
            ? CalculatedOrError(subject, input, hash, now, run)
            : before!.Weeks is [] ? null
            : Without(subject, input, hash, ForecastReasons.TooFewActuals.With(ForecastInput.FewestActuals), now, run);
    }

    static ForecastCalculated CalculatedOrError(ForecastSubject subject, ForecastInput input, string hash, DateTimeOffset now, Guid? run)
    {
        var (found, error) = Calculation.TryCalculate(() => Calculated(subject, input, hash, now, run));
        return found ?? Without(subject, input, hash, ForecastReasons.CalculationFailed.With(error), now, run);
    }

    static ForecastCalculated Calculated(ForecastSubject subject, ForecastInput input, string hash, DateTimeOffset now, Guid? run)
    {
        var observed = input.Observed();
        var period = observed.Length >= 2 * ForecastInput.Season ? ForecastInput.Season : 1;
        var forecast = Engine.Forecast(observed, period, Timeline.ForecastWeeks);
        var horizon = Timeline.ForecastFrom(input.Week);
        IReadOnlyList<ForecastWeek> weeks =
            [.. horizon.Select((week, step) => Rounding.Week(week, forecast.Point[step], QuantilesAt(forecast, step)))];
        var adjustments = input.Adjustments ?? AdjustedDemand.None(subject);
        var before = adjustments.BeforeOrders(horizon, weeks, input.IsWhole());
        var netted = adjustments.WithOrders(horizon, before);
        return new ForecastCalculated(
            subject.Organisation, subject.Item, subject.Region, input.Week, hash, ChoiceReasons.Method(forecast),
            ChoiceReasons.Reason(forecast), BacktestOf(forecast.Backtest), netted, now, run,
            input.Adjustments is null ? null : [.. weeks.Select(week => Rounding.Expected(week.Expected))],
            netted.SequenceEqual(before) ? null : before);
    }

    static ForecastCalculated Without(
        ForecastSubject subject, ForecastInput input, string hash, Reason reason, DateTimeOffset now, Guid? run) => new(
        subject.Organisation, subject.Item, subject.Region, input.Week, hash, DemandForecastMethods.None.With(), reason,
        new ForecastBacktest(0, 0, []), [], now, run);

    /// <summary>In the order of <see cref="ForecastWeek.Levels"/>.</summary>
    public static double[] QuantilesAt(SeriesForecast forecast, int step)
    {
        double At(double level) => forecast.Quantiles.At(level, step);
        // The engine has no 90 % quantile: it is interpolated between 75 % and 95 %, in normal scores.
        var quantile90 = At(0.75)
            + (At(0.95) - At(0.75)) * (Quantile.Normal90 - Quantile.Normal75) / (Quantile.Normal95 - Quantile.Normal75);
        return [At(0.05), At(0.25), At(0.5), At(0.75), quantile90, At(0.95)];
    }

    public static ForecastBacktest BacktestOf(Backtest backtest) => new(
        backtest.Origins, backtest.Horizon,
        [.. backtest.Candidates.Select(
            candidate => new ForecastCandidate(candidate.Method, candidate.Form, Rounded(candidate.Error), Rounded(candidate.Weight)
            ?? 0))]);

    static decimal? Rounded(double value) => double.IsFinite(value) && Math.Abs(value) < 1e15 ? Math.Round((decimal)value, 6) : null;
}
