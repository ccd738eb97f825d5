using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Balances;

using static SupplyChain.GapMonitoring.Tests.Facts;

namespace SupplyChain.GapMonitoring.Tests;

public sealed class EvaluationTests
{
    [Theory]
    [InlineData(99.9999, 100, 120, GapState.Surplus)]
    [InlineData(100, 100, 120, GapState.Balanced)]
    [InlineData(100.0001, 100, 120, GapState.BottleneckOrange)]
    [InlineData(120, 100, 120, GapState.BottleneckOrange)]
    [InlineData(120.0001, 100, 120, GapState.BottleneckRed)]
    [InlineData(100.0001, 100, 100, GapState.BottleneckRed)]
    [InlineData(0, 0, 0, GapState.Balanced)]
    [InlineData(1, 0, 0, GapState.BottleneckRed)]
    public void Load_is_compared_at_the_edges_without_rounding(double load, double actual, double maximum, GapState expected) =>
        Evaluation.StateOf((decimal)load, (decimal)actual, (decimal)maximum).ShouldBe(expected);

    [Fact]
    public void Capacity_of_all_qualified_suppliers_is_summed()
    {
        var week = Evaluation.Of(BalanceOf(
            Requirement(Required(0, 250)), Capacity(Optics, Capacity(0, 100, 120)), Capacity(Glass, Capacity(0, 50, 90)),
            Qualified(Optics), Qualified(Glass))).ShouldHaveSingleItem();
        (week.Actual, week.Maximum, week.State).ShouldBe((150m, 210m, GapState.BottleneckRed));
    }

    [Theory]
    [InlineData(QualificationState.Qualified, false, 100, 0)]
    [InlineData(QualificationState.Qualified, true, 0, 0)]
    [InlineData(QualificationState.Sampled, false, 0, 100)]
    [InlineData(QualificationState.Declared, false, 0, 100)]
    [InlineData(QualificationState.Lapsed, false, 0, 100)]
    [InlineData(QualificationState.Declared, true, 0, 0)]
    [InlineData(null, false, 0, 100)]
    public void Only_qualified_capacity_counts(QualificationState? state, bool suspended, int actual, int unqualified)
    {
        var week = Evaluation.Of(BalanceOf(Capacity(Optics, Capacity(0, 100, 120)), Eligible(Optics, state, suspended))).ShouldHaveSingleItem();
        (week.Actual, week.Unqualified).ShouldBe((actual, unqualified));
    }

    [Fact]
    public void Past_weeks_do_not_count()
    {
        var balance = BalanceOf(Requirement(Required(0, 10), Required(1, 20)), Capacity(Optics, Capacity(0, 5, 5), Capacity(2, 5, 5)));
        Evaluation.Of(balance).Select(week => week.Week).ShouldBe([Week(0), Week(1), Week(2)]);
        Evaluation.Of(balance.At(Now.AddDays(5))).Select(week => week.Week).ShouldBe([Week(1), Week(2)]);
    }

    [Fact]
    public void A_requirement_replaces_the_whole_horizon()
    {
        var balance = BalanceOf(Requirement(Required(0, 10), Required(1, 20)), Requirement(Required(2, 30)));
        Evaluation.Of(balance).Select(week => (week.Week, week.Required.Quantity)).ShouldBe([(Week(2), 30m)]);
    }

    [Fact]
    public void Concentration_is_that_of_qualified_capacity()
    {
        BalanceOf(Capacity(Optics, Capacity(0, 100, 100))).Concentration.ShouldBe(Concentration.None);
        BalanceOf(Capacity(Optics, Capacity(0, 100, 100)), Qualified(Optics)).Concentration.ShouldBe(new Concentration(1, 1, true));
        Shared(50, 50).ShouldBe(new Concentration(2, 0.5m, false));
        Shared(80, 20).ShouldBe(new Concentration(2, 0.68m, false));
        Shared(81, 19).SingleSource.ShouldBeTrue();
        Shared(100, 0).ShouldBe(new Concentration(1, 1, true));
    }

    static Concentration Shared(decimal one, decimal other) => BalanceOf(
        Capacity(Optics, Capacity(0, one, one)), Capacity(Glass, Capacity(3, other, other)), Qualified(Optics), Qualified(Glass)).Concentration;
}
