using FsCheck.Xunit;
using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.ComponentForecasts;
using SupplyChain.DemandForecasting.Disclosures;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Requirements;
using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class ComponentForecastTests
{
    const string Suzhou = "320500";
    static readonly Guid Run = new("00000000-0000-0000-0000-0000000000f1");
    static readonly DemandedItem Glasses = new("AR-1", null);
    static readonly ProductStructure[] Bills =
        [Structure("HMD-1", Part(Lens, 2, attrition: 0.05m, setup: 7, multiple: 50), Part(Display, 1)), Structure("AR-1", Part(Lens, 1))];

    [Fact]
    public void What_only_one_product_needs_follows_its_forecast()
    {
        var inputs = Known(Bills, Of(Headset, Qingdao, 100));
        var forecasts = Decided(inputs, Lens, Display);
        var (lens, display) = (forecasts[0]!, forecasts[1]!);
        lens.Total.ShouldAllBe(week => week.Expected == 210 && week.Quantile05 == 210 && week.Quantile95 == 210);
        display.Total.ShouldAllBe(week => week.Expected == 100);
        (lens.Total.Count, lens.Method, lens.Reason).ShouldBe((39, inputs.Forecasts[0].Method, inputs.Forecasts[0].Reason));
        lens.Regions.ShouldHaveSingleItem().Weeks.ShouldBe(lens.Total);
        lens.Items.ShouldHaveSingleItem().Weeks.ShouldBe(lens.Total);
        (lens.Parts.ShouldHaveSingleItem().Rate, display.Parts[0].Rate).ShouldBe((2.1m, 1m));
    }

    [Property(MaxTest = 10)]
    public void Every_sum_is_that_of_its_parts(byte seed)
    {
        var random = new Random(seed);
        Demand Random(DemandedItem item, string region, int weeks) =>
            new(item, region, WeeksFrom(-weeks, [.. Enumerable.Range(0, weeks).Select(_ => (decimal)random.Next(0, 200))]));
        var lens = Decided(
            Known(Bills, Random(Headset, Qingdao, 40), Random(Headset, Suzhou, 30), Random(Glasses, Qingdao, 60),
            Random(LensItself, Suzhou, 25)), Lens)[0]!;

        lens.Reason.Code.ShouldBe(ForecastReasons.UsesReconciled.Code);
        for (var step = 0; step < 39; step++)
        {
            lens.Total[step].Expected.ShouldBe(lens.Parts.Sum(part => part.Expected[step]));
            lens.Total[step].Expected.ShouldBe(lens.Regions.Sum(sum => sum.Weeks[step].Expected));
            lens.Total[step].Expected.ShouldBe(lens.Items.Sum(sum => sum.Weeks[step].Expected));
            foreach (var region in lens.Regions)
                region.Weeks[step].Expected.ShouldBe(
                    lens.Parts.Where(part => part.Region == region.Region).Sum(part => part.Expected[step]));
            foreach (var item in lens.Items)
                item.Weeks[step].Expected.ShouldBe(lens.Parts.Where(part => part.Item == item.Item).Sum(part => part.Expected[step]));
        }
        var sums = lens.Regions.Select(sum => sum.Weeks).Concat(lens.Items.Select(sum => sum.Weeks)).Append(lens.Total)
            .SelectMany(weeks => weeks).ToList();
        sums.ShouldAllBe(week => week.Expected >= 0 && week.Quantile05 >= 0 && week.Quantiles().SequenceEqual(week.Quantiles().Order()));
        lens.Total.ShouldContain(week => week.Quantile05 < week.Expected && week.Expected < week.Quantile95);
    }

    /// <summary>Each region alone is chance, both together are always 100: what is sure of the sum comes through.</summary>
    [Fact]
    public void The_sum_is_forecast_from_its_own_past()
    {
        var random = new Random(4);
        var here = WeeksFrom(-60, [.. Enumerable.Range(0, 60).Select(_ => (decimal)random.Next(20, 80))]);
        var there = here.Select(week => week with { Quantity = 100 - week.Quantity }).ToList();
        var inputs = Known(Bills, new Demand(Headset, Qingdao, here), new Demand(Headset, Suzhou, there));
        var display = Decided(inputs, Display)[0]!;
        display.Total.ShouldAllBe(week => Math.Abs(week.Expected - 100) < 1 && week.Quantile95 - week.Quantile05 < 2);
    }

    [Fact]
    public void Components_used_in_the_same_proportions_have_the_same_forecast_in_their_proportion()
    {
        ProductStructure[] bills =
            [Structure("HMD-1", Part(Lens, 6), Part(Display, 2)), Structure("AR-1", Part(Lens, 3), Part(Display, 1))];
        var inputs = Known(bills, Of(Headset, Qingdao, 31, 29, 45), Of(Glasses, Qingdao, 17, 12, 9));
        var forecasts = Decided(inputs, Lens, Display);
        foreach (var (lens, display) in forecasts[0]!.Total.Zip(forecasts[1]!.Total)) lens.Expected.ShouldBe(3 * display.Expected, 1e-5m);
        Decided(inputs, Display)[0]!.Total.ShouldBe(forecasts[1]!.Total);
    }

    [Fact]
    public void Components_used_in_other_proportions_have_forecasts_of_their_own()
    {
        ProductStructure[] bills =
            [Structure("HMD-1", Part(Lens, 2), Part(Display, 1)), Structure("AR-1", Part(Lens, 1), Part(Display, 3))];
        var forecasts = Decided(Known(bills, Of(Headset, Qingdao, 100), Of(Glasses, Qingdao, 40)), Lens, Display);
        forecasts.Select(forecast => forecast!.Total[0].Expected).ShouldBe([240, 220]);
    }

    [Fact]
    public void What_a_planner_said_of_an_item_holds_in_every_sum()
    {
        var subject = new ForecastSubject(Oem, Headset, Qingdao);
        var planned = AdjustedDemand.Create(new ForecastOverridden(subject, Week(3), 500, "launch", Now));
        var inputs = Known(Bills, [planned], Of(Headset, Qingdao, 100), Of(Glasses, Qingdao, 40));
        var lens = Decided(inputs, Lens)[0]!;
        var part = lens.Parts.Single(part => part.Item == Headset);
        (part.Expected[3], part.Baseline[3]).ShouldBe((1050m, 210m));
        (lens.Total[3].Expected, lens.Total[4].Expected).ShouldBe((1090m, 250m));
    }

    /// <summary>Ten come of a headset in a region now and then: little is expected, and much may come.</summary>
    [Fact]
    public void An_override_does_not_multiply_the_spread()
    {
        var random = new Random(5);
        Demand Seldom(string region) =>
            new(Headset, region, WeeksFrom(-60, [.. Enumerable.Range(0, 60).Select(_ => random.NextDouble() < 0.05 ? 10m : 0m)]));
        Demand[] demands = [Seldom(Qingdao), Seldom(Suzhou)];
        AdjustedDemand Tender(string region) =>
            AdjustedDemand.Create(new ForecastOverridden(new ForecastSubject(Oem, Headset, region), Week(3), 1000, "tender", Now));
        ForecastReconciled Overridden(params string[] regions) => Decided(Known(Bills, [.. regions.Select(Tender)], demands), Display)[0]!;

        var (plain, one, both) = (Overridden().Total[3], Overridden(Qingdao), Overridden(Qingdao, Suzhou));
        plain.Expected.ShouldBeInRange(0.1m, 3);
        one.Total[3].Expected.ShouldBeInRange(1000, 1003);
        // What may come in the other region is as uncertain as before, and less so than both together.
        (one.Total[3].Quantile95 - one.Total[3].Expected).ShouldBeInRange(1, plain.Quantile95 - plain.Expected);
        one.Total[3].Quantile05.ShouldBeGreaterThan(990);
        one.Regions.Single(sum => sum.Region == Qingdao).Weeks[3].Quantiles().ShouldAllBe(quantile => quantile == 1000);
        both.Total[3].Quantiles().ShouldAllBe(quantile => quantile == 2000);
        one.Total[4].ShouldBe(Overridden().Total[4]);
    }

    [Fact]
    public void Around_more_than_was_forecast_by_itself_there_is_no_more_doubt_and_around_less_there_is_less()
    {
        var own = new NodeForecast([ForecastWeek.Of(Week(0), 10, [0, 5, 10, 15, 25, 40])], [10]);
        own.Around(0, expected: 30, baseline: 30, left: 1).ShouldBe(ForecastWeek.Of(Week(0), 30, [20, 25, 30, 35, 45, 60]));
        own.Around(0, expected: 5, baseline: 5, left: 1).ShouldBe(ForecastWeek.Of(Week(0), 5, [0, 2.5m, 5, 7.5m, 12.5m, 20]));
        own.Around(0, expected: 2, baseline: 10, left: 0.5m).ShouldBe(ForecastWeek.Of(Week(0), 2, [0, 0, 2, 4.5m, 9.5m, 17]));
    }

    [Fact]
    public void What_is_not_forecast_is_told()
    {
        var inputs = Known(Bills, Of(Headset, Qingdao, 100), new Demand(Glasses, Suzhou, WeeksFrom(-3, 9, 9, 9)));
        var lens = Decided(inputs, Lens)[0]!;
        lens.Without.ShouldHaveSingleItem().ShouldBe(new ItemInRegion(Glasses, Suzhou));
        lens.Total[0].Expected.ShouldBe(210);
        Decided(Known(Bills, new Demand(Glasses, Suzhou, WeeksFrom(-3, 9, 9, 9))), Lens).ShouldBe([null]);
    }

    [Fact]
    public void It_is_calculated_again_when_an_item_or_a_rate_changed_and_measured_as_weeks_go_by()
    {
        var inputs = Known(Bills, Of(Headset, Qingdao, 100));
        var first = Decided(inputs, Display)[0]!;
        var state = ReconciledForecast.Create(first);
        Decided(inputs, state).ShouldBeNull();
        Decided(Known([Structure("HMD-1", Part(Display, 3))], Of(Headset, Qingdao, 100)), state)!.Total[0].Expected.ShouldBe(300);

        var later = inputs with
        {
            Week = Week(1),
            Actuals = [Counted(Headset, [.. inputs.Actuals[0].Weeks, new WeekQuantity(Week(0), 130)])]
        };
        var measured = Decided(later with { Forecasts = Forecasts(later) }, state)!;
        measured.Measured.ShouldBe([new ForecastError(Week(0), 1, 100, 130)]);
        state.Apply(measured).Errors.ShouldBe(measured.Measured);

        // Its bill of materials was withdrawn: it is required by nothing any longer.
        Decided(Known([], Of(Headset, Qingdao, 100)), state)!.Total.ShouldBeEmpty();
    }

    /// <summary>A run that began in the week before is at it while items are lifted to the new week.</summary>
    [Fact]
    public void A_component_forecast_does_not_go_back()
    {
        var before = Known(Bills, Of(Headset, Qingdao, 100), Of(Glasses, Qingdao, 40));
        var later = before with { Week = Week(1) };
        var state = ReconciledForecast.Create(Decided(later with { Forecasts = Forecasts(later) }, Lens)[0]!);
        Decided(before with { Actuals = [.. before.Actuals.Take(1)] }, state)!.Week.ShouldBe(Week(1));

        var lifted = Forecasts(later)[0];
        var lens = ReconcileForecasts.Decide(
            before with { Forecasts = [lifted, before.Forecasts[1]] }, Week(0), [Lens], new Dictionary<Guid, ReconciledForecast>(), Now,
            Run)[0]!;
        (lens.Week, lens.Total[0].Week, lens.Total.Count).ShouldBe((Week(1), Week(1), 39));
        ReconcileForecasts.Decide(later, Week(0), [Lens], new Dictionary<Guid, ReconciledForecast>(), Now, Run)[0]!.Week.ShouldBe(Week(1));
    }

    /// <summary>A correction was reconciled before the item's own forecast was calculated anew, and then taken back.</summary>
    [Fact]
    public void What_was_reconciled_by_a_withdrawn_correction_is_calculated_again()
    {
        var inputs = Known(Bills, Of(Headset, Qingdao, 100, 80), Of(Glasses, Qingdao, 40, 60));
        var corrected = inputs.Actuals[0].Apply(new ActualsCorrected(Oem, Qingdao, [new CorrectedWeek(Week(-1), 80, 900)], Now));
        var first = Decided(inputs, Lens)[0]!;
        var state = ReconciledForecast.Create(first)
            .Apply(Decided(inputs with { Actuals = [corrected, inputs.Actuals[1]] }, ReconciledForecast.Create(first))!);
        state.Total.ShouldNotBe(first.Total);
        Decided(inputs, state)!.Total.ShouldBe(first.Total);
    }

    [Fact]
    public void The_alliance_is_told_the_sum_of_a_region_anew_only_after_three_OEMs_forecast_something_else()
    {
        Part[] Parts(params decimal[] expected) =>
            [.. expected.Select((each, oem) => new Part(Id(oem), (long)each, ReconciledForecast.PartIn(Qingdao, [Region(Qingdao, each)])))];
        ForecastViewPublished? Decided(int week, ForecastView? before, params decimal[] expected) =>
            ForecastView.Decide(Lens, Qingdao, Parts(expected), Week(week), new Guid("6f1d7e0a-94a3-4f0e-8ac5-0d2b1c3e4f50"), before);

        Decided(0, null, 1000, 1000).ShouldBeNull();
        var first = ForecastView.Create(Decided(0, null, 1000, 1000, 1000)!);
        RegionalForecasts.ViewOf(first, Week(1)).Weeks.ShouldBe(
            [new RegionalForecastWeek(Week(1), new(null, Band.Of(3000), 3), new(null, Band.Of(6000), 3))]);
        Decided(0, first, 30_000, 30_000, 30_000).ShouldBeNull();
        Decided(1, first, 30_000, 30_000, 1000).ShouldBeNull();
        var second = first.Apply(Decided(1, first, 30_000, 30_000, 30_000)!);
        RegionalForecasts.ViewOf(second, Week(0)).ShouldSatisfyAllConditions(
            view => view.Published.ShouldBe(Week(1)), view => view.Weeks.ShouldHaveSingleItem().Expected.Band.From.ShouldBe(10_000));

        static Guid Id(int oem) => new(oem + 1, 0, 0, new byte[8]);
    }

    [Fact]
    public void The_calculation_that_changed_a_region_is_known_and_time_is_no_change()
    {
        ForecastReconciled In(int week, params RegionForecast[] regions) =>
            Decided(Known(Bills, Of(Headset, Qingdao, 100, 80)), Lens)[0]! with { Week = Week(week), Regions = regions };
        var first = ReconciledForecast.Create(In(0, Region(Qingdao, 10), Region(Suzhou, 10)));
        first.Changed.ShouldBe(new Dictionary<string, long> { [Qingdao] = 1, [Suzhou] = 1 }, ignoreOrder: true);
        var later = first.Apply(In(1, Region(Qingdao, 10) with { Weeks = [.. Region(Qingdao, 10).Weeks.Skip(1)] }));
        later.Changed.ShouldBe(new Dictionary<string, long> { [Qingdao] = 1, [Suzhou] = 2 }, ignoreOrder: true);
        later.Apply(In(1, Region(Qingdao, 11))).Changed![Qingdao].ShouldBe(3);
    }

    static RegionForecast Region(string region, decimal expected, decimal? quantile90 = null) => new(
        region, [.. new[] { 0, 1 }.Select(
            week => ForecastWeek.Of(Week(week), expected, [0, 0, 0, 0, quantile90 ?? 2 * expected, quantile90 ?? 2 * expected]))]);

    sealed record Demand(DemandedItem Item, string Region, IReadOnlyList<WeekQuantity> Weeks);

    /// <summary>Twenty weeks in which these quantities take turns.</summary>
    static Demand Of(DemandedItem item, string region, params decimal[] quantities) =>
        new(item, region, WeeksFrom(-20, [.. Enumerable.Range(0, 20).Select(week => quantities[week % quantities.Length])]));

    static RequirementInputs Known(IReadOnlyList<ProductStructure> bills, params Demand[] demands) => Known(bills, [], demands);

    static RequirementInputs Known(IReadOnlyList<ProductStructure> bills, IReadOnlyList<AdjustedDemand> adjusted, params Demand[] demands)
    {
        var logs = demands.Select(demand => ActualsLog.Create(new ActualsRecorded(
            ActualsLog.IdOf(Oem, demand.Item, demand.Region), Oem, demand.Item, demand.Region, demand.Weeks, Now))).ToList();
        var inputs = new RequirementInputs(Oem, Week(0), [], logs, [], bills, [], adjusted);
        return inputs with { Forecasts = Forecasts(inputs) };
    }

    static IReadOnlyList<ItemForecast> Forecasts(RequirementInputs inputs) =>
    [
        .. inputs.Actuals.Select(log => CalculateForecast.Decide(
                new ForecastSubject(Oem, log.Item, log.Region),
                new ForecastInput(
                    inputs.Week, log.Weeks,
                    inputs.Adjustments.FirstOrDefault(demand => demand.ItemKey == log.ItemKey && demand.Region == log.Region)), null, Now))
            .OfType<ForecastCalculated>().Select(ItemForecast.Create),
    ];

    static IReadOnlyList<ForecastReconciled?> Decided(RequirementInputs inputs, params Guid[] components) =>
        ReconcileForecasts.Decide(inputs, inputs.Week, components, new Dictionary<Guid, ReconciledForecast>(), Now, Run);

    static ForecastReconciled? Decided(RequirementInputs inputs, ReconciledForecast before) => ReconcileForecasts.Decide(
        inputs, inputs.Week, [before.ComponentId], new Dictionary<Guid, ReconciledForecast> { [before.ComponentId] = before }, Now, Run)
            .ShouldHaveSingleItem();
}
