using FsCheck.Xunit;

using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Pictures;
using SupplyChain.GapMonitoring.Sharing;

using static SupplyChain.GapMonitoring.Tests.Facts;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>What counts in balances that are linked by capacity groups.</summary>
public sealed class SharedCapacityTests
{
    static readonly Guid Frame = new("00000000-0000-0000-0000-00000000000f"), Hinge = new("00000000-0000-0000-0000-0000000000aa");
    static readonly Guid Line = Guid.NewGuid(), Hall = Guid.NewGuid();

    [Fact]
    public void Capacity_of_two_parts_from_one_line_counts_once()
    {
        var (lens, frame) = Decided(
            [BalanceOf(Lens, 600, (Optics, 1000, 1200)), BalanceOf(Frame, 200, (Optics, 1000, 1200))],
            Group(Line, 1000, 1100, Part(Lens), Part(Frame)));
        (lens.Actual + frame.Actual).ShouldBe(1000);
        (lens.Maximum + frame.Maximum).ShouldBe(1100);
        (lens.State, frame.State).ShouldBe((GapState.Surplus, GapState.Surplus));
        (lens.Actual, lens.AloneActual, lens.Overbooked, lens.GivesWay).ShouldBe((750, 1000, true, true));
    }

    [Fact]
    public void A_shortage_is_shared_alike_and_the_maximum_covers_what_it_can()
    {
        var (lens, frame) = Decided(
            [BalanceOf(Lens, 800, (Optics, 1000, 1200)), BalanceOf(Frame, 400, (Optics, 1000, 1200))],
            Group(Line, 900, 1200, Part(Lens), Part(Frame)));
        (lens.Actual, lens.Maximum, lens.State).ShouldBe((600, 800, GapState.BottleneckOrange));
        (frame.Actual, frame.Maximum, frame.State).ShouldBe((300, 400, GapState.BottleneckOrange));
    }

    /// <summary>CX-0128: load = sum of demand times load factor, and delta production; nothing is rounded.</summary>
    [Fact]
    public void Load_factors_and_delta_production_load_a_group()
    {
        // 200 x 1.5 + 300 x 0.8 + 60 = 600.
        var group = Group(Line, 600, 600, Part(Lens, 1.5m), Part(Frame, 0.8m)) with { Weeks = [new(Week(0), 600, 600, 60)] };
        var (lens, frame) = Decided([BalanceOf(Lens, 200, (Optics, 900, 900)), BalanceOf(Frame, 300, (Optics, 900, 900))], group);
        (lens.State, frame.State).ShouldBe((GapState.Balanced, GapState.Balanced));
        (lens, frame) = Decided(
            [BalanceOf(Lens, 200, (Optics, 900, 900)), BalanceOf(Frame, 300.001m, (Optics, 900, 900))], group);
        (lens.State, frame.State).ShouldBe((GapState.BottleneckRed, GapState.BottleneckRed));
        (lens, frame) = Decided(
            [BalanceOf(Lens, 200, (Optics, 900, 900)), BalanceOf(Frame, 330, (Optics, 900, 900))],
            group with { Weeks = [new(Week(0), 504, 504, -60)] });
        (lens.Actual, frame.Actual, frame.State).ShouldBe((200, 330, GapState.Balanced), "stock relieves the line");
    }

    [Fact]
    public void A_group_in_another_loads_it_with_what_it_makes_and_its_delta()
    {
        // The hall bears 1000: the line counts twice, with its delta of 50, and the hinges once. 2 x (300 + 50) + 300 = 1000.
        var line = Group(Line, 10_000, 10_000, Part(Lens)) with { Weeks = [new(Week(0), 10_000, 10_000, 50)] };
        var hall = Group(Hall, 1000, 1000, new CapacityLink(null, Line, 2), Part(Frame, 1));
        var (lens, frame) = Decided([BalanceOf(Lens, 300, (Optics, 900, 900)), BalanceOf(Frame, 300, (Optics, 900, 900))], line, hall);
        (lens.Actual, frame.Actual).ShouldBe((300, 300));
        Decided([BalanceOf(Lens, 301, (Optics, 900, 900)), BalanceOf(Frame, 300, (Optics, 900, 900))], line, hall)
            .ShouldSatisfyAllConditions(two => two.Lens.State.ShouldBe(GapState.BottleneckRed), two => two.Frame.State.ShouldBe(GapState.BottleneckRed));
    }

