using System.Text.Json;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

[Collection(nameof(OwnTime))]
public sealed class PastListTests(OwnTimeService service)
{
    const string Path = "/sourcing-requests/shortlists/by-ids";

    [Fact]
    public async Task A_list_is_read_as_it_was_by_offers_after_the_quotes_are_opened()
    {
        var loop = await new Loop(service).Begin();
        var opened = service.Clock.GetUtcNow();
        var closing = opened + loop.QuoteTime;
        var request = (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
            new(closing, closing.AddDays(7)), MatchingService.Qingdao, [new(loop.Week, 100)], loop.Component))).Id;
        var before = JsonSerializer.Serialize(await Read(loop.Buyer, request));
        await loop.Seller.Accepted(
            $"/sourcing-requests/{request}/quote", new SubmitQuote(service.Terms(price: 77), [new(loop.Week, 100)]));
        await loop.QuotesOpened(request);

        JsonSerializer.Serialize(await Read(loop.Buyer, request)).ShouldNotBe(before);
        var then = $"asOf={Uri.EscapeDataString($"{closing.AddSeconds(-1):O}")}";
        JsonSerializer.Serialize(await Read(loop.Buyer, request, $"?{then}")).ShouldBe(before);
        (await loop.Buyer.Asks<WeightEffects[]>($"/sourcing-requests/weight-effects/by-ids?{then}", new[] { request })).ShouldHaveSingleItem();
        (await service.As(Guid.NewGuid(), "oem").Asks<ShortlistPage[]>($"{Path}?{then}", new[] { request })).ShouldBeEmpty();
        var earlier = Uri.EscapeDataString($"{opened.AddMinutes(-1):O}");
        (await loop.Buyer.Asks<ShortlistPage[]>($"{Path}?asOf={earlier}", new[] { request })).ShouldBeEmpty("it had not begun");
    }

    static async Task<ShortlistPage> Read(HttpClient buyer, Guid request, string query = "") =>
        (await buyer.Asks<ShortlistPage[]>(Path + query, new[] { request })).Single();
}
