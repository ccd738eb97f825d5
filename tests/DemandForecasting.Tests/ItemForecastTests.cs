using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Requirements;
using SupplyChain.DemandForecasting.Weeks;
using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>The engine's forecast of an item: when it is calculated, what it says, and how an outlook uses it.</summary>
public sealed class ItemForecastTests
{
    static readonly ForecastSubject Subject = new(Oem, LensItself, Qingdao);

    [Fact]
    public void A_steady_demand_goes_on()
    {
        var forecast = Calculated(WeeksFrom(-10, [.. Enumerable.Repeat(100m, 10)]));
        forecast.Weeks.Select(week => week.Week).ShouldBe(Enumerable.Range(0, Timeline.ForecastWeeks).Select(Week));
        forecast.Weeks.ShouldAllBe(week => week.Expected == 100 && week.Quantile05 == 100 && week.Quantile95 == 100);
        forecast.Reason.Code.ShouldNotBeEmpty();
    }

    [Fact]
    public void After_a_lasting_step_the_level_is_the_new_one() =>
        Calculated(WeeksFrom(-32, [.. Enumerable.Repeat(100m, 8), .. Enumerable.Repeat(300m, 24)])).Weeks[0].Expected.ShouldBeInRange(
            280, 330);

    [Fact]
    public void A_yearly_season_comes_back()
    {
        var history = WeeksFrom(
            -130, [.. Enumerable.Range(0, 130).Select(week => Math.Round(1000 + 500 * (decimal)Math.Sin(2 * Math.PI * week / 52)))]);
        var weeks = Calculated(history).Weeks;
        weeks[13].Expected.ShouldBeInRange(400, 600);
        weeks[0].Expected.ShouldBeInRange(850, 1150);
        weeks[38].Expected.ShouldBeInRange(1400, 1600);
    }

    [Fact]
    public void A_series_with_many_empty_weeks_is_not_forecast_as_nothing()
    {
        var weeks = Calculated(WeeksFrom(-12, 0, 0, 60, 0, 0, 0, 60, 0, 0, 0, 0, 60)).Weeks;
        weeks.Average(week => week.Expected).ShouldBeInRange(10, 25);
        weeks.ShouldAllBe(week => week.Quantile50 == 0 && week.Quantile95 >= 60);
    }

    [Fact]
    public void A_week_without_an_actual_is_unknown_and_not_zero()
    {
        var gaps = WeeksFrom(-20, [.. Enumerable.Repeat(100m, 20)]).Where((_, week) => week is not (3 or 4 or 11 or 19)).ToList();
        Calculated(gaps).Weeks.ShouldAllBe(week => week.Expected == 100);
    }

    [Fact]
    public void What_nothing_changed_for_is_not_calculated_again()
    {
        var input = new ForecastInput(Week(0), WeeksFrom(-9, 10, 20, 30, 10, 20, 30, 10, 20, 30));
        var first = CalculateForecast.Decide(Subject, input, null, Now)!;
        var kept = ItemForecast.Create(first);
        CalculateForecast.Decide(
            Subject, input with { Actuals = [.. input.Actuals.Select(week => week with { Quantity = week.Quantity * 1.00m })] }, kept, Now)
            .ShouldBeNull();
        CalculateForecast.Decide(Subject, input with { Actuals = input.Actuals.Replaced(5) }, kept, Now).ShouldNotBeNull();
        CalculateForecast.Decide(Subject, input with { Week = Week(1) }, kept, Now)!.Weeks[0].Week.ShouldBe(Week(1));
        // The current week isn't over: what is counted of it so far says nothing yet.
        CalculateForecast.Decide(Subject, input with { Actuals = [.. input.Actuals, new WeekQuantity(Week(0), 3)] }, kept, Now)
            .ShouldBeNull();
    }

    [Fact]
    public void However_little_an_actual_changes_its_forecast_is_calculated_again()
    {
        string HashOf(decimal quantity) => new ForecastInput(Week(0), WeeksFrom(-8, [.. Enumerable.Repeat(quantity, 8)])).Hash();
        HashOf(0.0000000004m).ShouldNotBe(HashOf(0.0000000001m));
        HashOf(0.10m).ShouldBe(HashOf(0.1m));
    }

    [Fact]
    public void Who_has_not_seen_the_new_week_yet_does_not_take_a_forecast_back()
    {
        var input = new ForecastInput(Week(0), WeeksFrom(-9, 10, 20, 30, 10, 20, 30, 10, 20, 30));
        var kept = ItemForecast.Create(CalculateForecast.Decide(Subject, input with { Week = Week(1) }, null, Now)!);
        CalculateForecast.Decide(Subject, input, kept, Now).ShouldBeNull();
        CalculateForecast.Decide(Subject, input with { Actuals = input.Actuals.Replaced(5) }, kept, Now)!.Week.ShouldBe(Week(1));
    }