    [Fact]
    public void Groups_that_nest_in_each_other_and_unknown_ones_are_no_problem()
    {
        var groups = Groups(
            Group(Line, 100, 100, Part(Lens), new CapacityLink(null, Hall, 1)),
            Group(Hall, 100, 100, new CapacityLink(null, Line, 1), new CapacityLink(null, Guid.NewGuid(), 1), Part(Frame)));
        GroupLimit.Of(groups).SelectMany(limit => limit.Factors.Keys).Distinct().ShouldBe([Lens, Frame], ignoreOrder: true);
    }

    [Fact]
    public void Where_others_cover_a_part_the_line_is_left_to_the_other()
    {
        var (lens, frame) = Decided(
            [BalanceOf(Lens, 1000, (Optics, 1000, 1000), (Glass, 1000, 1000)), BalanceOf(Frame, 1000, (Optics, 1000, 1000))],
            Group(Line, 1000, 1000, Part(Lens), Part(Frame)));
        lens.Actual.ShouldBeGreaterThanOrEqualTo(1000);
        frame.Actual.ShouldBe(1000);
    }

    [Fact]
    public void What_is_surplus_gives_way_at_the_maximum_so_that_no_red_bottleneck_is_told_that_is_none()
    {
        var (lens, frame) = Decided(
            [BalanceOf(Lens, 80, (Optics, 100, 120)), BalanceOf(Frame, 110, (Optics, 100, 120))],
            Group(Line, 200, 200, Part(Lens), Part(Frame)));
        (lens.State, frame.State).ShouldBe((GapState.Surplus, GapState.BottleneckOrange));
        (lens.Maximum + frame.Maximum).ShouldBeLessThanOrEqualTo(200);
        lens.Actual.ShouldBeLessThanOrEqualTo(lens.Maximum);
    }

    [Fact]
    public void Capacity_that_does_not_count_loads_nothing_and_is_limited_to_what_the_line_bears_alone()
    {
        var lens = BalanceOf(Lens, 600, (Optics, 1000, 1000));
        var frame = BalanceOf(Frame, 300, (Optics, 1500, 1500)).After(Optics, Eligibility(QualificationState.Sampled));
        var (one, other) = Decided([lens, frame], Group(Line, 1000, 1000, Part(Lens), Part(Frame)));
        (one.Actual, one.Overbooked, other.Actual, other.Unqualified).ShouldBe((1000, false, 0, 1000));
    }

    [Fact]
    public void Without_groups_nothing_changes()
    {
        Balance[] balances = [BalanceOf(Lens, 600, (Optics, 1000, 1200)), BalanceOf(Frame, 300, (Glass, 1000, 1200))];
        var decided = SharedCapacity.Of(balances, []);
        decided.Balances.Zip(balances).ShouldAllBe(pair => ReferenceEquals(pair.First, pair.Second));
        decided = SharedCapacity.Of(balances, [Groups(Group(Line, 5, 5, Part(Hinge)))]);
        decided.Balances.Zip(balances).ShouldAllBe(pair => ReferenceEquals(pair.First, pair.Second));
    }

    [Fact]
    public void Decided_again_it_stays_the_same_instance()
    {
        var groups = Groups(Group(Line, 1000, 1100, Part(Lens), Part(Frame)));
        var first = SharedCapacity.Of([BalanceOf(Lens, 600, (Optics, 1000, 1200)), BalanceOf(Frame, 300, (Optics, 1000, 1200))], [groups]);
        first.Groups[0].Groups[0].Overbooked.ShouldBe([Week(0)]);
        var second = SharedCapacity.Of(first.Balances, first.Groups);
        second.Balances.Zip(first.Balances).ShouldAllBe(pair => ReferenceEquals(pair.First, pair.Second));
        second.Groups[0].ShouldBeSameAs(first.Groups[0]);
    }

