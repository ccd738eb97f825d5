using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Pictures;

using static SupplyChain.GapMonitoring.Tests.Facts;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>What a picture shows, and what does not change it.</summary>
public sealed class PictureTests
{
    static readonly Guid Gap = Guid.NewGuid();
    static readonly DateOnly ThisWeek = Week(0);
    static readonly Fact[] Supply = [Capacity(Optics, Capacity(0, 100, 120), Capacity(1, 100, 120)), Qualified(Optics)];
    static readonly Balance Balance = BalanceOf([.. Supply, Requirement(Required(0, 110), Required(1, 130), Required(2, 1))]);
    static readonly Picture Published = After(Balance, Delivery(), View(null, (0, 100), (1, 100)), View(OemA, (1, 10)));

    [Fact]
    public void It_tells_the_states_of_the_weeks_that_are_told()
    {
        Published.Views[Picture.All].Weeks.Select(week => (week.Week, week.From, week.State, week.Shortfall)).ShouldBe([
            (Week(0), 100m, GapState.BottleneckOrange, 10m), (Week(1), 100m, GapState.BottleneckRed, 30m)]);
        Published.Views[Picture.KeyOf(OemA)].Weeks.Select(week => (week.Week, week.From, week.State)).ShouldBe([(Week(1), 10m, GapState.BottleneckRed)]);
        Published.Views[Picture.All].Contributors.ShouldBe(3);
        Published.Views.ContainsKey(Picture.KeyOf(OemB)).ShouldBeFalse();
    }

    [Fact]
    public void A_requirement_that_moves_on_does_not_show()
    {
        var moved = Requirement(Required(0, 5), Required(1, 5_000))(Balance);
        var later = Published.WithRequirement(moved, Now.AddHours(1)).Taken(moved, Now.AddDays(7));
        later.Views[Picture.All].Weeks.Select(week => week.State).ShouldBe([GapState.BottleneckRed]);
        later.Views[Picture.All].Weeks[0].Requirement.ShouldBe(130);
    }

    [Fact]
    public void Capacity_shows_with_the_next_picture()
    {
        var more = Capacity(Optics, version: 2, Capacity(1, 130, 130))(Balance);
        Published.Views[Picture.All].Weeks[1].State.ShouldBe(GapState.BottleneckRed);
        var taken = Published.Taken(more, Now.AddHours(1));
        taken.Views[Picture.All].Weeks[1].State.ShouldBe(GapState.Balanced);
        taken.SameAs(Published).ShouldBeFalse();
        taken.Taken(more, Now.AddHours(2)).SameAs(taken).ShouldBeTrue();
    }

    [Fact]
    public void The_requirement_that_was_published_with_the_views_may_come_after_them()
    {
        var before = BalanceOf([.. Supply, Requirement(Required(0, 90))]);
        var early = After(before, Delivery(), View(null, (0, 100)));
        early.Views[Picture.All].Weeks[0].State.ShouldBe(GapState.Surplus);
        early.WithRequirement(Balance, Now).Views[Picture.All].Weeks[0].State.ShouldBe(GapState.BottleneckOrange);
        early.WithRequirement(Balance, Now.AddMinutes(1)).ShouldBeSameAs(early);
    }

    [Fact]
    public void A_view_that_comes_again_within_the_week_tells_nothing_new()
    {
        var moved = Requirement(Required(0, 5), Required(1, 5))(Balance);
        var withdrawn = Published.After(new(Lens, Region, [View(null, (0, 100), (1, 100))]), Delivery(2), moved);
        withdrawn.Views[Picture.KeyOf(OemA)].Told.ShouldBeFalse();
        withdrawn.Views[Picture.KeyOf(OemA)].State.ShouldBeNull();
        withdrawn.Views[Picture.All].ShouldBeSameAs(Published.Views[Picture.All], "it is the same publication");
        var back = withdrawn.After(new(Lens, Region, [View(OemA, (1, 10))]), Delivery(3), moved);
        back.Views[Picture.KeyOf(OemA)].Weeks.ShouldBe(Published.Views[Picture.KeyOf(OemA)].Weeks);
        back.WithRequirement(moved, Now).Views[Picture.KeyOf(OemA)].Weeks[0].Requirement.ShouldBe(130);
        var nextWeek = withdrawn.After(
            new(Lens, Region, [View(OemA, (1, 10)) with { Published = Week(1) }]), Delivery(3, minutes: 7 * 1440), moved);
        nextWeek.Views[Picture.KeyOf(OemA)].Weeks[0].Requirement.ShouldBe(5);
    }

