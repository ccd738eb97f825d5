using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Platform;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>Rows of demand and actuals that count in another unit than what they name.</summary>
public sealed class CountedInTests(ForecastingService service)
{
    readonly Guid oem = Guid.NewGuid();

    [Fact]
    public async Task Demand_of_a_part_is_converted_row_by_row_and_a_product_counts_in_pieces()
    {
        var glue = Guid.NewGuid();
        await service.Deliver(Component(glue, "g"), stream: glue);
        await service.Heard<Items.KnownComponent>(glue);
        ImportDemand Row(int ahead, decimal quantity, string? unit, decimal? factor = null, string? product = null) => new(
            Region, service.ThisWeek().AddDays(7 * ahead), quantity, Product: product, ComponentId: product is null ? glue : null,
            Unit: unit, UnitFactor: factor);
        ImportDemand[] rows =
        [
            Row(0, 2.5m, "kg"), Row(1, 3, "{drum}", 200), Row(2, 7, null), Row(3, 3, "{drum}"), Row(4, 1, "kg", 10), Row(5, 1e9m, "kg"),
            Row(6, 0.0000001m, "g"), Row(0, 5, "1", product: "HMD"), Row(1, 5, "{carton}", 10, product: "HMD"), Row(7, 1, "t", 1e6m),
            new(Region, service.ThisWeek(), 5, Unit: "kg"), Row(8, 1, "kg") with { ComponentId = Guid.NewGuid() },
        ];
        string[] decided =
        [
            "Accepted counted-in-another-unit", "Accepted counted-in-another-unit", "Accepted ", "Rejected unit", "Rejected unitFactor", "Rejected quantity",
            "Rejected quantity", "Accepted product-without-bill", "Rejected unit", "Accepted counted-in-another-unit", "Rejected product", "Rejected componentId",
        ];

        (await Import("demand", rows, dryRun: true)).Select(row => $"{row.Outcome}".Replace("Unchanged", "Accepted")).ShouldBe(
            decided.Select(told => told.Split(' ')[0]));
        (await service.Oem(oem).Get<Page<DemandPlan>>("/plans")).Items.ShouldBeEmpty();
        (await Import("demand", rows)).Select(Told).ShouldBe(decided);
        (await service.Oem(oem).Get<Page<DemandPlan>>($"/plans?componentId={glue}")).Items.ShouldHaveSingleItem()
            .Weeks.Select(week => week.Quantity).ShouldBe([2500, 600, 7, 1_000_000]);
        (await Import("demand", rows)).Where(row => row.Errors is []).ShouldAllBe(row => row.Outcome == ImportOutcome.Unchanged);
    }

    [Fact]
    public async Task Actuals_are_converted_beside_rows_that_cannot_be()
    {
        var lens = await service.KnowsComponent();
        ImportActuals Row(int ago, decimal quantity, string? unit, decimal? factor = null) => new(
            Region, service.ThisWeek().AddDays(-7 * ago), quantity, ComponentId: lens, Unit: unit, UnitFactor: factor);

        (await Import("actuals", [Row(2, 1.5m, "{tray}", 50), Row(1, 1, "{tray}"), Row(0, 30, "1")])).Select(Told).ShouldBe(
            ["Accepted counted-in-another-unit", "Rejected unit", "Accepted "]);
        (await service.Oem(oem).Get<Page<ActualDemand>>($"/actuals?componentId={lens}")).Items.ShouldHaveSingleItem()
            .Weeks.Select(week => week.Quantity).ShouldBe([75, 30]);
    }

    static string Told(RowOutcome row) =>
        $"{row.Outcome} {string.Join(',', row.Errors.Select(error => error.Field).Concat((row.Warnings ?? []).Select(warning => warning.Reason.Code)))}";

    async Task<IReadOnlyList<RowOutcome>> Import<T>(string kind, T[] rows, bool dryRun = false) where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/import/{kind}")
        {
            Content = JsonContent.Create(
                new ImportBatch<T>([.. rows.Select((row, i) => new ImportRow<T>(i + 2, NamedId.Of("row", row.ToString()!), row))], dryRun),
                options: ForecastingService.Json),
        };
        request.Headers.Add(IdempotencyKey.Header, Guid.NewGuid().ToString());
        using var response = await service.Oem(oem).SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<ImportAnswer>(ForecastingService.Json))!.Outcomes;
    }
}
