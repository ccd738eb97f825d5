using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Platform;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class ForecastFlowTests(ForecastingService service)
{
    readonly Guid oem = Guid.NewGuid();

    [Fact]
    public async Task A_forecast_is_calculated_when_actuals_come_and_kept_while_only_plans_and_stock_change()
    {
        var lens = await service.KnowsComponent();
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, Past(10, 100), ComponentId: lens));
        await service.Requires(oem, lens, [.. Enumerable.Repeat(100m, 39)]);

        await service.Oem(oem).Accepted("/plans", new SubmitDemandPlan(Region, service.WeeksFromNow(20, 20), ComponentId: lens));
        await service.Oem(oem).Accepted("/stock", new ReportStock(lens, Region, 5, []));
        await service.Requires(oem, lens, [15, 20, .. Enumerable.Repeat(100m, 37)]);
        (await service.ForecastOf(oem, lens)).Calculations.ShouldBe(1);

        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, [Past(1, 1)[0] with { Quantity = 120 }], ComponentId: lens));
        await Eventually.Get(() => service.ForecastOf(oem, lens), forecast => forecast.Calculations == 2);
    }

    IReadOnlyList<WeekQuantity> Past(int weeks, decimal quantity) => service.PastWeeks(weeks, quantity);
}

static class ForecastPlatform
{
    /// <summary>The same quantity in each of the last weeks, the latest first.</summary>
    public static IReadOnlyList<WeekQuantity> PastWeeks(this ForecastingService service, int weeks, decimal quantity) =>
        [.. Enumerable.Range(1, weeks).Select(ago => new WeekQuantity(service.ThisWeek().AddDays(-7 * ago), quantity))];

    public static async Task<ItemForecast> ForecastOf(this ForecastingService service, Guid organisation, Guid component)
    {
        await using var session = service.Store.QuerySession();
        return (await session.LoadAsync<ItemForecast>(new ForecastSubject(organisation, new DemandedItem(null, component), Region).ForecastId()))!;
    }
}
