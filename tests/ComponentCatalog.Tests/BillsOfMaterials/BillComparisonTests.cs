using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Tests.BillsOfMaterials;

public sealed class BillComparisonTests
{
    static readonly Guid Lens = Guid.NewGuid(), Chip = Guid.NewGuid(), Other = Guid.NewGuid();

    [Fact]
    public void Lines_that_were_removed_changed_and_added_are_told_with_what_differs()
    {
        BillLine[] before = [Part(1, Lens, 2, reference: "U1"), Part(2, Lens, 2, reference: "U2"), Sub(3, "Strap")];
        BillLine[] after = [Part(1, Chip, 1), Part(2, Lens, 3, attrition: 0.02m, reference: "U2"), Part(3, Lens, 2, reference: "U1")];
        Told(before, after).ShouldBe(
        [
            (LineChange.Removed, (Guid?)null, "Strap", ""), (LineChange.Changed, Lens, null, "Quantity Attrition"),
            (LineChange.Added, Chip, null, ""),
        ]);
    }

    [Fact]
    public void The_place_of_a_line_and_the_order_of_substitutes_are_no_difference()
    {
        BillLine[] lines = [Part(1, Lens, 2) with { Substitutes = [Chip, Other] }, Part(2, Chip, 1), Sub(3, "Strap")];
        Told(lines, [.. lines.Reverse().Select((line, i) => line with { Number = i + 1, Substitutes = [.. line.Substitutes.Reverse()] })])
            .ShouldBeEmpty();
        Told(lines, [lines[0] with { Substitutes = [Chip] }, .. lines[1..]]).Single().Item4.ShouldBe("Substitutes");
    }

    static IEnumerable<(LineChange, Guid?, string?, string)> Told(BillLine[] before, BillLine[] after) =>
        BillComparison.Of(before, after).Select(each =>
            (each.Change, (each.After ?? each.Before)!.ComponentId, (each.After ?? each.Before)!.SubAssembly, string.Join(' ', each.Fields)));

    static BillLine Part(int number, Guid component, decimal quantity, decimal attrition = 0, string? reference = null) =>
        new(number, component, null, quantity, attrition, 0, 0, false, [], reference, null);

    static BillLine Sub(int number, string product) => new(number, null, product, 1, 0, 0, 0, false, [], null, null);
}
