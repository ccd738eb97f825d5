using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.TestKit;

using static SupplyChain.GapMonitoring.Tests.Facts;

using Closed = SupplyChain.GapMonitoring.Gaps.GapClosed;
using Eased = SupplyChain.GapMonitoring.Gaps.GapEased;
using Opened = SupplyChain.GapMonitoring.Gaps.GapOpened;
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
    public void A_gap_is_ranked_by_state_and_magnitude_alone()
    {
        static long Rank(params (int, decimal)[] weeks) => Scenario.Fold<Gap>([Open with { Shortage = Short(weeks) }])!.Rank;
        Rank((0, 121)).ShouldBeGreaterThan(Rank((0, 120)));
        Rank((0, 112)).ShouldBe(Rank((0, 113)));
        Rank((0, 120), (1, 120)).ShouldBe(Rank((0, 110)));
        Rank((0, 2_000)).ShouldBeGreaterThan(Rank((0, 121)));
    }

    static Scenario.Outcome Assess(object[] gap, params Contracts.DemandForecasting.RequirementWeek[] weeks) =>
        Scenario.Given<Gap>(gap).When(state => AssessGap.Decide(BalanceOf([.. Supply, Requirement(weeks)]), state, Cause));

    static Shortage Short(params (int Week, decimal Requirement)[] weeks) => new(
        [.. weeks.Select(week => new ShortWeek(Week(week.Week), week.Requirement, 100, 120, 3, 0.5m))], [OemA, OemB, OemC]);
}
