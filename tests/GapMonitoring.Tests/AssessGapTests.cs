using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.TestKit;

using static SupplyChain.GapMonitoring.Tests.Facts;

using Closed = SupplyChain.GapMonitoring.Gaps.GapClosed;
using Eased = SupplyChain.GapMonitoring.Gaps.GapEased;
using Opened = SupplyChain.GapMonitoring.Gaps.GapOpened;
using Pictured = SupplyChain.GapMonitoring.Gaps.GapPictured;
using Worsened = SupplyChain.GapMonitoring.Gaps.GapWorsened;

namespace SupplyChain.GapMonitoring.Tests;

public sealed class AssessGapTests
{
    static readonly Fact[] Supply = [Capacity(Optics, Capacity(0, 100, 120), Capacity(1, 100, 120)), Qualified(Optics)];
    static readonly Opened Open = new(Lens, Region, Short((0, 110)), [Cause], Now.AddDays(-1));

    [Fact]
    public void Nothing_is_short_and_no_gap_opens() => Assess([], Required(0, 100), Required(1, 40)).ThenNothing();

    [Fact]
    public void A_week_above_actual_opens_a_gap() =>
        Assess([], Required(0, 100), Required(1, 110)).Then(new Opened(Lens, Region, Short((1, 110)), [Cause], Now));

    [Fact]
    public void The_same_shortage_is_no_news() => Assess([Open], Required(0, 110), Required(1, 90)).ThenNothing();

    [Fact]
    public void A_larger_shortfall_is_worse() =>
        Assess([Open], Required(0, 111)).Then(new Worsened(Lens, Region, Short((0, 111)), [Cause], Now));

    [Fact]
    public void A_smaller_shortfall_is_milder() =>
        Assess([Open], Required(0, 109)).Then(new Eased(Lens, Region, Short((0, 109)), [Cause], Now));

    [Fact]
    public void A_worse_state_is_worse_even_with_a_smaller_sum() =>
        Assess([Open with { Shortage = Short((0, 115), (1, 115)) }], Required(0, 121))
            .Then(new Worsened(Lens, Region, Short((0, 121)), [Cause], Now));

    [Fact]
    public void The_same_sum_in_another_week_is_told_as_worse() =>
        Assess([Open], Required(1, 110)).Then(new Worsened(Lens, Region, Short((1, 110)), [Cause], Now));

    [Fact]
    public void Another_contributor_is_told() =>
        Assess([Open with { Shortage = Short((0, 110)) with { Contributors = [OemA] } }], Required(0, 110))
            .Then(new Worsened(Lens, Region, Short((0, 110)), [Cause], Now));

    [Fact]
    public void The_last_short_week_closes_the_gap_with_the_state_that_is_left()
    {
        Assess([Open], Required(0, 100)).Then(new Closed(Lens, Region, GapState.Balanced, Open.At, [Cause], Now));
        Assess([Open], Required(0, 99)).Then(new Closed(Lens, Region, GapState.Surplus, Open.At, [Cause], Now));
    }

    [Fact]
    public void A_closed_gap_opens_again() =>
        Assess([Open, new Closed(Lens, Region, GapState.Surplus, Open.At, [Cause], Now)], Required(0, 130))
            .Then(new Opened(Lens, Region, Short((0, 130)), [Cause], Now));

    [Fact]
    public void A_gap_that_closed_twice_in_a_week_stays_open_until_the_week_is_over()
    {
        object[] twice = [Open, Close(Now), Open, Close(Now)];
        Assess([Open, Close(Now), Open], Required(0, 90)).Then(Close(Now));
        Assess([.. twice, Open], Required(0, 90)).Then(new GapHeldOpen(Lens, Region, GapState.Surplus, [Cause], Now));
        Assess([Open, Close(Now.AddDays(-7)), Open, Close(Now), Open], Required(0, 90)).Then(Close(Now));
        Assess([.. twice, Open, Held(Now)], Required(0, 80)).ThenNothing();
        Assess([.. twice, Open, Held(Now)], Required(0, 110)).Then(new Worsened(Lens, Region, Short((0, 110)), [Cause], Now));
        var nextWeek = BalanceOf([.. Supply, Requirement(Required(1, 90))]).At(Now.AddDays(7));
        Scenario.Given<Gap>([.. twice, Open, Held(Now)]).When(state => AssessGap.Decide(nextWeek, state, Cause))
            .Then(Close(Now.AddDays(7)));

        static Closed Close(DateTimeOffset at) => new(Lens, Region, GapState.Surplus, Open.At, [Cause], at);
        static GapHeldOpen Held(DateTimeOffset at) => new(Lens, Region, GapState.Surplus, [Cause], at);
    }

    [Fact]
    public void A_gap_that_is_held_open_is_looked_at_when_the_week_is_over() =>
        Scenario.Fold<Gap>([Open, new GapHeldOpen(Lens, Region, GapState.Surplus, [Cause], Now)])!.FirstWeek.ShouldBe(Week(0));

    [Fact]
    public void A_gap_is_ranked_by_state_and_what_is_told()
    {
        static long Rank(decimal requirement, decimal told = 0) => Scenario.Fold<Gap>(
            [Open with { Shortage = Short((0, requirement)) }, new Pictured(Lens, Region, told, Now)])!.Rank;
        Rank(121).ShouldBeGreaterThan(Rank(120));
        Rank(121).ShouldBe(Rank(20_000), "the figure is told to nobody");
        Rank(121, told: 1000).ShouldBeGreaterThan(Rank(20_000, told: 100));
        Rank(121).ShouldBeGreaterThan(Rank(120, told: 1_000_000));
    }

    static Scenario.Outcome Assess(object[] gap, params Contracts.DemandForecasting.RequirementWeek[] weeks) =>
        Scenario.Given<Gap>(gap).When(state => AssessGap.Decide(BalanceOf([.. Supply, Requirement(weeks)]), state, Cause));

    static Shortage Short(params (int Week, decimal Requirement)[] weeks) => new(
        [.. weeks.Select(week => new ShortWeek(Week(week.Week), week.Requirement, 100, 120, 3, 0.5m))], [OemA, OemB, OemC]);
}
