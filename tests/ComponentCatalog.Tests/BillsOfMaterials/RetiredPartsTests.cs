using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.Tests.BillsOfMaterials;

public sealed class RetiredPartsTests
{
    [Theory]
    [InlineData(100, 100, null)]
    [InlineData(103, 101, "3")]
    public void Of_very_many_parts_the_last_warning_counts_the_rest(int parts, int warnings, string? more)
    {
        Component[] retired = [.. Enumerable.Range(0, parts).Select(
            i => Component.Create(Parts.Published(Parts.Tof with { PartNumber = $"OLD{i}", Lifecycle = Lifecycle.Obsolete })))];
        var bill = new ReleaseBillOfMaterials("Aged", "A", [.. retired.Select(part => new NewBillLine(1, new PartReference(part.Id)))]);

        var told = RetiredParts.In(bill, retired);
        (told.Count, told[99].Field).ShouldBe((warnings, "lines[99].component"));
        told[^1].Reason.Parameters.GetValueOrDefault("count").ShouldBe(more);
    }
}
