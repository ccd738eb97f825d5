using SupplyChain.Console.Bills;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

/// <summary>Bills of materials as trees, and their next revisions.</summary>
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
    public void The_next_revision_keeps_lines_but_for_what_the_form_says()
    {
        var bill = BillOf("H", Part(1, Lens, 2, 0.02m, "U1"), Part(2, Chip, 1), Sub(3, "Strap", 1));
        var input = NextRevisionInput.Of(bill);
        input.Kept.Select(line => line.Quantity).ShouldBe(["2", "1", "1"]);
        (input.Revision, input.EffectiveFrom, input.Kept[0].Quantity, input.Kept[1].Remove) = (" B ", "2026-12-24", "3", true);
        input.Added = [new(), new() { Manufacturer = "Bosch", PartNumber = "BMI270", Quantity = "1", Reference = "U9" }];

        var reading = new FormReading(Language.En);
        var draft = input.Read(bill, reading);
        reading.Faults.ShouldBeEmpty();
        (draft.Product, draft.Revision, draft.EffectiveFrom).ShouldBe(("H", "B", new DateOnly(2026, 12, 24)));
        draft.Lines.Select(line => (line.Quantity, line.Component?.Id, line.Component?.PartNumber, line.SubAssembly, line.Attrition, line.Reference))
            .ShouldBe([(3, Lens, null, null, 0.02m, "U1"), (1, null, null, "Strap", 0, null), (1, null, "BMI270", null, 0, "U9")]);

        (input.Kept[2].Quantity, input.EffectiveFrom) = ("many", "soon");
        input.Read(bill, reading);
        reading.Faults.Select(fault => fault.Field).ShouldBe(["Line 3, Quantity per parent", "In effect from"]);
    }

    static Bill BillOf(string product, params BillLine[] lines) => new(Guid.NewGuid(), product, "A", null, default, null, default, lines);

    static BillLine Part(int number, Guid component, decimal quantity, decimal attrition = 0, string? reference = null) =>
        new(number, component, null, quantity, attrition, 0, 0, false, reference, null, null, []);

    static BillLine Sub(int number, string product, decimal quantity, decimal attrition = 0) =>
        new(number, null, product, quantity, attrition, 0, 0, false, null, null, null, []);
}
