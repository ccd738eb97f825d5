using SupplyChain.Console.Api;
using SupplyChain.Console.Bills;
using SupplyChain.Console.Parts;

namespace SupplyChain.Console.Tests;

/// <summary>Bills of materials as trees, their differences and risks.</summary>
public sealed class BillTests
{
    static readonly Guid Lens = Guid.NewGuid(), Chip = Guid.NewGuid();

    [Fact]
    public void Quantities_multiply_through_all_levels_and_scrap_rates_compound()
    {
        var tree = BillTree.Of(
            BillOf("Headset", Sub(1, "Optics", 2, attrition: 0.1m), Part(2, Chip, 1)),
            [BillOf("OPTICS", Part(1, Lens, 3, attrition: 0.5m), Sub(2, "Frame", 4)), BillOf("Frame", Part(1, Chip, 5))]);

        tree.Rows.Select(row => (row.Number, row.Depth, row.PerProduct, row.WithScrap)).ShouldBe(
        [
            ("1", 0, 2m, 2.2m), ("1.1", 1, 6m, 9.9m), ("1.2", 1, 8m, 8.8m), ("1.2.1", 2, 40m, 44m), ("2", 0, 1m, 1m),
        ]);
        tree.Components.ShouldBe([Lens, Chip]);
        tree.Cut.ShouldBeFalse();
    }

    [Fact]
    public void What_is_in_an_optional_assembly_is_optional_and_what_has_no_bill_is_not_opened()
    {
        var tree = BillTree.Of(
            BillOf("Headset", Sub(1, "Strap", 1) with { Optional = true }, Sub(2, "Box", 1)), [BillOf("Strap", Part(1, Lens, 1))]);
        tree.Rows.Select(row => (row.Number, row.Optional, row.Assembly?.Product)).ShouldBe(
            [("1", true, "Strap"), ("1.1", true, null), ("2", false, null)]);
    }

    [Fact]
    public void A_structure_that_contains_itself_ends()
    {
        var tree = BillTree.Of(BillOf("A", Sub(1, "B", 1)), [BillOf("B", Sub(1, "a", 1))]);
        tree.Rows.Select(row => (row.Number, row.ContainsItself)).ShouldBe([("1", false), ("1.1", true)]);
    }

    [Fact]
    public void Absurd_structures_have_an_end()
    {
        var deep = Enumerable.Range(0, 40).Select(i => BillOf($"P{i}", Sub(1, $"P{i + 1}", 1e15m), Sub(2, $"P{i + 1}", 1))).ToList();
        var tree = BillTree.Of(deep[0], deep);
        tree.Cut.ShouldBeTrue();
        tree.Rows.Count.ShouldBe(BillTree.Most);
        tree.Rows[10].PerProduct.ShouldBeNull();
    }

    [Fact]
    public void Revisions_differ_by_lines_that_were_added_removed_and_changed()
    {
        var before = BillOf("H", Part(1, Lens, 2, reference: "U1"), Part(2, Lens, 2, reference: "U2"), Sub(3, "Strap", 1));
        var after = BillOf("H", Part(1, Chip, 1), Part(2, Lens, 3, attrition: 0.02m, reference: "U2"), Part(3, Lens, 2, reference: "U1"));
        BillComparison.Of(before, after).Select(each => (each.Change, each.Line.ComponentId, each.Line.SubAssembly, string.Join(' ', each.Fields)))
            .ShouldBe(
            [
                (LineChange.Removed, (Guid?)null, "Strap", ""), (LineChange.Changed, Lens, null, "Quantity Attrition"),
                (LineChange.Added, Chip, null, ""),
            ]);
        BillComparison.Of(before, before with { Lines = [.. before.Lines.Reverse()] }).ShouldBeEmpty();
    }

    [Fact]
    public void Risks_come_from_life_cycle_suppliers_and_gaps()
    {
        var gap = new OpenGap(Guid.NewGuid(), Chip, "370200", GapState.BottleneckRed);
        var supply = new SupplyOfParts(
            new Dictionary<Guid, SupplyOfPartsAnswer.Suppliers>
            {
                [Chip] = new(Chip, [new(Qualification.Qualified), new(Qualification.Sampled)], false),
            },
            new[] { gap }.ToLookup(each => each.ComponentId), true, new HashSet<Guid> { Chip, Lens });
        Kinds(Chip, Lifecycle.EndOfLife).ShouldBe([RiskKind.OpenGap, RiskKind.EndOfLife, RiskKind.OneQualified]);
        PartRisk.Of(Chip, Lifecycle.Active, supply)[0].Gap.ShouldBe(gap);
        Kinds(Lens, Lifecycle.Obsolete).ShouldBe([RiskKind.Obsolete, RiskKind.NoSupplier]);
        // What was not asked for, or is not told, is no risk.
        Kinds(Guid.NewGuid(), Lifecycle.Active).ShouldBeEmpty();
        supply = supply with { Suppliers = new Dictionary<Guid, SupplyOfPartsAnswer.Suppliers> { [Lens] = new(Lens, [new(null)], false) }, Gaps = null };
        Kinds(Lens, Lifecycle.New).ShouldBeEmpty();
        supply = supply with { Suppliers = null };
        Kinds(Lens, null).ShouldBeEmpty();

        IEnumerable<RiskKind> Kinds(Guid component, Lifecycle? lifecycle) => PartRisk.Of(component, lifecycle, supply).Select(risk => risk.Kind);
    }

    static Bill BillOf(string product, params BillLine[] lines) => new(Guid.NewGuid(), product, "A", null, default, null, lines);

    static BillLine Part(int number, Guid component, decimal quantity, decimal attrition = 0, string? reference = null) =>
        new(number, component, null, quantity, attrition, 0, 0, false, reference, null, null, []);

    static BillLine Sub(int number, string product, decimal quantity, decimal attrition = 0) =>
        new(number, null, product, quantity, attrition, 0, 0, false, null, null, null, []);
}
