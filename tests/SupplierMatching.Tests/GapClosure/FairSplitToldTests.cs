using System.Net;
using System.Net.Http.Json;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

public sealed class FairSplitToldTests(MatchingService service)
{
    [Fact]
    public async Task A_split_stands_for_a_week_whatever_a_buyer_says_meanwhile_and_ends_with_the_gap()
    {
        var (loop, other) = (await new Loop(service).Begin(), Guid.NewGuid());
        await loop.Contributes(quantity: 600);
        await loop.GapOpens(loop.Oem, other);
        await loop.Contributes(other, 400);

        var told = (await Eventually.Get(() => Told(loop, loop.Oem, "oem"), split => split is not null))!;
        told.Weeks.ShouldBe([new(loop.Week, 200, null, 600, 120)]);
        (await Told(loop, other, "oem"))!.Weeks.ShouldBe([new(loop.Week, 200, null, 400, 200)]);
        (await Told(loop, Guid.NewGuid(), "alliance"))!.Weeks.ShouldBe([new(loop.Week, 200, null, null, null)]);
        (await Told(loop, Guid.NewGuid(), "oem")).ShouldBeNull();
        (await service.As(loop.Supplier, "supplier").GetAsync(Path(loop))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await loop.Contributes(quantity: 251, version: 2);
        await loop.GapOpens(loop.Oem, other);
        await loop.GapCloses(10);
        (await Told(loop, loop.Oem, "oem")).ShouldBeNull();
        await loop.GapOpens(11);
        (await Eventually.Get(() => Told(loop, loop.Oem, "oem"), split => split is not null))!.ShouldSatisfyAllConditions(
            again => again.Since.ShouldBe(told.Since), again => again.Weeks.ShouldBe(told.Weeks));
    }

    static string Path(Loop loop) => $"/gaps/{loop.Gap}/fair-split";

    async Task<FairSplitView?> Told(Loop loop, Guid organisation, string role)
    {
        using var answer = await service.As(organisation, role).GetAsync(Path(loop));
        return answer.StatusCode == HttpStatusCode.NotFound ? null : await answer.Content.ReadFromJsonAsync<FairSplitView>(MatchingService.Json);
    }
}
