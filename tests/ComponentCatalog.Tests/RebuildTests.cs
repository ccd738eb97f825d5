using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests;

/// <summary>In a service of its own: what others do meanwhile would differ before and after.</summary>
public sealed class RebuildTests : IAsyncLifetime
{
    readonly CatalogService service = new();

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Rebuilt_read_models_equal_what_they_replace()
    {
        var oem = service.AsNew("oem");
        var (part, other) = (Parts.New("A", "tof", new ComponentProperty("range", 3, "m")), Parts.New("B"));
        var (id, otherId) = (await oem.Publish(part), await oem.Publish(other));
        await oem.Accepted($"/components/{id}/revisions", new ReviseComponent("tof", Properties: [new("range", 2, "m"), new("zones", 16)]));
        await oem.Accepted($"/components/{id}/substitutes", new DeclareSubstitute(otherId));
        await oem.Accepted($"/components/{otherId}/retirement", new RetireComponent("old"));
        var bill = await oem.Accepted("/boms", new ReleaseBillOfMaterials("P", "1", [new NewBillLine(1, Parts.Named(part))]));
        await oem.Accepted($"/boms/{bill.Id}/withdrawal", new WithdrawBillOfMaterials("old"));
        await service.AsNew("alliance").Accepted("/cross-references", new StateCrossReference("Rival", "R1", id, CrossReferenceGrade.DropIn));

        var before = await ReadModels.DumpAsync(service.Services);
        await ReadModels.RebuildAsync(service.Services);
        (await ReadModels.DumpAsync(service.Services)).ShouldBe(before);
        before["component_search"].Count(c => c == '\n').ShouldBe(2);
    }
}