    [Fact]
    public void With_fewer_than_eight_actuals_or_none_for_a_year_there_is_no_forecast()
    {
        CalculateForecast.Decide(Subject, new ForecastInput(Week(0), WeeksFrom(-7, 1, 2, 3, 4, 5, 6, 7)), null, Now).ShouldBeNull();
        var old = new ForecastInput(Week(0), WeeksFrom(-100, [.. Enumerable.Repeat(500m, 40)]));
        CalculateForecast.Decide(Subject, old, null, Now).ShouldBeNull();
        var ended = CalculateForecast.Decide(
            Subject, old, ItemForecast.Create(CalculatedEvent(WeeksFrom(-8, 1, 2, 3, 4, 5, 6, 7, 8))), Now)!;
        ended.Weeks.ShouldBeEmpty();
        CalculateForecast.Decide(Subject, old, ItemForecast.Create(ended), Now).ShouldBeNull();
    }

    [Fact]
    public void What_cannot_be_calculated_with_is_said_once_and_no_longer_when_it_can()
    {
        var halved = AdjustedDemand.None(Subject).Apply(new EffectDeclared(
            Subject, new DemandEffect(Guid.Empty, EffectKind.Promotion, Week(-9), Week(0), 0.5m, "fair"), Now));
        var input = new ForecastInput(Week(0), WeeksFrom(-9, [.. Enumerable.Repeat(decimal.MaxValue, 9)]), halved);
        var failed = CalculateForecast.Decide(Subject, input, null, Now)!;
        failed.Weeks.ShouldBeEmpty();
        failed.Reason.Code.ShouldBe(ForecastReasons.InputNotCalculable.Code);
        CalculateForecast.Decide(Subject, input, ItemForecast.Create(failed), Now).ShouldBeNull();
        CalculateForecast.Decide(Subject, input with { Adjustments = null }, ItemForecast.Create(failed), Now).ShouldNotBeNull();
    }

    [Fact]
    public void An_outlook_is_the_plan_and_then_the_kept_forecast()
    {
        var actuals = WeeksFrom(-9, [.. Enumerable.Repeat(100m, 9)]);
        var inputs = Inputs([Planned(LensItself, WeeksFrom(0, 7, 8))],
            [Counted(LensItself, actuals)]) with
        { Forecasts = [Calculated(actuals)] };
        var weeks = inputs.ContributionsIn(Qingdao).ShouldHaveSingleItem().Weeks;
        weeks.Select(week => week.Gross).ShouldBe([7, 8, .. Enumerable.Repeat(100m, 37)]);
    }

    [Theory]
    [InlineData("ED01")]
    [InlineData("OS01")]
    public void An_order_comes_on_top_of_the_forecast_and_leaves_it_when_it_is_withdrawn(string category)
    {
        var inputs = Inputs([], [Counted(LensItself, Steady)]) with { Forecasts = [Calculated(Steady)] };
        var order = Planned(LensItself, WeeksFrom(2, 500), category);
        GrossOf(inputs with { Plans = [order] }).ShouldBe([100, 100, 600, .. Enumerable.Repeat(100m, 36)]);
        GrossOf(inputs with { Plans = [Withdrawn(order)] }).ShouldBe(Enumerable.Repeat(100m, 39));
        GrossOf(inputs with { Plans = [order, Planned(LensItself, WeeksFrom(0, 7, 8))] })
            .ShouldBe([7, 8, 600, .. Enumerable.Repeat(100m, 36)]);
    }

    [Fact]
    public void What_is_phased_out_or_whose_plan_was_withdrawn_is_not_forecast_whatever_its_past()
    {
        var inputs = Inputs([], [Counted(LensItself, Steady)]) with { Forecasts = [Calculated(Steady)] };
        var phaseOut = Planned(LensItself, WeeksFrom(0, 80, 40), "PO01");
        GrossOf(inputs with { Plans = [phaseOut] }).ShouldBe([80, 40]);
        GrossOf(inputs with { Plans = [Withdrawn(phaseOut)] }).ShouldBe(Enumerable.Repeat(100m, 39));
        GrossOf(inputs with { Plans = [Withdrawn(Planned(LensItself, WeeksFrom(0, 80)))] }).ShouldBeEmpty();
        GrossOf(inputs with { Plans = [Withdrawn(Planned(LensItself, WeeksFrom(0, 80))), Planned(LensItself, WeeksFrom(0, 500), "ED01")] })
            .ShouldBe([500]);
    }

