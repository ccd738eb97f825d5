using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

public sealed class ShortlistsTests(MatchingService service)
{
    const string Path = "/sourcing-requests/shortlists/by-ids";

    [Fact]
    public async Task The_OEM_alone_reads_its_shortlist_whole_or_in_pages()
    {
        var loop = await new Loop(service).Begin();
        var rivals = new[] { await loop.NewSupplier(), await loop.NewSupplier() };
        // Offers the component, but has nothing to deliver.
        var idle = await service.Supplier();
        await service.Offer(idle, loop.Component);
        var request = (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
            new(service.Clock.GetUtcNow().AddDays(7), service.Clock.GetUtcNow().AddDays(14)), MatchingService.Qingdao,
            [new(loop.Week, 100)], loop.Component))).Id;

        var all = await Read(loop.Buyer, request);
        (all.RequestId, all.RankedCount, all.ExcludedCount).ShouldBe((request, 3, 1));
        all.Ranked.Select(ranked => ranked.SupplierId).ShouldBe([loop.Supplier, .. rivals], ignoreOrder: true);
        all.Ranked.Select(ranked => ranked.Rank).ShouldBe([1, 2, 3]);
        all.Ranked.ShouldAllBe(ranked => ranked.Parts.Count == 8 && ranked.Parts.All(part => part.Note.Length > 0));
        all.Excluded.Single().SupplierId.ShouldBe(idle);

        var page = await Read(loop.Buyer, request, "?first=1&after=1");
        (page.RankedCount, page.ExcludedCount, page.Excluded.Count).ShouldBe((3, 1, 0));
        JsonSerializer.Serialize(page.Ranked).ShouldBe(JsonSerializer.Serialize(all.Ranked.Skip(1).Take(1)));

        (await service.As(Guid.NewGuid(), "oem").Asks<ShortlistPage[]>(Path, new[] { request })).ShouldBeEmpty();
        (await loop.Seller.PostAsJsonAsync(Path, new[] { request })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await loop.Buyer.PostAsJsonAsync($"{Path}?first=1001", new[] { request })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_the_weights_do_is_told_to_the_OEM_alone()
    {
        const string Effects = "/sourcing-requests/weight-effects/by-ids";
        var loop = await new Loop(service).Begin();
        // Dearer than the first and faster.
        var fast = await service.Supplier();
        await service.Offer(fast, loop.Component, terms: service.Terms(price: 20, leadTimeDays: 1));
        await service.Capacity(fast, loop.Component, MatchingService.Qingdao, new CapacityWeek(loop.Week, 800, 1000));
        var request = (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
            new(service.Clock.GetUtcNow().AddDays(7), service.Clock.GetUtcNow().AddDays(14), Weights: new(Price: 90, LeadTime: 10)),
            MatchingService.Qingdao, [new(loop.Week, 100)], loop.Component))).Id;

        var told = (await loop.Buyer.Asks<WeightEffects[]>(Effects, new[] { request })).ShouldHaveSingleItem();
        var list = await Read(loop.Buyer, request);
        told.Effects.Select(effect => (effect.Criterion, effect.Weight)).ShouldBe(
            list.Ranked[0].Parts.Select(part => (part.Criterion, part.Weight)));
        list.Ranked.Select(ranked => ranked.SupplierId).ShouldBe([loop.Supplier, fast]);
        told.Effects[0].Less!.SupplierId.ShouldBe(fast);
        told.Effects[0].Less!.Weight.ShouldBeLessThan(90);

        (await service.As(Guid.NewGuid(), "oem").Asks<WeightEffects[]>(Effects, new[] { request })).ShouldBeEmpty();
        (await loop.Seller.PostAsJsonAsync(Effects, new[] { request })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await loop.Buyer.PostAsJsonAsync(Effects, Enumerable.Range(0, 21).Select(_ => Guid.NewGuid()))).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    static async Task<ShortlistPage> Read(HttpClient buyer, Guid request, string query = "") =>
        (await buyer.Asks<ShortlistPage[]>(Path + query, new[] { request })).Single();

    [Fact]
    public void Requests_in_which_the_list_stands_itself_stay_readable()
    {
        const string Id = "00000001-0000-0000-0000-000000000000", At = "2026-03-02T08:30:00+00:00";
        var shortlisted = JsonForms.Stored<SourcingShortlisted>(
            $$"""
            {"shortlist":{"ranked":[{"rank":1,"supplierId":"{{Id}}","componentId":"{{Id}}","score":80,"parts":[],"standing":"Unrated",
             "coverage":1,"warnings":[]}],"excluded":[]},"at":"{{At}}"}
            """);
        var request = SourcingRequest.Create(Deal.Requested).Apply(shortlisted);
        request.ComponentsOf(new Guid(Id)).ShouldBe([new Guid(Id)]);
        request.Shortlist!.Ranked.Single().Score.ShouldBe(80);
        JsonForms.Stored<Invitation>($$"""{"supplierId":"{{Id}}","componentId":"{{Id}}"}""").Components.ShouldBe([new Guid(Id)]);
    }
}
