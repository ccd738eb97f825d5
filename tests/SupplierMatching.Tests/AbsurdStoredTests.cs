using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Capacity;
using SupplyChain.SupplierMatching.Offers;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

using CapacityPublished = SupplyChain.SupplierMatching.Capacity.CapacityPublished;
using OfferPublished = SupplyChain.SupplierMatching.Offers.OfferPublished;

namespace SupplyChain.SupplierMatching.Tests;

/// <summary>Events and documents from before values had bounds. One of them must not keep anybody from anything.</summary>
[Collection(nameof(OwnTime))]
public sealed class AbsurdStoredTests(OwnTimeService service)
{
    [Fact]
    public async Task A_supplier_with_absurd_figures_is_read_and_ranked_beside_the_others()
    {
        var loop = await new Loop(service).Begin();
        // The database knows no distance from its first day of all: that plan tells nothing any more, and stops no other.
        var (absurd, beforeAllDays) = (await service.Supplier(), await service.Supplier());
        await Store(absurd, loop.Component, new DateOnly(2, 1, 7), loop.Week);
        await Store(beforeAllDays, loop.Component, DateOnly.MinValue, loop.Week);
        Guid[] all = [absurd, beforeAllDays, loop.Supplier];
        var alliance = service.As(Guid.NewGuid(), "alliance");

        (await loop.Buyer.Get<Page<SupplierOffer>>($"/offers?componentId={loop.Component}")).Items
            .Select(offer => offer.SupplierId).ShouldContain(loop.Supplier);
        (await loop.Buyer.Asks<ComponentSuppliers[]>("/component-suppliers/by-ids", new[] { loop.Component })).Single().Suppliers
            .Select(supplier => supplier.SupplierId).ShouldBe(all, ignoreOrder: true);
        (await loop.Buyer.Asks<SupplierProfile[]>("/suppliers/by-ids", all)).Length.ShouldBe(3);
        (await alliance.Get<Page<ComponentQualification>>($"/qualifications?componentId={loop.Component}")).Items
            .Select(qualification => qualification.SupplierId).ShouldBe(all, ignoreOrder: true);
        (await service.As(absurd, "supplier").Get<Page<SupplierCapacity>>("/capacity")).Items.Single().Weeks
            .Single(week => week.Week == loop.Week).Maximum.ShouldBe(1e15m);
        var total = (await alliance.Asks<CapacityTotal[]>("/capacity/totals/by-ids", new[] { loop.Component })).Single();
        total.Weeks.Single(week => week.Week == loop.Week).Maximum.Contributors.ShouldBe(3);

        var request = await Requested(loop);
        var list = (await loop.Buyer.Asks<ShortlistPage[]>("/sourcing-requests/shortlists/by-ids", new[] { request })).Single();
        list.Ranked.Select(ranked => ranked.SupplierId).ShouldBe([absurd, loop.Supplier], ignoreOrder: true);
        list.Excluded.Single().SupplierId.ShouldBe(beforeAllDays);
    }

    [Fact]
    public async Task Awards_of_absurd_quantities_leave_no_capacity_and_stop_no_other_award()
    {
        var (loop, other) = (await new Loop(service).Begin(), await new Loop(service).Begin());
        var (first, second, third) = (await Requested(loop), await Requested(loop), await Requested(other));
        foreach (var request in new[] { first, second }) await loop.Quotes(request);
        await other.Quotes(third);
        await loop.QuotesOpened(first);
        await loop.Buyer.Accepted($"/sourcing-requests/{first}/award", loop.Award());
        await Run($$"""
            update mt_doc_sourcingrequest set data = jsonb_set(data, '{parts,0,weeks}', jsonb_build_array(
                jsonb_build_object('week', '{{loop.Week:yyyy-MM-dd}}', 'quantity', 7e28),
                jsonb_build_object('week', '{{loop.Week:yyyy-MM-dd}}', 'quantity', 7e28))) where id = '{{first}}'
            """);

        var (status, faults) = await loop.Buyer.Refused($"/sourcing-requests/{second}/award", loop.Award());
        (status, faults.Single().Field).ShouldBe((422, "splits[0].weeks[0].quantity"));
        await other.QuotesOpened(third);
        await other.Buyer.Accepted($"/sourcing-requests/{third}/award", other.Award());
    }

