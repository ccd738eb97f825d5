using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests.BillsOfMaterials;

/// <summary>The feed of what changed: an OEM is told of its bills of materials, whatever happens to them, and no rival of any.</summary>
public sealed class ChangeFeedTests(CatalogService service)
{
    readonly Guid oem = Guid.NewGuid(), rival = Guid.NewGuid();

    [Fact]
    public async Task A_bill_is_told_to_its_OEM_when_it_is_released_revised_and_withdrawn()
    {
        var part = Parts.New("P1");
        await service.As(oem, "oem").Publish(part);
        var (owner, other, roleless) = (Reader(oem, "oem"), Reader(rival, "oem"), Reader(oem, "supplier"));
        var first = await Released(oem, part, "A");
        (await owner.Until(first)).ShouldBe([first]);
        var second = await Released(oem, part, "B");
        (await owner.Until(second)).ShouldContain(second);
        await service.As(oem, "oem").Accepted($"/boms/{second}/withdrawal", new WithdrawBillOfMaterials("replaced"));
        (await owner.Until(second)).ShouldBe([second]);
        (await owner.Next()).ShouldBeEmpty();

        // What the rival is told first is its own: none of the three before it.
        var others = await Released(rival, part, "A");
        (await other.Until(others)).ShouldBe([others]);
        (await owner.Next()).ShouldBeEmpty();
        (await roleless.Next()).ShouldBeEmpty();
        (await service.As(rival, "oem").Refused($"/boms/{first}/withdrawal", new WithdrawBillOfMaterials("mine"))).Status.ShouldBe(404);
        var next = await Released(oem, part, "C");
        (await owner.Until(next)).ShouldNotContain(others);
    }

    FeedReader Reader(Guid organisation, string role) => new(service.As(organisation, role), nameof(ChangeKind.BillOfMaterials));

    async Task<Guid> Released(Guid by, PublishComponent part, string revision) => (await service.As(by, "oem").Accepted(
        "/boms", new ReleaseBillOfMaterials("Module", revision, [new NewBillLine(1, Parts.Named(part))]))).Id;
}
