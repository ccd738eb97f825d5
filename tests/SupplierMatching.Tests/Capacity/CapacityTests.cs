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
    public async Task A_correction_is_shown_to_its_supplier()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        await service.Capacity(supplier, component, "370200", new Contract.CapacityWeek(service.Week(2), 100, 140));
        var client = service.As(supplier, "supplier");
        await client.Accepted("/capacity", new PublishCapacity(component, "370200", [new(service.Week(2), 90, 140)], "a line was counted twice"));
        var correction = (await client.Get<Page<SupplierCapacity>>("/capacity")).Items.Single().CorrectionHistory.Single();
        correction.Reason.ShouldBe("a line was counted twice");
        correction.By.ShouldNotBeEmpty();
        correction.Figures.ShouldBe([new CorrectedFigure(service.Week(2), ReportedFigure.Actual, 100, 90)]);
        var heard = await service.Bus.Hear<Contract.CapacityPublished>(e => e.ComponentId == component && e.Weeks.Single().Actual == 90);
        System.Text.Json.JsonSerializer.Serialize(heard).ShouldNotContain("counted twice");
    }

    [Fact]
    public async Task A_new_region_exists_in_the_list_and_a_stored_one_can_be_changed_whatever_it_is()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        var (client, part) = (service.As(supplier, "supplier"), (await service.PartOf(component))!);
        PublishCapacity Publish(string region, decimal actual) => new(component, region, [new(service.Week(2), actual, 140)]);
        (await client.Refused("/capacity", Publish("999999", 100))).Faults.Single().Field.ShouldBe("region");

        var rows = await client.Import("/import/capacity", new ImportBatch<ImportCapacity>([.. new[] { "999999", "370211", "370200" }.Select(
            (region, i) => new ImportRow<ImportCapacity>(i + 2, Guid.NewGuid(), new ImportCapacity(part.Manufacturer, part.PartNumber, region, service.Week(2), 1, 2)))]));
        rows.Select(row => (row.Outcome, row.Warnings?.Single().Reason.Code)).ShouldBe([
            (ImportOutcome.Accepted, "unknown-region"), (ImportOutcome.Accepted, null), (ImportOutcome.Accepted, null)]);
        await service.Capacity(supplier, component, "999999", new Contract.CapacityWeek(service.Week(2), 100, 140));

        async Task<string[]> In(string region) => [.. (await client.Get<Page<SupplierCapacity>>($"/capacity?region={region}")).Items.Select(plan => plan.Region).Order()];
        (await In("370000")).ShouldBe(["370200", "370211"]);
        (await In("370200")).ShouldBe(["370200", "370211"]);
        (await In("370211")).ShouldBe(["370211"]);
        (await In("999999")).ShouldBe(["999999"]);
        (await service.As(Guid.NewGuid(), "alliance").PostAsJsonAsync("/capacity/totals/by-ids?region=370000", new[] { component }))
            .Content.ReadFromJsonAsAsyncEnumerable<CapacityTotal>(MatchingService.Json).ToBlockingEnumerable().Select(total => total!.Region)
            .ShouldBe(["370200", "370211"]);
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
        totals[1].Weeks.Single().ShouldBe(new CapacityTotalWeek(service.Week(2), new(500, Band.Of(600), 3), new(1000, Band.Of(1200), 3)));

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