    [Fact]
    public async Task An_absurd_gap_is_proposed_and_the_others_beside_it()
    {
        var (absurd, sound) = (await new Loop(service).Begin(), await new Loop(service).Begin());
        await absurd.Contributes(quantity: decimal.MaxValue);
        await service.Deliver(new GapOpened(
            absurd.Gap, absurd.Component, MatchingService.Qingdao,
            [
                new GapWeek(DateOnly.MinValue, decimal.MaxValue, 0, 0, decimal.MaxValue, GapState.BottleneckRed),
                new GapWeek(absurd.Week, decimal.MaxValue, 0, 0, decimal.MaxValue, GapState.BottleneckRed),
            ], GapState.BottleneckRed, decimal.MaxValue, [absurd.Oem], []), stream: absurd.Gap, version: 1);
        (await absurd.Proposed()).Weeks.Single().Quantity.ShouldBe(1e15m);

        await sound.Contributes();
        await sound.GapOpens();
        (await sound.Proposed()).Weeks.Single().Quantity.ShouldBe(300);
    }

    static async Task<Guid> Requested(Loop loop) => (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
        loop.Conditions(), MatchingService.Qingdao, [new WeekQuantity(loop.Week, 300)], loop.Component))).Id;

    async Task Store(Guid supplier, Guid component, DateOnly first, DateOnly week)
    {
        var now = service.Clock.GetUtcNow();
        await using var session = service.Store.LightweightSession();
        foreach (var (number, terms) in AbsurdTerms().Index())
        {
            var id = Guid.NewGuid();
            session.Events.StartStream<Offer>(id, new OfferPublished(id, supplier, component, terms, number != 1, now));
        }
        session.Events.StartStream<CapacityPlan>(
            CapacityPlan.IdOf(supplier, component, MatchingService.Qingdao),
            new CapacityPublished(supplier, component, MatchingService.Qingdao,
            [
                new(first, decimal.MaxValue, decimal.MaxValue), new(week.AddDays(-7), 1e-28m, 1e-28m),
                new(week, decimal.MaxValue, decimal.MaxValue), new(week.AddDays(7), decimal.MaxValue, 0),
                new(DateOnly.MaxValue, decimal.MaxValue, decimal.MaxValue),
            ], now));
        session.Events.StartStream<SupplierQualification>(
            SupplierQualification.IdOf(supplier, component), new QualificationDeclared(supplier, component, now),
            Run(9, 1e-28m), Run(decimal.MaxValue, decimal.MaxValue), Run(decimal.MaxValue, 1), Run(0, 0),
            new SupplierQualified(supplier, component, null, now, null));
        await session.SaveChangesAsync();

        RunAssessed Run(decimal good, decimal started) => new(
            new RunResult(null, Guid.NewGuid(), "L", started, good, [new CharacteristicCapability("width", null, decimal.MinValue)]), [], now);
    }

    IEnumerable<Terms> AbsurdTerms()
    {
        var sound = service.Terms();
        return
        [
            sound with { LeadTimeDays = int.MaxValue }, sound with { LeadTimeDays = -1 }, sound with { LeadTimeDays = int.MinValue },
            sound with { OrderMultiple = 1e-28m }, sound with { OrderMultiple = 0 }, sound with { MinimumOrder = decimal.MaxValue },
            sound with { Prices = [new PriceBreak(1e-28m, decimal.MaxValue), new PriceBreak(0, 0)] }, sound with { Prices = [] },
            sound with { ValidFrom = DateOnly.MinValue, ValidTo = DateOnly.MaxValue },
        ];
    }

    async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(service.Servers.Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
