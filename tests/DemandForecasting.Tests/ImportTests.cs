using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Platform;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class ImportTests(ForecastingService service)
{
    readonly Guid oem = Guid.NewGuid();

    [Fact]
    public async Task Good_rows_of_a_plan_become_one_revision_and_bad_ones_keep_none_back()
    {
        var lens = await service.KnowsComponent();
        var week = service.ThisWeek();
        var answer = await Import(Guid.NewGuid(),
            new ImportDemand(Region, week, 10, Product: "HMD"),
            new ImportDemand(Region, week.AddDays(1), 10, Product: "HMD"),
            new ImportDemand(Region, week.AddDays(7), 20, Product: "hmd"),
            new ImportDemand(Region, week.AddDays(7), 30, Product: "HMD"),
            new ImportDemand(Region, week, -1, Product: "HMD"),
            new ImportDemand(Region, week, 5, ComponentId: lens),
            new ImportDemand(Region, week, 5, Manufacturer: "Nobody", PartNumber: "X-1"),
            new ImportDemand(Region, week, 5, Manufacturer: "Nobody"));

        answer.Outcomes.Select(row => (row.Row, row.Outcome, string.Join(",", row.Errors.Select(error => error.Field)))).ShouldBe(
        [
            (2, ImportOutcome.Accepted, ""),
            (3, ImportOutcome.Rejected, "week"),
            (4, ImportOutcome.Accepted, ""),
            (5, ImportOutcome.Rejected, "week"),
            (6, ImportOutcome.Rejected, "quantity,week"),
            (7, ImportOutcome.Accepted, ""),
            (8, ImportOutcome.Rejected, "partNumber"),
            (9, ImportOutcome.Rejected, "partNumber,product"),
        ]);
        var plan = (await service.Oem(oem).Get<Page<DemandPlan>>("/plans?product=HMD")).Items.ShouldHaveSingleItem();
        (plan.Revision, plan.Weeks.Count).ShouldBe((1, 2));
        await service.Requires(oem, lens, [.. Enumerable.Repeat(5m, 39)]);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_an_older_one_can_come_back()
    {
        var (older, newer) =
            (new ImportDemand(Region, service.ThisWeek(), 10, Product: "HMD"),
            new ImportDemand(Region, service.ThisWeek(), 20, Product: "HMD"));
        var batch = Guid.NewGuid();
        (await Import(batch, older)).Outcomes[0].Outcome.ShouldBe(ImportOutcome.Accepted);
        (await Import(batch, older)).Outcomes[0].Outcome.ShouldBe(ImportOutcome.Unchanged);
        (await Import(Guid.NewGuid(), older)).Outcomes[0].Outcome.ShouldBe(ImportOutcome.Unchanged);
        (await Import(Guid.NewGuid(), newer)).Outcomes[0].Outcome.ShouldBe(ImportOutcome.Accepted);
        (await Import(Guid.NewGuid(), older)).Outcomes[0].Outcome.ShouldBe(ImportOutcome.Accepted);
    }

    [Fact]
    public async Task An_unknown_product_or_region_is_a_warning_and_the_row_is_accepted()
    {
        var lens = await service.KnowsComponent();
        await service.Release(Released(oem, "HMD", "A", Line(lens, 2)));
        await Eventually.Holds(async () => (await Import(Guid.NewGuid(), new ImportDemand(Region, service.ThisWeek(), 1, Product: "hmd")))
            .Outcomes[0].Warnings.ShouldBeNull());
        var answer = await Import(Guid.NewGuid(),
            new ImportDemand(Region, service.ThisWeek(), 10, Product: "Unbuilt"), new ImportDemand("990000", service.ThisWeek(), 10, Product: "HMD"),
            new ImportDemand("990000", service.ThisWeek(), 10, ComponentId: lens), new ImportDemand("990000", service.ThisWeek(), -1, Product: "Unbuilt"));
        answer.Outcomes.Select(row => (row.Outcome, string.Join(' ', (row.Warnings ?? []).Select(warning => $"{warning.Field}:{warning.Reason.Code}")))).ShouldBe(
        [
            (ImportOutcome.Accepted, "product:product-without-bill"), (ImportOutcome.Accepted, "region:unknown-region"),
            (ImportOutcome.Accepted, "region:unknown-region"), (ImportOutcome.Rejected, ""),
        ]);
        (await Import("actuals", Guid.NewGuid(), new ImportActuals("990000", service.ThisWeek(), 5, Product: "Unbuilt"))).Outcomes[0]
            .Warnings!.Select(warning => warning.Reason.Code).ShouldBe(["unknown-region", "product-without-bill"]);

        // Another organisation's bill tells nothing, and what was stored with an unknown region can be changed.
        var other = service.Oem(Guid.NewGuid());
        (await (await other.Command("/import/demand", new ImportBatch<ImportDemand>(
            [new(2, Guid.NewGuid(), new ImportDemand(Region, service.ThisWeek(), 1, Product: "HMD"))]))).Content.ReadFromJsonAsync<ImportAnswer>(ForecastingService.Json))!
            .Outcomes[0].Warnings!.Single().Reason.Code.ShouldBe("product-without-bill");
        var plan = (await service.Oem(oem).Get<Page<DemandPlan>>("/plans?product=HMD&region=990000")).Items.ShouldHaveSingleItem();
        await service.Oem(oem).Accepted($"/plans/{plan.Id}/revisions", new ReviseDemandPlan([new WeekQuantity(service.ThisWeek(), 11)]));
    }

    [Fact]
    public async Task An_adjustment_in_a_region_that_the_list_does_not_have_is_accepted_with_a_warning()
    {
        var lens = await service.KnowsComponent();
        Task<Receipt> Override(string region) => service.Oem(oem).Accepted(
            "/adjustments/overrides", new OverrideForecast(region, service.ThisWeek(), 40, "holiday", ComponentId: lens));
        (await Override("990000")).Warnings!.Select(warning => $"{warning.Field} {warning.Reason.Code}").ShouldBe(["region unknown-region"]);
        (await Override(Region)).Warnings.ShouldBeNull();
    }

    [Fact]
    public async Task Too_many_rows_at_a_time_are_refused()
    {
        var row = new ImportRow<ImportDemand>(2, Guid.NewGuid(), new ImportDemand(Region, service.ThisWeek(), 10, Product: "HMD"));
        var (status, faults) = await service.Oem(oem)
            .Refused("/import/demand", new ImportBatch<ImportDemand>([.. Enumerable.Repeat(row, ImportBatch.MaxRows + 1)]));
        (status, faults[0].Field).ShouldBe((422, "rows"));
    }

    [Fact]
    public async Task A_large_import_is_calculated_once_for_all_its_rows()
    {
        var lens = await service.KnowsComponent();
        await service.Release(Released(oem, "HMD", "A", Line(lens, 2)));
        var rows = Enumerable.Range(0, 50).Select(i => new ImportDemand(Region, service.ThisWeek().AddDays(7 * i), 10, "OS01", "HMD"))
            .ToArray();
        await Import(Guid.NewGuid(), rows);
        await service.Requires(oem, lens, [.. Enumerable.Repeat(20m, 50)]);
        await using var session = service.Store.QuerySession();
        (await session.Events.FetchStreamAsync(Requirements.Contribution.IdOf(oem, lens, Region))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Actuals_of_an_item_are_recorded_together_and_corrected_by_a_later_file()
    {
        var lens = await service.KnowsComponent();
        ImportActuals[] all =
            [.. Enumerable.Range(0, 131)
            .Select(ago => new ImportActuals(Region, service.ThisWeek().AddDays(-7 * ago), 100, ComponentId: lens))];
        var bad = new[]
        {
            new ImportActuals(Region, service.ThisWeek().AddDays(7), 5, ComponentId: lens), all[0],
                all[0] with { ComponentId = Guid.NewGuid() },
            all[0] with { Region = "Qingdao", Product = "HMD" },
        };
        var answer = await Import("actuals", Guid.NewGuid(), [.. all, .. bad]);
        answer.Outcomes.Take(131).ShouldAllBe(row => row.Outcome == ImportOutcome.Accepted);
        answer.Outcomes.Skip(131).Select(row => string.Join(",", row.Errors.Select(error => error.Field)))
            .ShouldBe(["week", "week", "componentId", "product,region"]);
        await service.Requires(oem, lens, [.. Enumerable.Repeat(100m, 39)]);

        (await Import("actuals", Guid.NewGuid(), all)).Outcomes.ShouldAllBe(row => row.Outcome == ImportOutcome.Unchanged);
        (await Import("actuals", Guid.NewGuid(), all[3] with { Quantity = 90 })).Outcomes[0].Outcome.ShouldBe(ImportOutcome.Accepted);
        var log = (await service.Oem(oem).Get<Page<ActualDemand>>($"/actuals?componentId={lens}")).Items.ShouldHaveSingleItem();
        (log.Weeks.Count, log.Corrections, log.Weeks[^4].Quantity).ShouldBe((131, 1, 90));
        await using var session = service.Store.QuerySession();
        (await session.Events.FetchStreamAsync(log.Id)).Count.ShouldBe(2);
    }

    Task<ImportAnswer> Import(Guid batch, params ImportDemand[] rows) => Import("demand", batch, rows);

    async Task<ImportAnswer> Import<T>(string kind, Guid batch, params T[] rows) where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/import/{kind}")
        {
            Content = JsonContent.Create(
                new ImportBatch<T>([.. rows.Select((row, i) => new ImportRow<T>(i + 2, NamedId.Of("row", row.ToString()!), row))]),
                options: ForecastingService.Json),
        };
        request.Headers.Add(IdempotencyKey.Header, batch.ToString());
        using var response = await service.Oem(oem).SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<ImportAnswer>(ForecastingService.Json))!;
    }
}
