using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.DemandForecasting.Forecasts;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class ForecastTests
{
    static readonly IReadOnlyList<DateOnly> Ahead = [.. Enumerable.Range(0, 39).Select(Week)];

    [Fact]
    public void A_steady_demand_goes_on()
    {
        var forecast = Forecast.Extend(Weeks(-10, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100), [], Ahead);
        forecast.Method.ShouldBe("simple exponential smoothing");
        forecast.Weeks.ShouldBe(Ahead.Select(week => new ForecastWeek(week, 100, 100)));
    }

    [Fact]
    public void After_a_lasting_step_the_level_is_the_new_one()
    {
        var history = Weeks(-16, [.. Enumerable.Repeat(100m, 8), .. Enumerable.Repeat(300m, 8)]);
        var forecast = Forecast.Extend(history, [], Ahead);
        forecast.Weeks[0].Quantile50.ShouldBeInRange(299, 301);
        forecast.Weeks[0].Quantile90.ShouldBeGreaterThan(forecast.Weeks[0].Quantile50 - 1);
    }

    [Fact]
    public void The_spread_comes_from_the_errors_and_does_not_narrow()
    {
        var random = new Random(7);
        var history = Weeks(-60, [.. Enumerable.Range(0, 60).Select(_ => Math.Round(1000 + 200 * (decimal)(random.NextDouble() - 0.5)))]);
        var weeks = Forecast.Extend(history, [], Ahead).Weeks;
        weeks[0].Quantile50.ShouldBeInRange(970, 1030);
        // Uniform between 900 and 1100: the 90 % quantile lies near 1080.
        weeks[0].Quantile90.ShouldBeInRange(1050, 1110);
        weeks.Zip(weeks.Skip(1)).ShouldAllBe(pair => pair.Second.Quantile90 - pair.Second.Quantile50 >= pair.First.Quantile90 - pair.First.Quantile50 - 1);
    }

    [Fact]
    public void A_series_with_many_empty_weeks_is_not_forecast_as_nothing()
    {
        var forecast = Forecast.Extend(Weeks(-12, 0, 0, 60, 0, 0, 0, 60, 0, 0, 0, 0, 60), [], Ahead);
        forecast.Method.ShouldBe("mean of an intermittent series");
        forecast.Weeks.ShouldAllBe(week => week.Quantile50 == 15 && week.Quantile90 == 60);
    }

    [Fact]
    public void With_few_actuals_the_plan_is_carried_on_at_the_mean_of_its_last_four_weeks()
    {
        var forecast = Forecast.Extend([], Weeks(-3, 10, 20, 30, 40, 50), Ahead);
        forecast.Method.ShouldBe("plan carried on");
        forecast.Weeks.ShouldAllBe(week => week.Quantile50 == 35 && week.Quantile90 == 46);
    }

    [Fact]
    public void Actuals_that_fell_short_of_the_plan_lower_what_is_carried_on()
    {
        var forecast = Forecast.Extend(Weeks(-5, 50, 50, 50, 50, 100), Weeks(-5, 100, 100, 100, 100, 100, 100), Ahead);
        forecast.Weeks[0].ShouldBe(new ForecastWeek(Week(0), 50, 80));
    }

    [Fact]
    public void Without_plan_or_actuals_there_is_nothing_to_say() => Forecast.Extend([], [], Ahead).Weeks.ShouldBeEmpty();

    [Fact]
    public void A_demand_that_ended_more_than_a_year_ago_is_not_brought_back() =>
        Forecast.Extend(Weeks(-100, [.. Enumerable.Repeat(500m, 40)]), [], Ahead).Weeks.ShouldBeEmpty();

    [Property]
    public Property Quantiles_are_never_negative_never_cross_and_cover_the_horizon() => Prop.ForAll(Series(), Series(), (history, plan) =>
    {
        var forecast = Forecast.Extend(Weeks(-history.Length, history), Weeks(-plan.Length, plan), Ahead);
        return (forecast.Weeks.Count == Ahead.Count || history.Length + plan.Length == 0)
            && forecast.Weeks.All(week => week.Quantile50 >= 0 && week.Quantile50 <= week.Quantile90);
    });

    [Property]
    public Property The_same_data_give_the_same_forecast() => Prop.ForAll(Series(), history =>
        Forecast.Extend(Weeks(-history.Length, history), [], Ahead).Weeks.SequenceEqual(Forecast.Extend(Weeks(-history.Length, history), [], Ahead).Weeks));

    static Arbitrary<decimal[]> Series() => Arb.From(
        from length in Gen.Choose(0, 40)
        from quantities in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(0, 100_000))).ArrayOf(length)
        select quantities.Select(quantity => quantity / 10m).ToArray());
}