    [Property(MaxTest = 200)]
    public void Never_more_counts_than_is_stated_or_a_group_bears_and_what_is_short_has_at_least_its_actual_as_maximum(int seed)
    {
        var random = new Random(seed);
        Guid[] components = [Lens, Frame, Hinge];
        Guid[] suppliers = [Optics, Glass];
        var balances = components.Select(component => BalanceOf(component, random.Next(200), [.. suppliers
            .Where(_ => random.Next(4) > 0).Select(supplier => (supplier, (decimal)random.Next(200), (decimal)(200 + random.Next(50))))])).ToList();
        var groups = suppliers.Select(supplier => Enumerable.Range(1, 2).Aggregate(CapacityGroups.None(supplier), (known, number) => known.After(
            new CapacityGroupPublished(new Guid(number, 0, 0, new byte[8]), supplier,
            [
                .. components.Where(_ => random.Next(3) > 0).Select(component => Part(component, random.Next(1, 30) / 10m)),
                .. number == 2 ? [new CapacityLink(null, new Guid(1, 0, 0, new byte[8]), random.Next(1, 20) / 10m)] : Array.Empty<CapacityLink>(),
            ], [new GroupWeek(Week(0), random.Next(300), 300 + random.Next(100), random.Next(-20, 20))]), Delivery()))).ToList();

        var decided = SharedCapacity.Of(balances, groups);
        foreach (var (own, index) in groups.Select((own, index) => (own, index)))
            foreach (var limit in GroupLimit.Of(own))
            {
                var counted = decided.Balances.Where(balance => limit.Factors.ContainsKey(balance.ComponentId)).SelectMany(balance =>
                    CountedWeek.Of(balance.Of(suppliers[index])).Select(week => (Factor: limit.Factors[balance.ComponentId], week))).ToList();
                counted.Sum(each => each.Factor * each.week.Actual).ShouldBeLessThanOrEqualTo(limit.Weeks[0].Actual, $"seed {seed}");
                counted.Sum(each => each.Factor * each.week.Maximum).ShouldBeLessThanOrEqualTo(limit.Weeks[0].Maximum, $"seed {seed}");
            }
        foreach (var balance in decided.Balances)
        {
            var week = WeekOf(balance);
            week.Maximum.ShouldBeGreaterThanOrEqualTo(week.Actual, $"seed {seed}");
            week.Actual.ShouldBeLessThanOrEqualTo(balance.Suppliers.Sum(known => known.Weeks.Sum(row => row.Actual)));
        }
        SharedCapacity.Of(decided.Balances, decided.Groups).Balances.Zip(decided.Balances)
            .ShouldAllBe(pair => ReferenceEquals(pair.First, pair.Second));
    }

    [Property(MaxTest = 100)]
    public void The_order_of_messages_does_not_matter_nor_how_often_it_was_decided_between(int seed)
    {
        var random = new Random(seed);
        var messages = new List<Action<State>>();
        for (var i = 1; i <= 12; i++)
        {
            var (delivery, component) = (Delivery(i, minutes: i), random.Next(2) == 0 ? Lens : Frame);
            var required = new RequirementChanged(component, Region, [Required(0, random.Next(200))], [OemA]);
            var supplier = random.Next(2) == 0 ? Optics : Glass;
            var capacity = new CapacityPublished(supplier, component, Region, [Capacity(0, random.Next(100), 100)]);
            var (published, withdrawn) = (Group(Line, random.Next(150), 150, Part(Lens), Part(Frame)), random.Next(4) == 0);
            messages.Add(random.Next(3) switch
            {
                0 => state => state.Change(component, balance => balance.After(required, delivery)),
                1 => state => state.Change(component, balance => balance.After(capacity, delivery, Eligibility(QualificationState.Qualified))),
                _ when withdrawn => state => state.Groups = state.Groups.After(new CapacityGroupWithdrawn(Line, Optics), delivery),
                _ => state => state.Groups = state.Groups.After(published, delivery),
            });
        }
        var (inOrder, shuffled) = (new State(), new State());
        foreach (var message in messages) message(inOrder);
        inOrder.Decide();

        var repeated = messages.Concat(messages.Where(_ => random.Next(3) == 0)).ToArray();
        random.Shuffle(repeated);
        foreach (var message in repeated)
        {
            message(shuffled);
            if (random.Next(2) == 0) shuffled.Decide();
        }
        shuffled.Decide();
        shuffled.Balances.Select(Evaluation.Of).ShouldBeEquivalentTo(inOrder.Balances.Select(Evaluation.Of));
        shuffled.Groups.Groups.Select(Text).ShouldBe(inOrder.Groups.Groups.Select(Text));

        static string Text(CapacityGroup group) => System.Text.Json.JsonSerializer.Serialize(group);
    }

    [Fact]
    public void Where_too_much_is_linked_one_supplier_is_decided_and_what_counts_of_another_stays()
    {
        var other = CapacityGroups.None(Glass).After(
            new CapacityGroupPublished(Hall, Glass, [Part(Lens), Part(Frame)], [new GroupWeek(Week(0), 400, 400)]), Delivery());
        Balance[] balances =
        [
            BalanceOf(Lens, 500, (Optics, 1000, 1000), (Glass, 1000, 1000)), BalanceOf(Frame, 300, (Optics, 1000, 1000), (Glass, 1000, 1000)),
        ];
        var first = SharedCapacity.Of(balances, [other], Glass);
        first.Balances.ShouldAllBe(balance => balance.Of(Optics).Shared == null);
        var second = SharedCapacity.Of(first.Balances, [Groups(Group(Line, 400, 400, Part(Lens), Part(Frame)))], Optics);
        second.Balances.Zip(first.Balances).ShouldAllBe(pair => pair.First.Of(Glass).Shared!.SequenceEqual(pair.Second.Of(Glass).Shared!));
        second.Balances.Select(balance => WeekOf(balance).Actual).ShouldBe([500, 300]);
    }

