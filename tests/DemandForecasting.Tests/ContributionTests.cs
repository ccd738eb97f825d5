using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Requirements;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class ContributionTests
{
    [Fact]
    public void Products_and_the_components_own_plan_add_up_and_name_their_part()
    {
        var contribution = Inputs(
            plans: [Planned(Headset, WeeksFrom(0, 10, 20)), Planned(LensItself, WeeksFrom(1, 5))],
            structures: Structure("hmd-1", Part(Lens, 2))).ContributionsIn(Qingdao).ShouldHaveSingleItem();

        contribution.Weeks.Take(2).ShouldBe([new(Week(0), 20, 20, 20, false), new(Week(1), 45, 45, 45, false)]);
        contribution.Sources.Select(source => (source.Product, source.Weeks[0])).ShouldBe(
            [(null, new WeekQuantity(Week(1), 5)), ("HMD-1", new WeekQuantity(Week(0), 20))]);
    }

    [Fact]
    public void Categories_of_one_product_are_built_together_so_that_set_up_counts_once()
    {
        var contribution = Inputs(
            plans: [Planned(Headset, WeeksFrom(0, 10), "SR99"), Planned(Headset, WeeksFrom(0, 5), "A1S1")],
            structures: Structure("HMD-1", Part(Lens, 2, setup: 7))).ContributionsIn(Qingdao).ShouldHaveSingleItem();
        contribution.Weeks[0].Gross.ShouldBe(37);
    }

    [Fact]
    public void Beyond_the_plan_a_forecast_reaches_nine_months_ahead()
    {
        var weeks = Inputs([Planned(LensItself, WeeksFrom(0, 100, 100))]).ContributionsIn(Qingdao).ShouldHaveSingleItem().Weeks;
        weeks.Count.ShouldBe(39);
        weeks[1].ShouldBe(new ContributionWeek(Week(1), 100, 100, 100, false));
        weeks[38].ShouldBe(new ContributionWeek(Week(38), 100, 100, 130, true));
    }

    [Theory]
    [InlineData("OS01")]
    [InlineData("PO01")]
    [InlineData("ED01")]
    public void What_is_ordered_once_or_phased_out_ends_with_its_plan(string category) =>
        Inputs([Planned(LensItself, WeeksFrom(0, 100, 100), category)]).ContributionsIn(Qingdao)
            .ShouldHaveSingleItem().Weeks.Count.ShouldBe(2);

    [Fact]
    public void A_withdrawn_plan_requires_nothing_and_is_not_forecast()
    {
        var withdrawn = Planned(LensItself, WeeksFrom(-9, [.. Enumerable.Repeat(100m, 20)]))
            .Apply(new DemandPlanWithdrawn(Oem, Qingdao, null, Now));
        Inputs([withdrawn], [Counted(LensItself, WeeksFrom(-9, [.. Enumerable.Repeat(100m, 9)]))]).ContributionsIn(Qingdao)
            .ShouldAllBe(contribution => contribution.Weeks.Count == 0);
    }

    [Fact]
    public void Actuals_alone_are_forecast()
    {
        var weeks = Inputs(actuals: [Counted(LensItself, WeeksFrom(-3, 100, 100, 100))]).ContributionsIn(Qingdao)
            .ShouldHaveSingleItem().Weeks;
        weeks.ShouldAllBe(week => week.Forecast && week.Net == 100);
    }

    [Fact]
    public void Stock_counted_earlier_is_used_up_by_what_was_built_since()
    {
        var weeks = Inputs(
            [Planned(LensItself, WeeksFrom(-2, 100, 100, 100), "OS01")],
            [Counted(LensItself, WeeksFrom(-2, 70))],
            [InStock(Lens, 250, WeeksFrom(-1, 10), week: -2)]).ContributionsIn(Qingdao).ShouldHaveSingleItem().Weeks;
        // 250 - 70 built + 10 - 100 planned = 90 left for the current week's 100.
        weeks.ShouldBe([new ContributionWeek(Week(0), 100, 10, 10, false)]);
    }

    [Fact]
    public void Other_regions_keep_apart()
    {
        var elsewhere = Planned(LensItself, WeeksFrom(0, 50), "OS01") with { Region = "370600" };
        var inputs = Inputs([elsewhere, Planned(LensItself, WeeksFrom(0, 10), "OS01")]);
        inputs.ContributionsIn(Qingdao).ShouldHaveSingleItem().Weeks.ShouldHaveSingleItem().Net.ShouldBe(10);
        inputs.ContributionsIn("370600").ShouldHaveSingleItem().Weeks.ShouldHaveSingleItem().Net.ShouldBe(50);
    }

    [Fact]
    public void Nothing_is_said_where_nothing_changed()
    {
        var now = Inputs([Planned(LensItself, WeeksFrom(0, 10))]).ContributionsIn(Qingdao)[0];
        Contribution.Decide(now, null).ShouldBe(now);
        Contribution.Decide(now, Contribution.Create(now)).ShouldBeNull();
        Contribution.Decide(now with { Weeks = [], Sources = [] }, null).ShouldBeNull();
    }

    [Fact]
    public void A_change_that_stock_makes_up_for_is_explained_but_not_told_to_others()
    {
        var stock = new[] { InStock(Lens, 1000) };
        var before = Inputs([Planned(LensItself, WeeksFrom(0, 10), "OS01")], stock: stock).ContributionsIn(Qingdao)[0];
        var now = Inputs([Planned(LensItself, WeeksFrom(0, 20), "OS01")], stock: stock).ContributionsIn(Qingdao)[0];
        Contribution.Decide(now, Contribution.Create(before)).ShouldBeOfType<ContributionExplained>();
    }

    [Fact]
    public void A_contribution_folds_to_what_was_said_last()
    {
        var first = Inputs([Planned(LensItself, WeeksFrom(0, 10))]).ContributionsIn(Qingdao)[0];
        var folded = Scenario.Fold<Contribution>([first, new ContributionExplained(first.Weeks, []), first with { Weeks = [] }])!;
        (folded.Weeks.Count, folded.Calculations).ShouldBe((0, 3L));
    }
}
