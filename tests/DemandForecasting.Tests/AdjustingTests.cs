using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Requirements;
using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>What a planner's adjustments do to the past that is learnt from and to the weeks that are forecast.</summary>
public sealed class AdjustingTests
{
    static readonly ForecastSubject Subject = new(Oem, LensItself, Qingdao);
    static readonly AdjustedDemand None = AdjustedDemand.None(Subject);
    static readonly IReadOnlyList<DateOnly> Horizon = [Week(0), Week(1), Week(2), Week(3)];

    [Fact]
    public void Effects_have_their_factor_by_week()
    {
        Factors(EffectKind.Promotion, 1, 3, 2).ShouldBe([1, 2, 2, 1]);
        Factors(EffectKind.PhaseIn, 1, 2).ShouldBe([0, 0.5m, 1, 1]);
        Factors(EffectKind.PhaseOut, 1, 2).ShouldBe([1, 0.5m, 0, 0]);
        Factors(EffectKind.PhaseOut, 2, 2).ShouldBe([1, 1, 0, 0]);
    }

    [Fact]
    public void However_many_effects_meet_they_have_a_bound_and_so_has_what_comes_of_them()
    {
        AdjustedDemand Fifteen(int from) =>
            Enumerable.Range(0, 15).Aggregate(None, (state, _) => state.Apply(Declared(EffectKind.Promotion, from, 3, 100)));
        var (adjusted, ahead) = (Fifteen(from: -3), Fifteen(from: 0));
        adjusted.Effects.FactorOf(Week(0)).ShouldBe(Effects.MostFactor);
        adjusted.Effects.Append(Declared(EffectKind.PhaseOut, -3, -3).Effect).FactorOf(Week(0)).ShouldBe(0);
        adjusted.History(WeeksFrom(-3, 5000, 5000), []).ShouldBe(WeeksFrom(-3, 5, 5));
        var input = new ForecastInput(Week(0), WeeksFrom(-20, [.. Enumerable.Repeat(5_000_000m, 20)]), ahead);
        CalculateForecast.Decide(Subject, input, null, Now)!.Weeks[1].ShouldSatisfyAllConditions(
            week => week.Expected.ShouldBe(1_000_000_000), week => week.Quantile95.ShouldBe(1_000_000_000));
        var inputs = Inputs([], [Counted(LensItself, WeeksFrom(-5, 2_000_000, 2_000_000))]) with { Adjustments = [ahead] };
        inputs.ContributionsIn(Qingdao)
            .ShouldHaveSingleItem().Weeks.ShouldAllBe(week => week.Net <= 1_000_000_000 && week.NetQuantile90 <= 1_000_000_000);
    }

    [Fact]
    public void The_past_is_read_without_outliers_and_effects()
    {
        var adjusted = None.Apply(new OutlierMarked(Subject, Week(-4), "fire", Now)).Apply(Declared(EffectKind.Promotion, -2, -1, 2));
        adjusted.History(WeeksFrom(-4, 900, 100, 200, 100), []).ShouldBe(WeeksFrom(-3, 100, 100, 100));
    }

    [Fact]
    public void A_phase_in_keeps_what_came_before_it_out_of_the_past() =>
        None.Apply(Declared(EffectKind.PhaseIn, -2, -1)).History(WeeksFrom(-4, 3, 5, 40, 100), []).ShouldBe(WeeksFrom(-2, 80, 100));

    [Fact]
    public void An_analogue_stands_for_the_time_before_the_first_own_actual()
    {
        var like = None.Apply(new AnalogueDeclared(Subject, Headset, 0.5m, "successor", Now));
        like.History(WeeksFrom(-1, 70), WeeksFrom(-4, 100, 200, 300, 400)).ShouldBe(WeeksFrom(-4, 50, 100, 150, 70));
        var forecast =
            CalculateForecast.Decide(
            Subject, new ForecastInput(Week(0), [], like, WeeksFrom(-10, [.. Enumerable.Repeat(100m, 10)])), null, Now)!;
        forecast.Weeks.ShouldAllBe(week => week.Expected == 50);
    }

