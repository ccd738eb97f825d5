using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Deliveries;

/// <summary>Dispatches and receipts through HTTP, and who sees what of them.</summary>
[Collection(nameof(OwnTime))]
public sealed class DeliveryServiceTests(OwnTimeService service)
{
    [Fact]
    public async Task What_came_of_an_award_is_recorded_corrected_and_counts_for_the_supplier()
    {
        var (loop, request) = await Awarded();
        var path = $"/sourcing-requests/{request}";
        (await Seen(loop.Buyer, request)).Single().ShouldSatisfyAllConditions(
            own => own.SupplierId.ShouldBe(loop.Supplier), own => own.InTimeShare.ShouldBeNull(),
            own => own.Weeks.Single().ShouldBe(new DeliveryWeek(loop.Week, 300, 0, null)));

        await loop.Seller.Accepted($"{path}/dispatches", new AnnounceDispatch(120, service.Today.AddDays(2), "D-1"));
        var id = Guid.NewGuid();
        foreach (var _ in new[] { 1, 2 })
            await loop.Buyer.Accepted($"{path}/receipts", new RecordReceipt(loop.Supplier, 120, service.Today, Reference: "N-1"), id);
        var seen = (await Seen(loop.Seller, request)).Single();
        (seen.Dispatches.Single().Reference, seen.Receipts.Single().Quantity).ShouldBe(("D-1", 120m), "the repeated command recorded it once");

        var receipt = seen.Receipts.Single().Id;
        await loop.Buyer.Accepted(
            $"{path}/receipts/{receipt}/correction", new CorrectReceipt(loop.Supplier, 300, service.Today, "Two pallets were missed"));
        seen = (await Seen(loop.Buyer, request)).Single();
        (seen.Receipts.Single().Reason, seen.InTimeShare, seen.Weeks.Single().InTime).ShouldBe(("Two pallets were missed", 1m, 300m));
        (await loop.Buyer.Get<SupplierProfile>($"/suppliers/{loop.Supplier}")).Rating.ShouldBe(SupplierRating.Excellent);
    }

    [Fact]
    public async Task Only_the_two_parties_see_and_write_it()
    {
        var (loop, request) = await Awarded();
        var rival = await loop.NewSupplier();
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/receipts", new RecordReceipt(loop.Supplier, 10, service.Today));
        var receipt = (await Seen(loop.Buyer, request)).Single().Receipts.Single().Id;

        foreach (var client in new[] { service.As(Guid.NewGuid(), "oem"), service.As(rival, "supplier"), service.As(loop.Oem, "supplier") })
            (await client.GetAsync($"/sourcing-requests/{request}/deliveries")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var role in new[] { "alliance", "operator" })
            (await service.As(Guid.NewGuid(), role).GetAsync($"/sourcing-requests/{request}/deliveries")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var other = service.As(Guid.NewGuid(), "oem");
        foreach (var (path, body) in new (string, object)[]
        {
            ("receipts", new RecordReceipt(loop.Supplier, 1, service.Today)),
            ($"receipts/{receipt}/correction", new CorrectReceipt(loop.Supplier, 1, service.Today, "mine")),
        })
            (await other.Refused($"/sourcing-requests/{request}/{path}", body)).Status.ShouldBe(404, path);
        (await service.As(rival, "supplier").Refused($"/sourcing-requests/{request}/dispatches", new AnnounceDispatch(1, service.Today)))
            .Status.ShouldBe(404);
        (await loop.Buyer.Refused($"/sourcing-requests/{request}/receipts", new RecordReceipt(rival, 1, service.Today)))
            .Faults.Single().Field.ShouldBe("supplierId");
    }

    async Task<(Loop Loop, Guid Request)> Awarded()
    {
        var loop = await new Loop(service).Begin();
        var request = (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
            loop.Conditions(), MatchingService.Qingdao, [new WeekQuantity(loop.Week, 300)], loop.Component))).Id;
        await loop.Quotes(request, quantity: 400);
        await loop.QuotesOpened(request);
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award());
        return (loop, request);
    }

    static Task<IReadOnlyList<AwardDeliveries>> Seen(HttpClient client, Guid request) =>
        client.Get<IReadOnlyList<AwardDeliveries>>($"/sourcing-requests/{request}/deliveries");
}
