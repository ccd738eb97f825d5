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

    [Fact]
    public void An_OEM_has_the_part_of_the_shortfall_that_it_has_of_the_requirement() =>
        GapShare.Of([new(FirstWeek, 1000, 601)], Own(500), FirstWeek).ShouldBe([new WeekQuantity(FirstWeek, 301)]);

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
