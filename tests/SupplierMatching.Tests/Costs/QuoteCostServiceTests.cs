using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Costs;

/// <summary>What quotes cost, through HTTP: the same figures in list, matrix and plans, and nothing of them for others.</summary>
[Collection(nameof(OwnTime))]
public sealed class QuoteCostServiceTests(OwnTimeService service)
{
    readonly ExchangeRate dollar = new("USD", 7, ChinaDay.Of(service.Clock.GetUtcNow()));

    SourcingConditions Costed(Loop loop) => loop.Conditions() with
    { Rates = [dollar], LandedCost = new(FreightShare: 0.1m, DutyShare: 0.2m) };

    async Task<Guid> Requested(Loop loop) => (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
        Costed(loop), MatchingService.Qingdao, [new WeekQuantity(loop.Week, 400)], loop.Component))).Id;

    SubmitQuote Dollars(Loop loop) => new(
        service.Terms(price: 1, currency: "USD"), [new WeekQuantity(loop.Week, 400)], Tooling: 123.25m,
        Delivery: new(Incoterm.Fob, "Yokohama", "JP"));

    [Fact]
    public async Task Plans_matrix_and_ranking_tell_the_same_figures()
    {
        var loop = await new Loop(service).Begin();
        var rival = await loop.NewSupplier();
        var request = await Requested(loop);
        await loop.Seller.Accepted($"/sourcing-requests/{request}/quote", Dollars(loop));
        await loop.Quotes(request, rival);
        (await loop.Buyer.GetAsync($"/sourcing-requests/{request}/quote-matrix")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await loop.QuotesOpened(request);

        var matrix = await loop.Buyer.Get<QuoteMatrix>($"/sourcing-requests/{request}/quote-matrix");
        var plans = await loop.Buyer.Get<AwardPlans>($"/sourcing-requests/{request}/award-plans?maximumSources=1&plans=1");
        var list = (await loop.Buyer.Asks<ShortlistPage[]>("/sourcing-requests/shortlists/by-ids", new[] { request })).Single();

        // 1 USD is 7; freight 0.7, duty 20 % of 7.7; tooling 862.75 over 400, against 10 from the rival.
        matrix.Quotes.Select(quote => (quote.SupplierId, quote.Cost!.UnitCost)).ShouldBe([(rival, 10), (loop.Supplier, 11.396875m)]);
        (matrix.Quotes[1].Rate, matrix.Quotes[1].Cost!.UnitPrice, matrix.Quotes[1].Cost!.Tooling).ShouldBe((dollar, 9.24m, 862.75m));
        (plans.Plans.Single().Cost, plans.Plans[0].Splits.Single().SupplierId).ShouldBe((4000, rival));
        PriceOf(list, loop.Supplier).ShouldBe(11.396875m);
        PriceOf(list, rival).ShouldBe(10);

        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award(400, loop.Supplier));
        (await loop.Buyer.Get<QuoteMatrix>($"/sourcing-requests/{request}/quote-matrix")).Quotes.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_plan_of_a_converted_quote_has_its_tooling_once_and_its_rate()
    {
        var loop = await new Loop(service).Begin();
        var request = await Requested(loop);
        await loop.Seller.Accepted($"/sourcing-requests/{request}/quote", Dollars(loop));
        await loop.QuotesOpened(request);

        var plan = (await loop.Buyer.Get<AwardPlans>($"/sourcing-requests/{request}/award-plans?plans=1")).Plans.Single();

        var split = plan.Splits.Single();
        (plan.Cost, split.Cost, split.UnitPrice, split.Tooling, split.Rate).ShouldBe((4558.75m, 4558.75m, 9.24m, 862.75m, dollar));
    }

    [Fact]
    public async Task Nobody_else_learns_what_a_quote_costs()
    {
        var loop = await new Loop(service).Begin();
        var rival = await loop.NewSupplier();
        var request = await Requested(loop);
        await loop.Seller.Accepted($"/sourcing-requests/{request}/quote", Dollars(loop));
        var own = await loop.Seller.Get<SourcingOverview>($"/sourcing-requests/{request}");
        (own.Supplier!.Quote!.Tooling, own.Supplier.Quote.Delivery!.Place).ShouldBe((123.25m, "Yokohama"));
        (await loop.Buyer.GetStringAsync($"/sourcing-requests/{request}")).ShouldNotContain("Yokohama");

        await loop.QuotesOpened(request);

        var seen = await service.As(rival, "supplier").GetStringAsync($"/sourcing-requests/{request}");
        seen.ShouldContain("\"rate\":7", Case.Sensitive, "the rates are for all who are invited");
        foreach (var secret in new[] { "Yokohama", "123.25", "862.75" }) seen.ShouldNotContain(secret);
        var path = $"/sourcing-requests/{request}/quote-matrix";
        (await service.As(Guid.NewGuid(), "oem").GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await loop.Buyer.GetAsync($"/sourcing-requests/{Guid.NewGuid()}/quote-matrix")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var (organisation, role) in new[] { (rival, "supplier"), (loop.Supplier, "supplier"), (Guid.NewGuid(), "alliance") })
            (await service.As(organisation, role).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_out_of_bounds_is_refused_by_field()
    {
        var loop = await new Loop(service).Begin();
        var request = await Requested(loop);
        var path = $"/sourcing-requests/{request}/quote";
        foreach (var (quote, field) in new[]
        {
            (Dollars(loop) with { Tooling = -1 }, "tooling"),
            (Dollars(loop) with { Delivery = new(Origin: "ZZ") }, "delivery.origin"),
            (Dollars(loop) with { Delivery = new(Place: new string('x', 101)) }, "delivery.place"),
            (Dollars(loop) with { Terms = service.Terms(currency: "EUR") }, "terms.currency"),
        })
        {
            var (status, faults) = await loop.Seller.Refused(path, quote);
            (status, faults.Single().Field).ShouldBe((422, field));
        }
        (await loop.Buyer.Refused("/sourcing-requests", new RequestSourcing(
            Costed(loop) with { Rates = [dollar with { Day = dollar.Day.AddDays(1) }] }, MatchingService.Qingdao,
            [new WeekQuantity(loop.Week, 1)], loop.Component))).Faults.Single().Field.ShouldBe("conditions.rates[0].day");
    }

    [Fact]
    public async Task Offers_in_a_currency_with_a_rate_are_compared_before_there_are_quotes()
    {
        var loop = await new Loop(service).Begin();
        var dollars = await service.Supplier();
        await service.Offer(dollars, loop.Component, terms: service.Terms(price: 1, currency: "USD"));
        await service.Capacity(dollars, loop.Component, MatchingService.Qingdao, new CapacityWeek(loop.Week, 800, 1000));

        var list = (await loop.Buyer.Asks<ShortlistPage[]>(
            "/sourcing-requests/shortlists/by-ids", new[] { await Requested(loop) })).Single();

        PriceOf(list, dollars).ShouldBe(7);
        PriceOf(list, loop.Supplier).ShouldBe(10);
    }

    static decimal? PriceOf(ShortlistPage list, Guid supplier) => list.Ranked.Single(ranked => ranked.SupplierId == supplier)
        .Parts.Single(part => part.Criterion == Criterion.Price).Raw;
}