    [Fact]
    public void An_override_stands_in_place_of_effects_and_forecast_and_orders_are_netted_last()
    {
        var adjusted = None.Apply(Declared(EffectKind.Promotion, 1, 3, 1.5m))
            .Apply(new ForecastOverridden(Subject, Week(1), 7, "tender", Now))
            .Apply(new FirmOrdersRecorded(Subject, WeeksFrom(3, 120), Now));
        var weeks = adjusted.WithOrders(
            Horizon, adjusted.BeforeOrders(
            Horizon, [.. Horizon.Select(week => ForecastWeek.Of(week, 100, [50, 80, 100, 120, 140, 150]))], whole: true));
        weeks.Select(week => week.Expected).ShouldBe([100, 7, 130, 120]);
        weeks[1].Quantiles().ShouldAllBe(quantile => quantile == 7);
        // At the 95 % quantile the week itself expected more than the order.
        (weeks[2].Quantile95, weeks[3].Quantile95).ShouldBe((225, 150));
    }

    [Fact]
    public void A_promotion_of_slow_demand_counts()
    {
        var random = new Random(3);
        var actuals = WeeksFrom(-60, [.. Enumerable.Range(0, 60).Select(_ => random.NextDouble() < 0.45 ? 1m : 0m)]);
        decimal Sum(params object[] effects) => CalculateForecast.Decide(
            Subject, new ForecastInput(Week(0), actuals, TestKit.Scenario.Fold<AdjustedDemand>(effects)), null, Now)!.Weeks.Sum(
                week => week.Expected);
        var plain = Sum();
        Sum(Declared(EffectKind.Promotion, 0, 39, 1.4m)).ShouldBe(plain * 1.4m, 0.05m);
        Sum(Declared(EffectKind.Promotion, 0, 39, 0.5m)).ShouldBe(plain * 0.5m, 0.05m);
    }

    [Fact]
    public void What_a_planner_states_is_not_rounded()
    {
        var adjusted = None.Apply(new ForecastOverridden(Subject, Week(1), 0.1234m, "tender", Now))
            .Apply(new FirmOrdersRecorded(Subject, WeeksFrom(3, 0.4321m), Now));
        var weeks = adjusted.WithOrders(
            Horizon, adjusted.BeforeOrders(
            Horizon, [.. Horizon.Select(week => ForecastWeek.Of(week, 0.30004m, [0, 0.2m, 0.3m, 0.8m, 1.2m, 1.7m]))], whole: true));
        weeks.Select(week => week.Expected).ShouldBe([0.3m, 0.1234m, 0.1679m, 0.4321m]);
        weeks[0].Quantiles().ShouldBe([0, 0, 0, 1, 2, 2]);
    }

    [Fact]
    public void Without_a_forecast_overrides_and_orders_stand_alone()
    {
        None.WithOrders(Horizon, None.BeforeOrders(Horizon, [], whole: true)).ShouldBeEmpty();
        None.Apply(new FirmOrdersRecorded(Subject, WeeksFrom(2, 5), Now)).WithOrders(Horizon, []).Select(week => week.Expected)
            .ShouldBe([0, 0, 5, 0]);
        var contribution = (Inputs() with { Adjustments = [None.Apply(new ForecastOverridden(Subject, Week(2), 40, "tender", Now))] })
            .ContributionsIn(Qingdao).ShouldHaveSingleItem();
        contribution.Weeks.Select(week => (week.Week, week.Net)).ShouldBe([(Week(2), 40m)]);
    }

    [Fact]
    public void A_plan_that_is_carried_on_is_adjusted_too()
    {
        var inputs = Inputs([Planned(LensItself, WeeksFrom(0, 100))]) with
        {
            Adjustments =
            [None.Apply(Declared(EffectKind.PhaseOut, 2, 2))]
        };
        inputs.ContributionsIn(Qingdao).ShouldHaveSingleItem().Weeks.Select(week => week.Net).ShouldBe([100, 100]);
    }