    /// <summary>A supplier that knows its line would else find what is required of the other part where a state flips.</summary>
    [Fact]
    public void Pictures_of_suppliers_do_not_follow_what_counts_beside_other_parts()
    {
        var decided = SharedCapacity.Of(
            [BalanceOf(Lens, 100, (Optics, 1000, 1000)), BalanceOf(Frame, 900, (Optics, 1000, 1000))],
            [Groups(Group(Line, 1000, 1000, Part(Lens), Part(Frame)))]).Balances[0];
        var told = new RequirementDisclosed(
            Lens, Region, [new DisclosedRequirement(null, Week(0), [new DisclosedWeek(Week(0), 100, Forecast: false)])]);
        var picture = Picture.None(Guid.NewGuid(), Lens, Region).After(told, Delivery(), decided);
        var (all, suppliers) = (picture.Views[Picture.All].Weeks[0], picture.Views[Picture.Suppliers].Weeks[0]);
        (all.Actual, all.GivesWay, all.State).ShouldBe((100, true, GapState.Balanced));
        (suppliers.Actual, suppliers.GivesWay, suppliers.State).ShouldBe((1000, false, GapState.Surplus));
    }

    [Fact]
    public void Figures_without_sense_do_not_throw()
    {
        var (lens, frame) = Decided(
            [BalanceOf(Lens, 1e15m, (Optics, 1e15m, 1e15m)), BalanceOf(Frame, 0.000001m, (Optics, 1e15m, 1e15m), (Glass, 1e15m, 1))],
            Group(Line, 1e15m, 1e15m, Part(Lens, 1e15m), Part(Frame, 0.0000000001m)),
            Group(Hall, 1, 1, new CapacityLink(null, Line, 1e15m), Part(Frame, -5)));
        lens.Actual.ShouldBeInRange(0, 1e15m);
        frame.Actual.ShouldBeInRange(0, 2e15m);
    }

    /// <summary>Two balances and the groups of a supplier.</summary>
    sealed class State
    {
        public IReadOnlyList<Balance> Balances { get; private set; } = [Balance.Empty(Lens, Region), Balance.Empty(Frame, Region)];
        public CapacityGroups Groups { get; set; } = CapacityGroups.None(Optics);

        public void Change(Guid component, Func<Balance, Balance> change) =>
            Balances = [.. Balances.Select(balance => balance.ComponentId == component ? change(balance) : balance)];

        public void Decide()
        {
            var decided = SharedCapacity.Of(Balances, [Groups]);
            (Balances, Groups) = (decided.Balances, decided.Groups[0]);
        }
    }

    static (EvaluatedWeek Lens, EvaluatedWeek Frame) Decided(IReadOnlyList<Balance> balances, params CapacityGroupPublished[] groups)
    {
        var decided = SharedCapacity.Of(balances, [Groups(groups)]);
        return (WeekOf(decided.Balances[0]), WeekOf(decided.Balances[1]));
    }

    static EvaluatedWeek WeekOf(Balance balance) => Evaluation.Of(balance).ShouldHaveSingleItem();

    static CapacityGroups Groups(params CapacityGroupPublished[] groups) =>
        groups.Aggregate(CapacityGroups.None(Optics), (known, group) => known.After(group, Delivery()));

    static CapacityGroupPublished Group(Guid id, decimal actual, decimal maximum, params CapacityLink[] links) =>
        new(id, Optics, links, [new GroupWeek(Week(0), actual, maximum)]);

    static CapacityLink Part(Guid component, decimal? factor = null) => new(component, null, factor);

    static Balance BalanceOf(Guid component, decimal required, params (Guid Supplier, decimal Actual, decimal Maximum)[] capacities) =>
        capacities.Aggregate(
            Balance.Empty(component, Region).After(
                new RequirementChanged(component, Region, [Required(0, required)], [OemA]), Delivery()),
            (balance, each) => balance.After(
                new CapacityPublished(each.Supplier, component, Region, [Capacity(0, each.Actual, each.Maximum)]), Delivery(),
                Eligibility(QualificationState.Qualified)));
}
