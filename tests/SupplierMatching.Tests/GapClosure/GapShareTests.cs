using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.Contracts;
using SupplyChain.SupplierMatching.GapClosures;

using static SupplyChain.SupplierMatching.Tests.GapClosures.Story;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

public sealed class GapShareTests
{
    static Contribution Own(decimal quantity) =>
        new(Contribution.IdOf(Oem, Component, Qingdao), Oem, Component, Qingdao, [new(FirstWeek, quantity)]);

    [Theory]
    [InlineData(1, 50), InlineData(100, 50), InlineData(101, 100), InlineData(200, 100), InlineData(201, 250), InlineData(500, 250)]
    [InlineData(501, 500), InlineData(1000, 500)]
    public void An_OEM_has_of_its_own_requirement_the_part_that_is_short_in_steps(int shortOf1000, int share) =>
        GapShare.Of([new(FirstWeek, 1000, shortOf1000)], Own(500), FirstWeek).ShouldBe([new WeekQuantity(FirstWeek, share)]);

    [Fact]
    public void Two_looks_with_two_plans_give_no_sum_of_others()
    {
        // Others require 400, the capacity is 700: the exact shares would solve two equations for both.
        decimal Share(decimal own) => GapShare.Of([new(FirstWeek, own + 400, own + 400 - 700)], Own(own), FirstWeek).Single().Quantity;
        (Share(500), Share(600), Share(900)).ShouldBe((250, 300, 450), "half of the own plan, whatever the others plan");
    }

    [Fact]
    public void The_gap_counts_as_it_was_when_the_week_began()
    {
        ShortWeek[] worse = [new(FirstWeek, 1000, 900)], worst = [new(FirstWeek, 1000, 1000)];
        var thisWeek = IsoWeek.Of(Now);
        var closure = After([.. Proposed, new GapRestated(worse, Now.AddDays(1)), new GapRestated(worst, Now.AddDays(2))]);
        closure.WeeksIn(thisWeek).ShouldBe(Weeks);
        closure.WeeksIn(thisWeek.AddDays(7)).ShouldBe(worst);
        var next = closure.Apply(new GapRestated(worse, Now.AddDays(8)));
        next.WeeksIn(thisWeek.AddDays(7)).ShouldBe(worst);
        next.WeeksIn(thisWeek.AddDays(14)).ShouldBe(worse);
        next.Apply(new GapEnded([], Now.AddDays(9))).Apply(new GapRestated(worse, Now.AddDays(9))).WeeksIn(thisWeek.AddDays(7)).ShouldBe(worse);
    }

    [Fact]
    public void Weeks_that_are_over_and_weeks_in_which_it_needs_nothing_are_left_out()
    {
        GapShare.Of(Weeks, Own(500), SecondWeek).ShouldBeEmpty();
        GapShare.Of([new(SecondWeek, 1000, 600)], Own(500), FirstWeek).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_known_to_fall_to_an_OEM_whose_contribution_is_not_known() =>
        GapShare.Of(Weeks, null, FirstWeek).ShouldBeEmpty();

    [Property]
    public Property All_shares_together_cover_the_shortfall() => Prop.ForAll(
        Gen.Choose(1, 10_000).NonEmptyListOf().ToArbitrary(), Gen.Choose(1, 1_000).ToArbitrary(),
        (quantities, thousandths) =>
        {
            var requirement = (decimal)quantities.Sum();
            var shortfall = Math.Ceiling(requirement * thousandths / 1000);
            var shares = quantities.Select(
                quantity => GapShare.Of([new(FirstWeek, requirement, shortfall)], Own(quantity), FirstWeek).Single().Quantity).ToList();
            shares.Sum().ShouldBeGreaterThanOrEqualTo(shortfall);
            shares.Zip(quantities).ShouldAllBe(pair => pair.First <= pair.Second);
        });
}
