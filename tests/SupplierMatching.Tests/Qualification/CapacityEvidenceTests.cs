using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Qualification;

public sealed class CapacityEvidenceTests(MatchingService service)
{
    static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_evidence_is_the_good_pieces_of_the_best_week()
    {
        CapacityEvidence.BestWeek([]).ShouldBe(0);
        CapacityEvidence.BestWeek([Run(90, Monday), Run(80, Monday.AddDays(6)), Run(160, Monday.AddDays(7))]).ShouldBe(170);
    }

    [Fact]
    public void A_run_that_missed_a_criterion_or_waits_for_a_confirmation_or_is_absurd_shows_nothing() =>
        CapacityEvidence.BestWeek([
            Run(90, Monday, RunReasons.SampleTooSmall.With(90m, 100)), Run(90, Monday, RunReasons.OwnLineUnconfirmed.With()),
            Run(decimal.MaxValue, Monday), Run(7, Monday)]).ShouldBe(7);

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 0, true)]
    [InlineData(1_000, 100, false)]
    [InlineData(1_001, 100, true)]
    [InlineData(1_001, 101, false)]
    [InlineData(1_000_000, 95, true)]
    public void A_capacity_is_far_above_the_evidence_from_more_than_ten_times_on(int published, int evidenced, bool marked) =>
        CapacityEvidence.IsFarBelow(published, evidenced).ShouldBe(marked);

    [Fact]
    public async Task A_buyer_reads_the_mark_and_neither_figure()
    {
        var loop = await new Loop(service).Begin();
        var proven = await loop.NewSupplier();
        await using (var session = service.Store.LightweightSession())
        {
            foreach (var (supplier, good) in new[] { (loop.Supplier, 37m), (proven, 113m) })
                session.Events.Append(SupplierQualification.IdOf(supplier, loop.Component), Run(good, service.Clock.GetUtcNow()));
            await session.SaveChangesAsync();
        }
        await service.Capacity(loop.Supplier, loop.Component, MatchingService.Qingdao, new CapacityWeek(loop.Week, 800, 4321));

        var request = (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
            loop.Conditions(), MatchingService.Qingdao, [new(loop.Week, 300)], loop.Component))).Id;
        var list = (await loop.Buyer.Asks<ShortlistPage[]>("/sourcing-requests/shortlists/by-ids", new[] { request })).Single();
        list.Ranked.Where(ranked => ranked.WarningsCoded!.Contains(ShortlistWarnings.CapacityAboveEvidence.With()))
            .Select(ranked => ranked.SupplierId).ShouldBe([loop.Supplier]);
        list.Ranked.Count.ShouldBe(2, "the mark excludes nobody");
        foreach (var reason in list.Ranked.SelectMany(ranked => ranked.WarningsCoded!))
            reason.Parameters.Values.ShouldNotContain(value => value.Contains("4321") || value.Contains("37"));
    }

    [Fact]
    public async Task The_supplier_and_OEMs_read_the_mark_and_nobody_else_and_no_figure_with_it()
    {
        var component = await service.Component();
        var (proven, promising) = (await service.Supplier(), await service.Supplier());
        foreach (var supplier in new[] { proven, promising }) await service.Offer(supplier, component);
        await using (var session = service.Store.LightweightSession())
        {
            session.Events.Append(SupplierQualification.IdOf(proven, component), Run(437.135791m, service.Clock.GetUtcNow()));
            session.Events.Append(SupplierQualification.IdOf(promising, component), Run(37, service.Clock.GetUtcNow()));
            await session.SaveChangesAsync();
        }
        foreach (var supplier in new[] { proven, promising })
        {
            await service.Capacity(
                supplier, component, "370200", new CapacityWeek(service.Week(2), 100, 200), new CapacityWeek(service.Week(3), 800, 4321.987654m));
            await service.Capacity(supplier, component, "370100", new CapacityWeek(service.Week(2), 10, 20));
        }

        async Task<string> Own(Guid supplier) => string.Join(' ', (await service.As(supplier, "supplier").Get<Page<SupplierCapacity>>("/capacity"))
            .Items.OrderBy(plan => plan.Region).Select(plan => $"{plan.Region}:{plan.AboveEvidence}"));
        (await Own(promising)).ShouldBe("370100:False 370200:True");
        (await Own(proven)).ShouldBe("370100:False 370200:False");
        (await service.As(promising, "supplier").Get<Page<SupplierCapacity>>($"/capacity?to={service.Week(2):O}"))
            .Items.ShouldAllBe(plan => !plan.AboveEvidence, "the weeks shown are not above it");

        async Task<(bool? Promising, bool? Proven)> Read(Guid reader, string role)
        {
            using var response = await service.As(reader, role).PostAsJsonAsync("/component-suppliers/by-ids", new[] { component });
            var text = await response.Content.ReadAsStringAsync();
            text.ShouldNotContain("987654");
            text.ShouldNotContain("135791");
            var told = System.Text.Json.JsonSerializer.Deserialize<ComponentSuppliers[]>(text, MatchingService.Json)!.Single().Suppliers;
            return (told.Single(of => of.SupplierId == promising).CapacityAboveEvidence, told.Single(of => of.SupplierId == proven).CapacityAboveEvidence);
        }

        (await Read(Guid.NewGuid(), "oem")).ShouldBe((true, false));
        (await Read(promising, "supplier")).ShouldBe((true, null));
        (await Read(proven, "supplier")).ShouldBe((null, false));
        foreach (var role in new[] { "supplier", "operator", "alliance", "admin" }) (await Read(Guid.NewGuid(), role)).ShouldBe((null, null), role);

        // Another capacity of the same step reads the same.
        await service.Capacity(promising, component, "370200", new CapacityWeek(service.Week(3), 800, 2345));
        (await Read(Guid.NewGuid(), "oem")).ShouldBe((true, false));
    }

    static RunAssessed Run(decimal good, DateTimeOffset at, params IReadOnlyList<Contracts.Reason> shortcomings) =>
        new(new RunResult(null, Guid.NewGuid(), "L", good, good, []), shortcomings, at);
}
