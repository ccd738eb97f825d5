using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

using BillOfMaterials = SupplyChain.ComponentCatalog.BillsOfMaterials.BillOfMaterials;

namespace SupplyChain.ComponentCatalog.Tests.BillsOfMaterials;

/// <summary>What building by a bill takes of each component.</summary>
public sealed class BillExplosionTests
{
    static readonly Guid Sensor = Guid.NewGuid(), Lens = Guid.NewGuid(), Screw = Guid.NewGuid(), Other = Guid.NewGuid();

    static Line Part(
        Guid component, decimal quantity = 1, decimal attrition = 0, decimal setup = 0, decimal multiple = 0, bool optional = false,
        params Guid[] substitutes) =>
        new(component, null, quantity, attrition, setup, multiple, optional, substitutes, null, null);

    static Line Sub(string product, decimal quantity = 1, decimal attrition = 0, decimal setup = 0) =>
        new(null, product, quantity, attrition, setup, 0, false, [], null, null);

    static BillOfMaterials Bill(string product, params Line[] lines) =>
        new(Guid.NewGuid(), Bills.Oem, product, "A", null, lines, Parts.Now, null);

    static BillExplosion Explode(BillOfMaterials top, BillOfMaterials[] below, params int[] lines) => new(
        top, below.ToDictionary(bill => bill.Product, FoldedName.Comparer), lines.Length == 0 ? null : lines.ToHashSet());

    static string Shown(BillExplosion explosion, params decimal[] builds) => string.Join(
        "; ", explosion.Parts(builds).Select(part =>
            $"{Name(part.ComponentId)} {string.Join('+', part.Quantities.Select(q => $"{q:0.######}"))} by {string.Join(',', part.Lines)}"));

    static string Name(Guid id) => id == Sensor ? "sensor" : id == Lens ? "lens" : id == Screw ? "screw" : "other";

    [Fact]
    public void A_part_of_several_lines_and_levels_is_one_with_the_sum()
    {
        var optics = Bill("Optics", Part(Lens, 2), Part(Screw, 4));
        var tracking = Bill("Tracking", Part(Sensor, 3), Sub("optics"), Part(Screw, 2));
        var headset = Bill("Headset", Part(Screw, 10), Sub("Tracking", 2), Sub("Optics"), Part(Screw));

        Shown(Explode(headset, [optics, tracking]), 100, 10).ShouldBe(
            "screw 2700+270 by 1,2,3,4; sensor 600+60 by 2; lens 600+60 by 2,3");
    }

    [Fact]
    public void Scrap_set_up_and_multiples_compound_and_an_assembly_is_set_up_once_a_week()
    {
        var optics = Bill("Optics", Part(Lens, 1, attrition: 0.1m, setup: 5, multiple: 100));
        var headset = Bill("Headset", Sub("Optics", attrition: 0.02m), Sub("Optics", setup: 3));

        // 100 x 1.02 + 100 + 3 = 205 assemblies; 205 x 1.1 + 5 = 230.5 lenses.
        Shown(Explode(headset, [optics]), 100, 0).ShouldBe("lens 300+0 by 1,2");
    }

    [Fact]
    public void What_is_left_out_is_named_with_its_reason()
    {
        var optics = Bill("Optics", Part(Lens), Part(Other, optional: true));
        var headset = Bill("Headset", Part(Sensor), Sub("Optics"), Sub("Housing"), Part(Screw), Part(Other, optional: true));

        var explosion = Explode(headset, [optics], 1, 2, 3, 5);

        Shown(explosion, 1).ShouldBe("sensor 1 by 1; lens 1 by 2");
        explosion.LeftOut.Select(line => $"{line.Product} {line.Line} {line.Reason}").ShouldBe(
            ["Headset 3 NoBillInEffect", "Headset 4 NotChosen", "Headset 5 Optional", "Optics 2 Optional"]);
    }

    [Fact]
    public void Alternates_of_all_lines_are_named()
    {
        var optics = Bill("Optics", Part(Lens, 1, substitutes: [Other, Screw]));
        var headset = Bill("Headset", Part(Lens, 1, substitutes: Other), Sub("Optics"));
        Explode(headset, [optics]).Parts([1]).Single().Alternates.ShouldBe([Other, Screw], ignoreOrder: true);
    }

    [Fact]
    public void What_nests_too_deep_or_holds_itself_is_left_out()
    {
        BillOfMaterials[] chain = [.. Enumerable.Range(1, 25).Select(n => Bill($"P{n}", Sub($"P{n + 1}"), Part(Screw)))];
        var deep = Explode(chain[0], chain);
        deep.LeftOut.Select(line => $"{line.Product} {line.Reason}").ShouldBe(["P20 NestedTooDeep"]);
        Shown(deep, 1).ShouldStartWith("screw 20 ");

        var itself = Bill("Loop", Sub("Loop"), Part(Lens));
        Explode(itself, [itself]).LeftOut.Single().Reason.ShouldBe(LeftOutReason.NestedTooDeep);
    }

    [Fact]
    public void Absurd_bills_stop_at_the_most_that_is_calculated_with()
    {
        BillOfMaterials[] chain = [.. Enumerable.Range(1, 9).Select(n => Bill($"P{n}", Sub($"P{n + 1}", 1e9m))), Bill("P10", Part(Lens, 1e9m))];
        Explode(chain[0], chain).Parts([1e9m]).Single().Quantities.ShouldBe([LineRequirement.Most]);
    }

    [Theory, InlineData(10.2, "1", 11), InlineData(10, "1", 10), InlineData(0.1234561, "m", 0.123457), InlineData(0.5, "m", 0.5)]
    public void Pieces_are_whole_and_other_units_have_six_decimal_places(double quantity, string unit, double rounded) =>
        PartsOfBuilds.Rounded((decimal)quantity, unit).ShouldBe((decimal)rounded);
}
