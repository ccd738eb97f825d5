using SupplyChain.Forecasting.Hierarchies;

namespace SupplyChain.Forecasting.Tests.Hierarchies;

public sealed class HierarchyTests
{
    static readonly Hierarchy Demand = Hierarchy.Of([["north", "a"], ["north", "b"], ["south", "a"], ["south", "c"]]);

    [Fact]
    public void There_is_a_node_for_every_sum_that_occurs()
    {
        Demand.Leaves.ShouldBe(4);
        Demand.Aggregates.ShouldBe(4);
        Demand.Nodes.Select(node => string.Join('/', node.Key.Select(value => value ?? "all"))).ShouldBe(
            ["all/all", "all/a", "north/all", "south/all", "north/a", "north/b", "south/a", "south/c"], ignoreOrder: true);
        Demand.Nodes[0].Leaves.ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public void Values_sum_up()
    {
        double[] values = Demand.Sum([1, 2, 4, 8]);
        values[Demand.Find(null, null)].ShouldBe(15);
        values[Demand.Find("north", null)].ShouldBe(3);
        values[Demand.Find(null, "a")].ShouldBe(5);
        values[Demand.Find("south", "c")].ShouldBe(8);
    }

    [Fact]
    public void Nodes_that_sum_the_same_leaves_are_one()
    {
        Demand.Find(null, "b").ShouldBe(Demand.Find("north", "b"));
        var single = Hierarchy.Of([["x", "y"]]);
        single.Nodes.Count.ShouldBe(1);
        single.Find(null, null).ShouldBe(0);
        Demand.Find("west", null).ShouldBe(-1);
    }

    [Fact]
    public void Values_with_any_characters_are_kept_apart() =>
        Hierarchy.Of([["1:a", "*"], ["1", ":a*"], ["*", "1:a"]]).Leaves.ShouldBe(3);

    [Fact]
    public void What_cannot_be_summed_is_refused_with_the_reason()
    {
        Should.Throw<ArgumentException>(() => Hierarchy.Of([])).Message.ShouldContain("at least one leaf");
        Should.Throw<ArgumentException>(() => Hierarchy.Of([["a"], ["a"]])).Message.ShouldContain("occurs twice");
        Should.Throw<ArgumentException>(() => Hierarchy.Of([["a"], ["a", "b"]])).Message.ShouldContain("dimensions");
        string[][] many = [.. Enumerable.Range(0, 900).Select(i => new[] { $"{i / 30}", $"{i % 30}", $"{i % 7}" })];
        Should.Throw<ArgumentException>(() => Hierarchy.Of(many)).Message.ShouldContain("at most 1000 nodes");
        Should.Throw<ArgumentException>(() => Hierarchy.Of([.. Enumerable.Range(0, 2000).Select(i => new[] { $"{i}" })]))
            .Message.ShouldContain("2000");
    }
}
