using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.CapacityGroups;

namespace SupplyChain.SupplierMatching.Tests.CapacityGroups;

/// <summary>Loads worked out by hand from the rule of CX-0128.</summary>
public sealed class GroupLoadTests
{
    static readonly DateOnly Monday = new(2026, 3, 2);
    static readonly Guid Lens = Guid.NewGuid(), Screen = Guid.NewGuid();

    /// <summary>100 x 1.2 + 50 x 0.8 + 10 = 120 + 40 + 10 = 170.</summary>
    [Fact]
    public void A_load_is_the_sum_of_quantities_times_factors_and_the_delta_production() =>
        LoadOf(Group([new(Lens, null, 1.2m), new(Screen, null, 0.8m)], 10)).ShouldBe(170m);

    /// <summary>100 + 50 - 30 = 120.</summary>
    [Fact]
    public void Without_factors_each_link_counts_once_and_stock_relieves() =>
        LoadOf(Group([new(Lens, null, null), new(Screen, null, null)], -30)).ShouldBe(120m);

    /// <summary>Inner: 100 x 1.5 + 20 = 170. Outer: 170 x 0.5 + 50 x 2 + 5 = 85 + 100 + 5 = 190.</summary>
    [Fact]
    public void A_nested_group_loads_the_one_around_it_through_its_factor()
    {
        var inner = Group([new(Lens, null, 1.5m)], 20);
        LoadOf(Group([new(null, inner.Id, 0.5m), new(Screen, null, 2)], 5), inner).ShouldBe(190m);
    }

    /// <summary>In another week the inner group limits nothing, so it has no delta: 100 x 1.5 x 0.5 = 75.</summary>
    [Fact]
    public void A_nested_group_loads_also_in_a_week_in_which_it_limits_nothing()
    {
        var inner = Group([new(Lens, null, 1.5m)], 20) with { Weeks = [] };
        LoadOf(Group([new(null, inner.Id, 0.5m)], 0), inner).ShouldBe(75m);
    }

    /// <summary>1/3 has no end, so 100 x 0.333333 = 33.3333, and not 33.</summary>
    [Fact]
    public void Nothing_is_rounded() => LoadOf(Group([new(Lens, null, 0.333333m)], 0)).ShouldBe(33.3333m);

    [Theory]
    [InlineData(169.999999, LoadState.Surplus)]
    [InlineData(170, LoadState.Balanced)]
    [InlineData(170.000001, LoadState.BottleneckOrange)]
    [InlineData(200, LoadState.BottleneckOrange)]
    [InlineData(200.000001, LoadState.BottleneckRed)]
    public void A_load_is_judged_against_actual_and_maximum(decimal load, LoadState state) =>
        GroupLoad.StateOf(load, actual: 170, maximum: 200).ShouldBe(state);

    [Fact]
    public void The_largest_quantities_through_the_largest_factors_on_every_level_stay_a_number()
    {
        var groups = new List<CapacityGroup> { Group([new(Lens, null, 1000)], 1_000_000_000) };
        for (var level = 1; level < GroupStructure.MaxDepth; level++) groups.Add(Group([new(null, groups[^1].Id, 1000)], 1_000_000_000));
        new GroupLoad(new(groups), (_, _) => decimal.MaxValue).Of(groups[^1], Monday).ShouldBeGreaterThan(1_000_000_000m);
    }

    /// <summary>As no rule lets it be: it must not end the process.</summary>
    [Fact]
    public void A_stored_cycle_has_a_load()
    {
        var group = Group([], 1);
        var round = group with { Links = [new(null, group.Id, null)] };
        new GroupLoad(new([round]), (_, _) => 0).Of(round, Monday).ShouldBe(GroupStructure.MaxDepth);
    }

    static decimal LoadOf(CapacityGroup group, params CapacityGroup[] others) =>
        new GroupLoad(new([group, .. others]), (component, week) => week != Monday ? 0 : component == Lens ? 100 : 50).Of(group, Monday);

    static CapacityGroup Group(IReadOnlyList<CapacityLink> links, decimal delta) =>
        new(Guid.NewGuid(), Guid.NewGuid(), "G", links, [new GroupWeek(Monday, 170, 200, delta)], Withdrawn: false, default);
}
