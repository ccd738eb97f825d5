using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.BillRequests;

/// <summary>Requesting a bill through HTTP; and who sees what of it.</summary>
[Collection(nameof(OwnTime))]
public sealed class BillRequestServiceTests(OwnTimeService service)
{
    const string Path = "/bill-requests";

    static OpenBillRequest For(Loop loop, params Guid[] components) => new(
        Guid.NewGuid(), "Headset of nobody's business", "A", [new(loop.Week, 100)], MatchingService.Qingdao, loop.Conditions(),
        [.. components.Select((component, i) => new NewLot(component, [new WeekQuantity(loop.Week, 300)], [i + 1]))]);

    static async Task<BillRequestProgress> Progress(HttpClient client, Guid id) =>
        (await client.Asks<BillRequestProgress[]>($"{Path}/progress/by-ids", new[] { id })).Single();

    async Task<(Loop One, Loop Two, Guid Bill, Guid[] Lots)> Opened()
    {
        var one = await new Loop(service).Begin();
        var two = await new Loop(service).Begin();
        await service.Offer(one.Supplier, two.Component);
        await service.Capacity(one.Supplier, two.Component, MatchingService.Qingdao, new CapacityWeek(one.Week, 800, 1000));
        var bill = (await one.Buyer.Accepted(Path, For(one, one.Component, two.Component))).Id;
        return (one, two, bill, [.. (await Progress(one.Buyer, bill)).Lots.Select(lot => lot.RequestId)]);
    }