    [Fact]
    public void A_publication_that_is_not_newer_changes_nothing() =>
        Published.After(new(Lens, Region, []), Delivery(1), Balance).ShouldBeSameAs(Published);

    [Fact]
    public void An_OEM_alone_is_told_all_of_its_weeks()
    {
        var alone = BalanceOf([.. Supply, balance => balance.After(new RequirementChanged(Lens, Region, [Required(0, 110)], [OemA]), Delivery())]);
        var picture = Picture.None(Gap, Lens, Region).Taken(alone, Now);
        var view = picture.Views.ShouldHaveSingleItem().Value;
        (view.Alone, view.State, view.Weeks[0].Shortfall).ShouldBe((true, GapState.BottleneckOrange, 10m));
        picture.Taken(Balance, Now).Views.ShouldBeEmpty("others contribute by now");
    }

    /// <summary>The most that a supplier knows of it is its own capacity, exactly, and the band.</summary>
    [Theory]
    [InlineData(100, 1)]
    [InlineData(100, 250)]
    [InlineData(299, 250)]
    [InlineData(999, 299)]
    [InlineData(999, 301)]
    public void What_suppliers_are_told_follows_the_band_whatever_is_required_in_it(decimal requirement, decimal capacity)
    {
        Balance BalanceWith(decimal required) => BalanceOf(
            Capacity(Optics, Capacity(0, capacity, capacity)), Qualified(Optics), Requirement(Required(0, required)));
        Picture Told(Balance balance) => After(balance, Delivery(), View(null, (0, 100))).ToSuppliers(balance, Now);
        var (told, other) = (Told(BalanceWith(requirement)), Told(BalanceWith(300)));
        told.Gap.ShouldBe(other.Gap);
        told.Views[Picture.Suppliers].SameAs(other.Views[Picture.Suppliers]).ShouldBeTrue();
        (told.Gap?.Open == true).ShouldBe(capacity < 300, "300 is the middle of 100 to 1,000");
    }

    [Fact]
    public void What_suppliers_are_told_changes_with_a_publication_and_when_a_week_begins_alone()
    {
        var less = Capacity(Optics, version: 2, Capacity(0, 1, 1), Capacity(1, 1, 1))(Balance);
        var opened = Published.Taken(less, Now.AddHours(1)).WithRequirement(less, Now);
        opened.Views[Picture.Suppliers].Weeks.ShouldBe(Published.Views[Picture.Suppliers].Weeks);
        var again = opened.After(new(Lens, Region, [View(null, (0, 100), (1, 100)), View(OemB, (1, 10))]), Delivery(2), less);
        again.Views[Picture.Suppliers].Weeks.ShouldBe(Published.Views[Picture.Suppliers].Weeks, "the view of all is the same publication");
        opened.ToSuppliers(less, Now.AddHours(1)).Views[Picture.Suppliers].Shortfall.ShouldBe(2 * 299);
    }

    [Fact]
    public void Where_no_week_is_told_suppliers_are_told_of_a_gap_only_where_nobody_has_capacity()
    {
        Picture Told(Balance balance, Picture? before = null) => (before ?? Picture.None(Gap, Lens, Region)).ToSuppliers(balance, Now);
        var none = BalanceOf(Requirement(Required(0, 7)));
        Told(none).Gap.ShouldBe(new Opening(true, Now, null));
        Told(none).Views.ShouldBeEmpty();
        Told(BalanceOf(Capacity(Optics, Capacity(0, 1, 1)), Qualified(Optics), Requirement(Required(0, 7)))).Gap.ShouldBeNull();
        Told(BalanceOf(Requirement(Required(0, 0)))).Gap.ShouldBeNull();
        Told(Balance, Told(none)).Gap.ShouldBe(new Opening(false, Now, Now));
    }

    static Picture After(Balance balance, Delivery delivery, params DisclosedRequirement[] views) =>
        Picture.None(Gap, Lens, Region).After(new(Lens, Region, views), delivery, balance);

    static DisclosedRequirement View(Guid? reader, params (int Week, decimal From)[] weeks) => new(
        reader, ThisWeek, [.. weeks.Select(week => new DisclosedWeek(Week(week.Week), week.From, Forecast: false))]);
}
