using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.DemandForecasting.BillsOfMaterials;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class ExplosionTests
{
    /// <summary>
    /// By hand, for builds of 100, 0 and 7:
    /// OPTICS = 2 x builds x 1.05 + 1 = 211, 0, 15.7.
    /// Lens in OPTICS = 3 x OPTICS x 1.1 + 5 = 701.3, 0, 56.81, in fifties 750, 0, 100.
    /// Display in HMD-1 = builds x 1.02 + 3 = 105, 0, 10.14, in tens 110, 0, 20.
    /// Display in OPTICS = 0.5 x OPTICS = 105.5, 0, 7.85.
    /// The optional lens cap is not counted.
    /// </summary>
    [Fact]
    public void Attrition_set_up_and_multiples_compound_through_the_levels()
    {
        var usages = Explode("HMD-1", [100, 0, 7],
            Structure(
                "HMD-1", Assembly("optics ", 2, attrition: 0.05m, setup: 1), Part(Display, 1, attrition: 0.02m, setup: 3, multiple: 10)),
            Structure(
                "OPTICS", Part(Lens, 3, attrition: 0.1m, setup: 5, multiple: 50), Part(Display, 0.5m),
                Part(Guid.NewGuid(), 1, optional: true)));

        usages.Select(usage => (usage.ComponentId, string.Join(">", usage.Path), string.Join(" ", usage.Required.Select(Plain)))).ShouldBe(
            [(Display, "HMD-1", "110 0 20"), (Lens, "HMD-1>optics ", "750 0 100"), (Display, "HMD-1>optics ", "105.5 0 7.85")],
            ignoreOrder: true);
    }

    /// <summary>By hand: OPTICS = 2 x 1.05; lens = 3 x 2.1 x 1.1; display = 1.02 + 0.5 x 2.1.</summary>
    [Fact]
    public void One_more_build_requires_no_set_up_and_no_whole_multiple() => ExplosionOf(
        "HMD-1",
        Structure("HMD-1", Assembly("OPTICS", 2, attrition: 0.05m, setup: 1), Part(Display, 1, attrition: 0.02m, setup: 3, multiple: 10)),
        Structure(
            "OPTICS", Part(Lens, 3, attrition: 0.1m, setup: 5, multiple: 50), Part(Display, 0.5m), Part(Guid.NewGuid(), 1, optional: true)))
        .PerBuild().ShouldBe(new Dictionary<Guid, decimal> { [Display] = 2.07m, [Lens] = 6.93m }, ignoreOrder: true);

    [Fact]
    public void Less_than_one_build_is_one_with_this_chance_where_nobody_planned_it()
    {
        var explosion = ExplosionOf("HMD-1", Structure("HMD-1", Part(Lens, 2, setup: 5, multiple: 10)));
        // One requires 2 + 5, in tens 10; a week with more, or with any that are planned, is set up for as a whole.
        explosion.Explode([0, 0.3m, 1, 1.5m, 3, 0.3m], [true, true, true, true, true, false]).ShouldHaveSingleItem()
            .Required.ShouldBe([0, 3, 10, 10, 20, 10]);
    }

    [Fact]
    public void An_assembly_used_at_two_places_is_built_once_for_both()
    {
        var usages = Explode("HMD-1", [10],
            Structure("HMD-1", Assembly("LEFT", 1), Assembly("RIGHT", 1)),
            Structure("LEFT", Assembly("EYE", 1)), Structure("RIGHT", Assembly("EYE", 1)),
            Structure("EYE", Part(Lens, 1, setup: 5)));

        usages.ShouldHaveSingleItem().Required.ShouldBe([25m]);
    }

    [Fact]
    public void A_structure_that_contains_itself_ends_there_and_says_so()
    {
        var explosion = ExplosionOf("A", Structure("A", Assembly("B", 1), Part(Lens, 1)), Structure("B", Assembly("A", 1), Part(Lens, 2)));

        explosion.DeadEnds.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            end => end.Path.ShouldBe(["A", "B", "A"]),
            end => end.Reason.ShouldBe("contains itself"));
        explosion.Explode([10]).Sum(usage => usage.Required[0]).ShouldBe(30);
    }

    [Fact]
    public void Nesting_without_end_is_cut_off()
    {
        var levels = Enumerable.Range(0, 30).Select(i => Structure($"P{i}", Assembly($"P{i + 1}", 1), Part(Lens, 1))).ToArray();
        var explosion = ExplosionOf("P0", levels);
        explosion.DeadEnds.ShouldHaveSingleItem().Product.ShouldBe($"P{Explosion.MaxDepth}");
        explosion.Explode([1]).Count.ShouldBe(Explosion.MaxDepth);
    }

    [Fact]
    public void Doubling_at_every_level_costs_no_more_than_the_lines_there_are()
    {
        var levels = Enumerable.Range(0, 19).Select(i => Structure($"P{i}", Assembly($"P{i + 1}", 1), Assembly($"P{i + 1}", 1)))
            .Append(Structure("P19", Part(Lens, 1))).ToArray();
        Explode("P0", [1], levels).ShouldHaveSingleItem().Required[0].ShouldBe(524_288);
    }

    [Fact]
    public void A_missing_bill_of_materials_is_named_with_its_place()
    {
        var end = ExplosionOf("HMD-1", Structure("HMD-1", Assembly("OPTICS", 2))).DeadEnds.ShouldHaveSingleItem();
        (end.Product, end.Reason).ShouldBe(("OPTICS", "has no released bill of materials"));
    }

    [Fact]
    public void Absurd_quantities_saturate() => Part(Lens, 1e20m, attrition: 1e9m).Require(1e9m).ShouldBe(StructureLine.Most);

    [Property]
    public Property More_builds_never_require_less() => Prop.ForAll(Lines(), Builds(), Builds(), (line, one, other) =>
        line.Require(Math.Min(one, other)) <= line.Require(Math.Max(one, other)));

    [Property]
    public Property A_requirement_covers_what_is_built_and_set_up() => Prop.ForAll(Lines(), Builds(), (line, builds) =>
        builds == 0 ? line.Require(builds) == 0
            : line.Require(builds) >= line.Quantity * builds * (1 + line.Attrition) + line.SetupQuantity);

    [Property]
    public Property A_requirement_is_a_multiple_and_the_least_that_suffices() => Prop.ForAll(Lines(), Builds(), (line, builds) =>
    {
        var required = line.Require(builds);
        if (builds == 0 || line.OrderMultiple == 0) return true;
        return required % line.OrderMultiple == 0
            && required - line.OrderMultiple < line.Quantity * builds * (1 + line.Attrition) + line.SetupQuantity;
    });

    static Arbitrary<StructureLine> Lines() => Arb.From(
        from quantity in Gen.Choose(1, 50_000)
        from attrition in Gen.Choose(0, 300)
        from setup in Gen.Choose(0, 2_000)
        from multiple in Gen.Elements(0m, 0.25m, 1m, 7m, 1000m)
        select Part(Lens, quantity / 1000m, attrition / 1000m, setup / 10m, multiple));

    static Arbitrary<decimal> Builds() => Arb.From(Gen.Choose(0, 1_000_000).Select(builds => builds / 10m));

    static IReadOnlyList<Usage> Explode(string product, decimal[] builds, params ProductStructure[] structures) =>
        ExplosionOf(product, structures).Explode(builds);

    static Explosion ExplosionOf(string product, params ProductStructure[] structures) =>
        Inputs(structures: structures).ExplosionOf(product, Week(0));

    static string Plain(decimal quantity) => quantity.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}
