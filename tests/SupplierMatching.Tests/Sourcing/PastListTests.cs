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
        // Events have the time of the store, whatever the clock of the test says.
        var earlier = At(DateTimeOffset.UtcNow);
        var closing = service.Clock.GetUtcNow() + loop.QuoteTime;
        var request = (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
            new(closing, closing.AddDays(7)), MatchingService.Qingdao, [new(loop.Week, 100)], loop.Component))).Id;
        var before = JsonSerializer.Serialize(await Read(loop.Buyer, request));
        await loop.Seller.Accepted(
            $"/sourcing-requests/{request}/quote", new SubmitQuote(service.Terms(price: 77), [new(loop.Week, 100)]));
        var then = At(DateTimeOffset.UtcNow);
        await loop.QuotesOpened(request);

        JsonSerializer.Serialize(await Read(loop.Buyer, request)).ShouldNotBe(before);
        JsonSerializer.Serialize(await Read(loop.Buyer, request, $"?{then}")).ShouldBe(before);
        (await loop.Buyer.Asks<WeightEffects[]>($"/sourcing-requests/weight-effects/by-ids?{then}", new[] { request })).ShouldHaveSingleItem();
        (await service.As(Guid.NewGuid(), "oem").Asks<ShortlistPage[]>($"{Path}?{then}", new[] { request })).ShouldBeEmpty();
        (await loop.Buyer.Asks<ShortlistPage[]>($"{Path}?{earlier}", new[] { request })).ShouldBeEmpty("it had not begun");
    }

    static async Task<ShortlistPage> Read(HttpClient buyer, Guid request, string query = "") =>
        (await buyer.Asks<ShortlistPage[]>(Path + query, new[] { request })).Single();

    static string At(DateTimeOffset moment) => $"asOf={Uri.EscapeDataString($"{moment:O}")}";
}