    [Fact]
    public async Task Lots_are_requests_like_any_other_and_the_page_of_the_bill_follows_them()
    {
        var (one, _, bill, lots) = await Opened();
        var shown = (await one.Buyer.Get<Page<BillRequestView>>(Path)).Items.Single();
        (shown.Id, shown.LotCount, shown.Currency).ShouldBe((bill, 2, "CNY"));
        var lot = await one.Buyer.Get<SourcingOverview>($"/sourcing-requests/{lots[1]}");
        (lot.Buyer!.BillRequestId, lot.Buyer.LotNumber).ShouldBe((bill, 2));

        await one.Quotes(lots[0]);
        var before = await Progress(one.Buyer, bill);
        before.Lots.Select(each => (each.Invited, each.QuoteCount, each.Cost)).ShouldBe([(1, 1, null), (2, 0, null)]);
        before.Total.ShouldBeNull();

        await one.QuotesOpened(lots[0]);
        var after = await Eventually.Get(
            () => Progress(one.Buyer, bill), progress => progress.Lots.All(each => each.State == SourcingState.QuotesOpened));
        after.Total.ShouldBe(new BillTotal("CNY", 3000, 1, 1));
        after.Lots.Select(each => each.Covered).ShouldBe([1m, 0m]);

        await one.Buyer.Accepted($"/sourcing-requests/{lots[0]}/award", one.Award());
        await one.Buyer.Accepted($"{Path}/{bill}/close", new CloseBillRequest("stopped"));
        (await Progress(one.Buyer, bill)).Lots.Select(each => each.State)
            .ShouldBe([SourcingState.Awarded, SourcingState.ClosedWithoutAward]);
        (await one.Buyer.Get<BillRequestView>($"{Path}/{bill}")).CloseReason.ShouldBe("stopped");
        (await one.Buyer.Accepted($"{Path}/{bill}/close", new CloseBillRequest("again"))).Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task All_lots_open_or_none_does()
    {
        var loop = await new Loop(service).Begin();
        var (status, faults) = await loop.Buyer.Refused(Path, For(loop, loop.Component, Guid.NewGuid()));
        (status, faults.Single().Field).ShouldBe((422, "lots[1].componentId"));
        (await loop.Buyer.Get<Page<SourcingOverview>>("/sourcing-requests")).Items.ShouldBeEmpty();
        (await loop.Buyer.Get<Page<BillRequestView>>(Path)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_repetition_opens_nothing_twice_also_at_the_same_moment()
    {
        var loop = await new Loop(service).Begin();
        var (command, id) = (For(loop, loop.Component), Guid.NewGuid());
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => loop.Buyer.Accepted(Path, command, id)));
        answers.Select(answer => answer.Id).Distinct().Count().ShouldBe(1);
        service.Clock.Advance(loop.QuoteTime);
        (await loop.Buyer.Accepted(Path, command, id)).Id.ShouldBe(answers[0].Id, "also after the deadline");
        (await loop.Buyer.Get<Page<SourcingOverview>>("/sourcing-requests")).Items.ShouldHaveSingleItem();
        (await loop.Buyer.Command(Path, command with { Product = "Another" }, id)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_supplier_sees_its_own_lots_together_and_nothing_of_the_others()
    {
        var (one, two, bill, lots) = await Opened();
        // The supplier of one is invited to both, the supplier of two to the second alone.
        var both = await one.Seller.Get<Page<SourcingOverview>>($"/sourcing-requests?besideId={lots[0]}");
        both.Items.Select(request => request.Id).ShouldBe([lots[1]]);
        foreach (var beside in new[] { lots[0], lots[1], Guid.NewGuid() })
            (await two.Seller.GetStringAsync($"/sourcing-requests?besideId={beside}")).ShouldBe(
                await two.Seller.GetStringAsync($"/sourcing-requests?besideId={Guid.NewGuid()}"));
        foreach (var (seller, request) in new[] { (one.Seller, lots[0]), (one.Seller, lots[1]), (two.Seller, lots[1]) })
        {
            var text = await seller.GetStringAsync($"/sourcing-requests/{request}");
            text.ShouldNotContain($"{bill}");
            text.ShouldNotContain("nobody's business");
            text.ShouldNotContain("\"lotNumber\":1");
            text.ShouldNotContain("\"lotNumber\":2");
        }
        (await two.Seller.GetAsync($"/sourcing-requests/{lots[0]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task For_others_it_does_not_exist()
    {
        var (one, _, bill, lots) = await Opened();
        var rival = service.As(Guid.NewGuid(), "oem", "supplier");
        foreach (var id in new[] { bill, Guid.NewGuid() })
        {
            (await rival.GetAsync($"{Path}/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await rival.Refused($"{Path}/{id}/close", new CloseBillRequest("x"))).Status.ShouldBe(404);
            foreach (var path in new[] { "by-ids", "progress/by-ids" })
                (await rival.Asks<object[]>($"{Path}/{path}", new[] { id })).ShouldBeEmpty();
        }
        (await rival.Get<Page<BillRequestView>>(Path)).Items.ShouldBeEmpty();
        (await rival.Get<Page<SourcingOverview>>($"/sourcing-requests?besideId={lots[0]}")).Items.ShouldBeEmpty();
        foreach (var client in new[] { one.Seller, service.As(Guid.NewGuid(), "alliance") })
            (await client.GetAsync($"{Path}/{bill}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Progress(one.Buyer, bill)).Lots.ShouldAllBe(lot => lot.State == SourcingState.Requested);
    }

    [Fact]
    public async Task Two_hundred_lots_open_in_one_step()
    {
        var loop = await new Loop(service).Begin();
        var components = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => service.Component()));
        await Task.WhenAll(components.Take(20).Select(component => service.Offer(loop.Supplier, component)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var bill = (await loop.Buyer.Accepted(Path, For(loop, components))).Id;
        TestContext.Current.TestOutputHelper?.WriteLine($"200 lots: {watch.ElapsedMilliseconds} ms");
        watch.Restart();
        (await Progress(loop.Buyer, bill)).Lots.Count.ShouldBe(200);
        TestContext.Current.TestOutputHelper?.WriteLine($"progress: {watch.ElapsedMilliseconds} ms");
        watch.Restart();
        await loop.Buyer.Accepted($"{Path}/{bill}/close", new CloseBillRequest("stopped"));
        TestContext.Current.TestOutputHelper?.WriteLine($"close: {watch.ElapsedMilliseconds} ms");
    }
}
