using System.Net;
using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Scorecards;

/// <summary>Who reads whose scorecard, on the service that is really served; it moves its clock.</summary>
[Collection(nameof(OwnTime))]
public sealed class SupplierScorecardTests(OwnTimeService service)
{
    [Fact]
    public async Task An_OEM_reads_it_once_the_quotes_are_open_and_other_suppliers_and_OEMs_never()
    {
        var loop = await new Loop(service).Begin();
        var path = $"/suppliers/{loop.Supplier}/scorecard";
        (await loop.Seller.Get<SupplierScorecard>($"{path}?periods=8")).Periods.Count.ShouldBe(8);
        (await service.As(Guid.NewGuid(), "alliance").Get<SupplierScorecard>(path)).Periods.Count.ShouldBe(4);

        var request = (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
            loop.Conditions(), MatchingService.Qingdao, [new WeekQuantity(loop.Week, 300)], loop.Component))).Id;
        await loop.Quotes(request);
        (await loop.Buyer.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "it would tell who quoted");
        await loop.QuotesOpened(request);
        (await loop.Buyer.Get<SupplierScorecard>(path)).SupplierId.ShouldBe(loop.Supplier);
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award());
        (await loop.Buyer.Get<SupplierScorecard>(path)).SupplierId.ShouldBe(loop.Supplier);

        foreach (var (who, role) in new[] { (Guid.NewGuid(), "oem"), (await service.Supplier(), "supplier"), (loop.Supplier, "oem") })
            foreach (var id in new[] { loop.Supplier, Guid.NewGuid() })
                (await service.As(who, role).GetAsync($"/suppliers/{id}/scorecard")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var role in new[] { "operator", "admin" })
            (await service.As(loop.Supplier, role).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var periods in new[] { 0, 9 })
            (await loop.Seller.GetAsync($"{path}?periods={periods}")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_run_reaches_the_points_of_its_quarter_and_its_lot_those_that_booked_it()
    {
        var loop = await new Loop(service).Begin();
        await loop.Awarded();
        var asked = await loop.RunAsked();
        var held = loop.Held(asked);
        await loop.Answer(held);
        await loop.Answer(loop.Confirmed(held));
        await loop.Answer(loop.Completed(held, good: 95));
        var own = await Eventually.Get(
            () => loop.Seller.Get<SupplierScorecard>($"/suppliers/{loop.Supplier}/scorecard"), card => card.Periods[0].Runs.Count > 0);
        (own.Periods[0].Points, own.Periods[0].Quality, own.Periods[0].Rating).ShouldBe((95, 0.95m, SupplierRating.Excellent));
        JsonSerializer.Serialize(await service.As(Guid.NewGuid(), "alliance").Get<SupplierScorecard>($"/suppliers/{loop.Supplier}/scorecard"))
            .ShouldNotContain(own.Periods[0].Runs[0].Lot);
    }
}
