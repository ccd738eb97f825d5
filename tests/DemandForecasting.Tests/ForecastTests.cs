using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.DemandForecasting.Forecasts;
using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class ForecastTests
{
    static readonly IReadOnlyList<DateOnly> Ahead = [.. Enumerable.Range(0, 39).Select(Week)];

    [Fact]
    public void With_few_actuals_the_plan_is_carried_on_at_the_mean_of_its_last_four_weeks()
    {
        var forecast = Forecast.Extend([], WeeksFrom(-3, 10, 20, 30, 40, 50), [], Ahead);
        forecast.Method.ShouldBe(DemandForecastMethods.PlanCarriedOn.With());
        forecast.Weeks.ShouldAllBe(
            week => week.Expected == 35 && week.Quantile50 == 35 && week.Quantile90 == 45.5m && week.Quantile05 == 21.52339m);
    }

    [Fact]
    public void Actuals_that_fell_short_of_the_plan_lower_what_is_carried_on()
    {
        var counted = WeeksFrom(-5, 50, 50, 50, 50, 100);
        var forecast = Forecast.Extend(counted, WeeksFrom(-5, 100, 100, 100, 100, 100, 100), counted, Ahead);
        (forecast.Weeks[0].Expected, forecast.Weeks[0].Quantile90).ShouldBe((50, 80));
    }

    [Fact]
    public void Without_plan_or_actuals_there_is_nothing_to_say() => Forecast.Extend([], [], [], Ahead).Weeks.ShouldBeEmpty();

    [Fact]
    public void A_demand_that_ended_more_than_a_year_ago_is_not_brought_back() =>
        Forecast.Extend(WeeksFrom(-100, 500, 500, 500), [], WeeksFrom(-100, 500, 500, 500), Ahead).Weeks.ShouldBeEmpty();

    [Property]
    public Property Quantiles_are_never_negative_never_cross_and_cover_the_horizon() => Prop.ForAll(Series(), Series(), (history, plan) =>
    {
        var forecast =
            Forecast.Extend(WeeksFrom(-history.Length, history), WeeksFrom(-plan.Length, plan), WeeksFrom(-history.Length, history), Ahead);
        return (forecast.Weeks.Count == Ahead.Count || history.Length + plan.Length == 0)
            && forecast.Weeks.All(
                week => week.Expected >= 0 && week.Quantile05 >= 0 && week.Quantiles().SequenceEqual(week.Quantiles().Order()));
    });

    [Fact]
    public void The_mean_of_whole_numbers_is_none_but_their_quantiles_are()
    {
        var week = Rounding.Week(Week(0), 0.3004, [double.NegativeInfinity, 0.9, 1.5, 1.2, 3.1, 3]);
        week.Rounded(whole: true).ShouldBe(ForecastWeek.Of(Week(0), 0.3m, [0, 0, 2, 2, 4, 4]));
        week.Rounded(whole: false).ShouldBe(ForecastWeek.Of(Week(0), 0.3m, [0, 0.9m, 1.5m, 1.5m, 3.1m, 3.1m]));
        Rounding.Week(Week(0), 1e300, [0, 0, 0, 1, 1e9, 1e300]).Rounded(whole: true).ShouldSatisfyAllConditions(
            large => large.Expected.ShouldBe(1_000_000_000), large => large.Quantile95.ShouldBe(1_000_000_000));
    }

    static Arbitrary<decimal[]> Series() => Arb.From(
        from length in Gen.Choose(0, 40)
        from quantities in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(0, 100_000))).ArrayOf(length)
        select quantities.Select(quantity => quantity / 10m).ToArray());
}