    [Fact]
    public void An_order_behind_the_plan_uses_up_no_forecast_of_weeks_that_are_planned()
    {
        var ordered = AdjustedDemand.None(Subject).Apply(new FirmOrdersRecorded(Subject, WeeksFrom(6, 300), Now));
        var kept = ItemForecast.Create(CalculateForecast.Decide(Subject, new ForecastInput(Week(0), Steady, ordered), null, Now)!);
        // What is published is the forecast alone, and the order used up two of its weeks before.
        kept.Weeks.Take(9).Select(week => week.Expected).ShouldBe([100, 100, 100, 100, 0, 0, 300, 100, 100]);
        var inputs = Inputs([], [Counted(LensItself, Steady)]) with { Forecasts = [kept], Adjustments = [ordered] };
        GrossOf(inputs).Take(9).ShouldBe([100, 100, 100, 100, 300, 100, 100, 100, 100]);
        GrossOf(inputs with { Plans = [Planned(LensItself, WeeksFrom(0, 100, 100, 100, 100, 100, 100))] })
            .ShouldBe([100, 100, 100, 100, 100, 100, 300, .. Enumerable.Repeat(100m, 30)]);
    }

    [Fact]
    public void Slow_items_do_not_all_fall_in_the_same_week()
    {
        var items = Enumerable.Range(0, 40).Select(seed =>
        {
            var random = new Random(seed);
            return (Item: new DemandedItem($"P-{seed}", null),
                Weeks: WeeksFrom(-60, [.. Enumerable.Range(0, 60).Select(_ => random.NextDouble() < 0.4 ? 1m : 0m)]));
        }).ToList();
        var inputs = Inputs(
            [], [.. items.Select(item => Counted(item.Item, item.Weeks))], [],
            [.. items.Select(item => Structure(item.Item.Product!, Part(Lens, 1)))]) with
        {
            Forecasts = [.. items.Select(item => ItemForecast.Create(CalculateForecast.Decide(
                new ForecastSubject(Oem, item.Item, Qingdao), new ForecastInput(Week(0), item.Weeks), null, Now)!))],
        };
        var weeks = inputs.ContributionsIn(Qingdao).ShouldHaveSingleItem().Weeks;
        weeks.Count.ShouldBe(Timeline.ForecastWeeks);
        weeks.ShouldAllBe(week => week.Gross > 14 && week.Gross < 18 && week.NetQuantile90 >= week.Net);
    }

    [Fact]
    public void Until_it_is_calculated_anew_last_weeks_forecast_is_carried_on()
    {
        var forecast = Calculated(WeeksFrom(-10, [.. Enumerable.Repeat(100m, 10)])).Over([Week(38), Week(39)]);
        forecast.Weeks.Select(week => (week.Week, week.Expected)).ShouldBe([(Week(38), 100m), (Week(39), 100m)]);
    }

    [Property(MaxTest = 40)]
    public Property Quantiles_are_never_negative_never_cross_and_the_same_data_give_the_same_figures() => Prop.ForAll(Series(), history =>
    {
        var (first, second) = (CalculatedEvent(WeeksFrom(-history.Length, history)), CalculatedEvent(WeeksFrom(-history.Length, history)));
        return first.Weeks.SequenceEqual(second.Weeks) && first.Weeks.Count == Timeline.ForecastWeeks
            && first.Weeks.All(
                week => week.Expected >= 0 && week.Quantile05 >= 0 && week.Quantiles().SequenceEqual(week.Quantiles().Order()));
    });

    static readonly IReadOnlyList<WeekQuantity> Steady = WeeksFrom(-20, [.. Enumerable.Repeat(100m, 20)]);

    static Plan Withdrawn(Plan plan) => plan.Apply(new DemandPlanWithdrawn(Oem, Qingdao, null, Now));

    static IEnumerable<decimal> GrossOf(RequirementInputs inputs) =>
        inputs.ContributionsIn(Qingdao).SelectMany(part => part.Weeks).Select(week => week.Gross);

    static ForecastCalculated CalculatedEvent(IReadOnlyList<WeekQuantity> actuals) =>
        CalculateForecast.Decide(Subject, new ForecastInput(Week(0), actuals), null, Now)!;

    static ItemForecast Calculated(IReadOnlyList<WeekQuantity> actuals) => ItemForecast.Create(CalculatedEvent(actuals));

    static Arbitrary<decimal[]> Series() => Arb.From(
        from length in Gen.Choose(8, 40)
        from quantities in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(0, 100_000))).ArrayOf(length)
        select quantities.Select(quantity => quantity / 10m).ToArray());
}

static class Series
{
    /// <summary>With another quantity in the last week.</summary>
    public static IReadOnlyList<WeekQuantity> Replaced(this IReadOnlyList<WeekQuantity> weeks, decimal last) =>
        [.. weeks.SkipLast(1), weeks[^1] with { Quantity = last }];
}
