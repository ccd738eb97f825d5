using System.Net;
using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.TestKit;

using Contract = SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.SupplierMatching.Tests.Capacity;

public sealed class CapacityTests(MatchingService service)
{
    [Fact]
    public async Task Published_weeks_reach_the_others_and_the_supplier_reads_them_back()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        var week = new Contract.CapacityWeek(service.Week(2), 100, 140);
        await service.Capacity(supplier, component, "370200", week);

        var heard = await service.Bus.Hear<Contract.CapacityPublished>(e => e.ComponentId == component);
        (heard.SupplierId, heard.Region, heard.Weeks.Single()).ShouldBe((supplier, "370200", week));
        (await service.As(supplier, "supplier").Get<Page<SupplierCapacity>>($"/capacity?componentId={component}&region=370200"))
            .Items.Single().Weeks.ShouldBe([week]);
        (await service.As(supplier, "supplier").Get<Page<SupplierCapacity>>($"/capacity?from={service.Week(3):O}"))
            .Items.Single().Weeks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Capacity_is_read_by_its_supplier_alone()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        await service.Capacity(supplier, component, "370200", new Contract.CapacityWeek(service.Week(2), 100, 140));
        (await service.As(await service.Supplier(), "supplier")
            .Get<Page<SupplierCapacity>>($"/capacity?componentId={component}")).Items.ShouldBeEmpty();
        foreach (var role in new[] { "oem", "operator", "alliance", "admin" })
            (await service.As(supplier, role).GetAsync("/capacity")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_alliance_reads_sums_that_give_no_supplier_away()
    {
        var component = await service.Component();
        async Task Publish(string region, decimal actual) => await service.Capacity(
            await service.Supplier(), component, region, new Contract.CapacityWeek(service.Week(2), actual, actual * 2));
        foreach (var actual in new[] { 100m, 200, 300 }) await Publish("370200", actual);
        foreach (var actual in new[] { 400m, 500 }) await Publish("370100", actual);

        var totals = await service.As(Guid.NewGuid(), "alliance").ByIds<CapacityTotal[]>("/capacity/totals/by-ids", component);
        totals.Select(total => total.Region).ShouldBe(["370100", "370200"]);
        totals[0].Weeks.Single().ShouldBe(new CapacityTotalWeek(service.Week(2), new(null, Band.Of(900), 2), new(null, Band.Of(1800), 2)));
        totals[1].Weeks.Single().ShouldBe(new CapacityTotalWeek(service.Week(2), new(600, Band.Of(600), 3), new(1200, Band.Of(1200), 3)));

        foreach (var role in new[] { "oem", "supplier", "operator", "admin" })
            (await service.As(Guid.NewGuid(), role).PostAsJsonAsync("/capacity/totals/by-ids", new[] { component })).StatusCode.ShouldBe(
                HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_window_is_bounded()
    {
        var client = service.As(Guid.NewGuid(), "supplier");
        (await client.GetAsync("/capacity?from=2026-03-09&to=2026-03-02")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await client.GetAsync("/capacity?from=2026-03-02&to=2036-03-02")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Rows_of_an_import_are_decided_one_by_one_and_a_second_time_change_nothing()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        var part = (await service.PartOf(component))!;
        ImportRow<ImportCapacity> Row(int line, DateOnly week, string? partNumber = null) => new(line, Guid.NewGuid(), new ImportCapacity(
            part.Manufacturer, partNumber ?? part.PartNumber, "370200", week, 10, 20));
        var batch = new ImportBatch<ImportCapacity>([
            Row(2, service.Week(2)), Row(3, service.Week(3)), Row(4, service.Week(3)), Row(5, service.Week(4).AddDays(1)),
            Row(6, service.Week(4), "unheard of")]);
        ImportOutcome[] rejected = [ImportOutcome.Rejected, ImportOutcome.Rejected, ImportOutcome.Rejected];

        var first = await service.As(supplier, "supplier").Import("/import/capacity", batch);
        first.Select(row => row.Outcome).ShouldBe([ImportOutcome.Accepted, ImportOutcome.Accepted, .. rejected]);
        first.SelectMany(row => row.Errors).Select(fault => fault.Field).ShouldBe(["week", "week", "partNumber"]);
        (await service.Bus.Hear<Contract.CapacityPublished>(e => e.ComponentId == component)).Weeks.Count.ShouldBe(2);
        var second = await service.As(supplier, "supplier").Import("/import/capacity", batch);
        second.Select(row => row.Outcome).ShouldBe([ImportOutcome.Unchanged, ImportOutcome.Unchanged, .. rejected]);
    }
}
