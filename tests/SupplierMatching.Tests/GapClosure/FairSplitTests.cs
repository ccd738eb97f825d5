using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.GapClosures;

using static SupplyChain.SupplierMatching.Tests.GapClosures.Story;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

public sealed class FairSplitTests
{
    static readonly Guid[] Oems = [.. Enumerable.Range(1, 6).Select(n => new Guid(n, 0, 0, new byte[8]))];

    static Contribution Of(int oem, decimal quantity) =>
        new(Contribution.IdOf(Oems[oem], Component, Qingdao), Oems[oem], Component, Qingdao, [new(FirstWeek, quantity)]);

    static FairSplit Split(decimal capacity, params decimal[] required)
    {
        var notice = new GapNotice(
            Guid.NewGuid(), Component, Qingdao, [new ShortWeek(FirstWeek, required.Sum(), required.Sum() - capacity)], Oems, Proposes: true);
        return FairSplit.Of(notice, [.. required.Select((quantity, oem) => Of(oem, quantity))], FirstWeek);
    }

    static FairSplitView? Seen(FairSplit split, Guid organisation, params string[] roles) =>
        FairSplits.ViewFor(new Caller(organisation, "test", roles.ToHashSet()), split, FirstWeek);

    [Theory]
    [InlineData(700, 350), InlineData(300, 150), InlineData(0, 0), InlineData(950, 550)]
    public void Two_that_require_600_and_400_share_alike_until_one_has_all(int capacity, int level) =>
        Split(capacity, 600, 400).Weeks.Single().Level.ShouldBe(level);

    [Property(MaxTest = 500)]
    public Property All_capacity_is_given_and_nobody_has_more_than_it_requires() => Prop.ForAll(
        Gen.Choose(1, 900).ListOf(4).ToArbitrary(), Gen.Choose(0, 99).ToArbitrary(), (quantities, percent) =>
        {
            decimal[] required = [.. quantities.Select(quantity => quantity / 4m)];
            var capacity = required.Sum() * percent / 100;
            var level = Split(capacity, required).Weeks[0].Level;
            return Math.Abs(required.Sum(own => Math.Min(own, level)) - capacity) < 0.00001m;
        });

    [Theory]
    [InlineData(100, 100, 1), InlineData(100, 99, 0.5), InlineData(100, 50, 0.5), InlineData(100, 49, 0.2), InlineData(100, 9, 0)]
    public void An_OEM_is_told_in_steps_what_is_fair_at_least(int required, int level, double portion) =>
        FairSplit.PortionOf(required, level).ShouldBe((decimal)portion);

    [Fact]
    public void An_OEM_sees_its_own_part_and_the_alliance_no_ones()
    {
        var split = Split(600, 500, 300, 100);
        Seen(split, Oems[0], "oem").ShouldNotBeNull().Weeks.ShouldBe([new(FirstWeek, 200, null, 500, 250)]);
        Seen(split, Oems[2], "oem").ShouldNotBeNull().Weeks.ShouldBe([new(FirstWeek, 200, null, 100, 100)]);
        Seen(split, Guid.NewGuid(), "alliance").ShouldNotBeNull().Weeks.ShouldBe([new(FirstWeek, 200, 3, null, null)]);
        Seen(split, Oems[4], "oem").ShouldBeNull("it requires nothing");
        Seen(split, Oems[0], "supplier").ShouldBeNull();
    }

    [Fact]
    public void Of_two_it_is_not_counted_how_many_they_are_and_one_alone_shares_nothing()
    {
        Seen(Split(700, 600, 400), Guid.NewGuid(), "alliance")!.Weeks[0].Organisations.ShouldBeNull();
        Seen(Split(100, 600), Guid.NewGuid(), "alliance").ShouldBeNull();
    }

    [Fact]
    public void It_is_settled_once_a_week_and_again_only_where_a_part_was_not_known()
    {
        var split = Split(700, 600, 400);
        FairSplit.IsDue(split, FirstWeek).ShouldBeFalse();
        FairSplit.IsDue(split, FirstWeek.AddDays(7)).ShouldBeTrue();
        FairSplit.IsDue(null, FirstWeek).ShouldBeTrue();

        var unknown = FairSplit.Of(
            new(Guid.NewGuid(), Component, Qingdao, [new(FirstWeek, 1000, 300)], Oems, Proposes: true), [Of(0, 600)], FirstWeek);
        FairSplit.IsDue(unknown, FirstWeek).ShouldBeTrue();
        Seen(unknown, Oems[0], "oem").ShouldBeNull();
        var known = unknown.With(Of(1, 400));
        known.Weeks.Single().Level.ShouldBe(350);
        known.With(Of(1, 300)).ShouldBe(known);
    }
}