    [Fact]
    public void An_outlier_stays_one_when_too_few_others_are_left_for_the_engine()
    {
        var actuals = WeeksFrom(-8, 100, 100, 100, 9000, 100, 100, 100, 100);
        var before = ItemForecast.Create(CalculateForecast.Decide(Subject, new ForecastInput(Week(0), actuals), null, Now)!);
        var marked = None.Apply(new OutlierMarked(Subject, Week(-5), "double entry", Now));
        var after = before.Apply(CalculateForecast.Decide(Subject, new ForecastInput(Week(0), actuals, marked), before, Now)!);
        after.Weeks.ShouldBeEmpty();
        var inputs = Inputs([], [Counted(LensItself, actuals)]) with { Adjustments = [marked], Forecasts = [after] };
        inputs.ContributionsIn(Qingdao).ShouldHaveSingleItem().Weeks.ShouldAllBe(week => week.Gross == 100);
        DemandOutlooks.Find(inputs, Qingdao, LensItself.Key)!.Reason.ShouldBe(
            ForecastReasons.NoPlan.With().BecauseOf(
                ForecastReasons.ActualsBelowMinimum.With(7, 8), ForecastReasons.DefaultSpread.With()));
    }

    [Fact]
    public void With_few_actuals_the_mean_is_that_without_effects_and_of_the_analogue_too()
    {
        var promoted = None.Apply(Declared(EffectKind.Promotion, -2, 1, 2));
        var inputs = Inputs([], [Counted(LensItself, WeeksFrom(-3, 100, 200, 200))]) with { Adjustments = [promoted] };
        inputs.ContributionsIn(Qingdao).ShouldHaveSingleItem().Weeks.Select(week => week.Gross)
            .ShouldBe([200, .. Enumerable.Repeat(100m, 38)]);
        var like = None.Apply(new AnalogueDeclared(Subject, Headset, 0.5m, "successor", Now));
        (Inputs([], [Counted(Headset, WeeksFrom(-3, 100, 100, 100))]) with { Adjustments = [like] }).ContributionsIn(Qingdao)
            .ShouldHaveSingleItem().Weeks.ShouldAllBe(week => week.Gross == 50);
    }

    [Fact]
    public void What_a_planner_says_changes_the_input()
    {
        var input = new ForecastInput(Week(0), WeeksFrom(-9, [.. Enumerable.Repeat(100m, 9)]));
        new[]
        {
            None, None.Apply(new OutlierMarked(Subject, Week(-4), "fire", Now)), None.Apply(Declared(EffectKind.Promotion, 1, 3, 2)),
            None.Apply(new ForecastOverridden(Subject, Week(1), 7, "tender", Now)),
            None.Apply(new FirmOrdersRecorded(Subject, WeeksFrom(1, 7), Now)),
        }.Select(adjustments => (input with { Adjustments = adjustments }).Hash()).Distinct().Count().ShouldBe(5);
    }

    [Theory]
    [InlineData(new[] { 10, 10, 10, 10, 10, 10 }, new[] { 0, 0, 15, 0, 0, 0 }, new[] { 10, 5, 0, 10, 10, 10 })]
    [InlineData(new[] { 3, 2, 10, 10, 10, 10 }, new[] { 0, 0, 20, 0, 0, 0 }, new[] { 0, 0, 0, 5, 10, 10 })]
    [InlineData(new[] { 10, 10, 0, 0, 0, 0, 0, 10 }, new[] { 0, 0, 0, 0, 0, 30, 0, 0 }, new[] { 10, 0, 0, 0, 0, 0, 0, 0 })]
    public void An_order_uses_up_its_own_week_then_weeks_before_then_weeks_after(int[] forecast, int[] orders, int[] left) =>
        OrderNetting.Left([.. forecast.Select(week => (decimal)week)], [.. orders.Select(order => (decimal)order)])
            .ShouldBe(left.Select(week => (decimal)week));

    [Property]
    public Property Netting_uses_no_more_than_the_orders_and_leaves_nothing_negative() =>
        Prop.ForAll(Quantities(), Quantities(), (forecast, orders) =>
    {
        var left = OrderNetting.Left(forecast, orders);
        return left.Zip(forecast).All(week => week.First >= 0 && week.First <= week.Second) && forecast.Sum() - left.Sum() <= orders.Sum();
    });

    static Arbitrary<decimal[]> Quantities() => Arb.From(Gen.Choose(0, 50).Select(quantity => (decimal)quantity).ArrayOf(12));

    static EffectDeclared Declared(EffectKind kind, int from, int until, decimal? factor = null) =>
        new(Subject, new DemandEffect(Guid.Empty, kind, Week(from), Week(until), factor, "reason"), Now);

    static IEnumerable<decimal> Factors(EffectKind kind, int from, int until, decimal? factor = null) =>
        Horizon.Select(new[] { Declared(kind, from, until, factor).Effect }.FactorOf);
}
