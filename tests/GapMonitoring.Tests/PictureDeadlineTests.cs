using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.GapMonitoring.Pictures;
using SupplyChain.TestKit;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>On a service of its own, because its clock runs ahead.</summary>
public sealed class PictureDeadlineTests
{
    [Fact]
    public async Task A_picture_is_taken_when_a_week_begins_and_past_ones_are_deleted_after_a_year()
    {
        await using var service = new GapService();
        await service.InitializeAsync();
        var chain = new Chain(service);
        var supplier = service.As(chain.Glass, "supplier");
        await chain.Offer(chain.Glass);
        await chain.Require((0, 10));
        await chain.Gap(gap => gap.Open);
        (await chain.Find(supplier)).ShouldBeNull("a gap that opens between pictures is shown to suppliers with the next one");

        service.Clock.Advance(TimeSpan.FromDays(7));
        var opened = await chain.Gap(gap => gap.Open, supplier);
        opened.OpenedAt.ShouldBe(opened.ChangedAt);
        await chain.Publish(chain.Optics, (0, 20, 20));
        await chain.Qualify(chain.Optics);
        await chain.Gap(gap => !gap.Open);
        var still = (await chain.Find(supplier))!;
        (still.Open, still.ChangedAt).ShouldBe((true, opened.ChangedAt));

        service.Clock.Advance(TimeSpan.FromDays(7));
        var closed = await chain.Gap(gap => !gap.Open, supplier);
        closed.ChangedAt.ShouldBeGreaterThan(opened.ChangedAt.AddDays(6));
        (await chain.Find(supplier, closed.ChangedAt.AddDays(-1)))!.Open.ShouldBeTrue("it is shown as it was shown then");
        (await supplier.Get<Page<GapHistoryEntry>>($"/gaps/{chain.GapId}/history")).Items.Select(entry => entry.Change)
            .ShouldBe([GapChange.Closed, GapChange.Opened]);
        (await Kept(service)).ShouldBe(3);

        service.Clock.Advance(TimeSpan.FromDays(7 * 53));
        await Eventually.Holds(async () => (await Kept(service)).ShouldBeLessThan(2));
        (await chain.Find(supplier))!.Open.ShouldBeFalse();
    }

    static async Task<int> Kept(GapService service)
    {
        await using var session = service.Store.QuerySession();
        return await session.Query<PastPicture>().CountAsync();
    }
}
