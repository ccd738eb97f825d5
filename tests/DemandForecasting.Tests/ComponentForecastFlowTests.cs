using System.Net;
using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.TestKit;
using static SupplyChain.DemandForecasting.Tests.Platform;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class ComponentForecastFlowTests(ForecastingService service)
{
    const string OtherRegion = "320500";
    readonly Guid oem = Guid.NewGuid();

    [Fact]
    public async Task A_run_forecasts_components_over_products_and_regions_for_their_own_organisation_alone()
    {
        var lens = await service.KnowsComponent();
        await Counts(oem, lens, "HMD", 100);
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(OtherRegion, service.PastWeeks(10, 10), "HMD"));
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(Region, service.PastWeeks(10, 7), ComponentId: lens));
        await service.Oem(oem).Accepted("/actuals", new RecordActuals(OtherRegion, service.PastWeeks(3, 7), ComponentId: lens));

        // Four items and one component; the item of three weeks has no forecast, and changes nothing.
        var ended = await service.Runs(oem);
        (ended.Items, ended.Done).ShouldBe((5, 5));
        var path = $"/component-forecasts/{lens}";
        var forecast = await service.Oem(oem).Get<ComponentForecast>(path);
        forecast.Weeks.Select(week => week.Expected).ShouldBe(Enumerable.Repeat(227m, 39));
        forecast.Weeks.ShouldAllBe(week => week.Baseline == 227 && week.Quantile95 >= week.Quantile05);
        forecast.Regions.Select(sum => (sum.Region, sum.Weeks[0].Expected)).ShouldBe([(Region, 207), (OtherRegion, 20)], ignoreOrder: true);
        forecast.Items.Select(sum => (sum.Product, sum.Weeks[0].Expected)).ShouldBe([("HMD", 220), (null, 7)], ignoreOrder: true);
        forecast.Parts.Select(part => (part.Region, part.Product, part.Rate, part.Weeks[38].Expected)).ShouldBe(
            [(Region, "HMD", 2, 200), (OtherRegion, "HMD", 2, 20), (Region, null, 1, 7)], ignoreOrder: true);
        (forecast.Unit, forecast.Without.ShouldHaveSingleItem(), forecast.Accuracy)
            .ShouldBe(("1", new UnforecastItem(OtherRegion, null), null));

        var again = await service.Runs(oem);
        (again.Calculated, again.Unchanged).ShouldBe((0, 5));
        (await service.Oem(oem).Get<Page<ComponentForecast>>("/component-forecasts")).Items.ShouldHaveSingleItem().CalculatedAt.ShouldBe(
            forecast.CalculatedAt);
        (await service.Oem(oem).LookUp<IReadOnlyList<ComponentForecast>>("/component-forecasts/by-components", lens))
            .ShouldHaveSingleItem().ComponentId.ShouldBe(lens);

        var spy = service.Oem(Guid.NewGuid());
        (await spy.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await spy.Get<Page<ComponentForecast>>("/component-forecasts")).Items.ShouldBeEmpty();
        (await spy.LookUp<IReadOnlyList<ComponentForecast>>("/component-forecasts/by-components", lens)).ShouldBeEmpty();
        foreach (var role in new[] { "supplier", "operator", "alliance", "admin" })
            (await service.As(oem, role).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role);
    }

    [Fact]
    public async Task The_alliance_is_told_bands_by_region_once_three_forecast()
    {
        var lens = await service.KnowsComponent();
        var alliance = service.As(Guid.NewGuid(), "alliance");
        foreach (var (organisation, quantity) in new[] { (oem, 1000), (Guid.NewGuid(), 1100) }) await Forecasts(organisation, quantity);
        (await Sums()).ShouldBeEmpty();
        await Forecasts(Guid.NewGuid(), 900);
        var sum = (await Eventually.Get(Sums, sums => sums.Count > 0)).ShouldHaveSingleItem();
        sum.Weeks.Select(week => week.Expected).ShouldBe(Enumerable.Repeat(new BandedSum(null, Band.Of(6000), 3), 39));
        (sum.Region, sum.Published).ShouldBe((Region, service.ThisWeek()));
        (await alliance.LookUp<IReadOnlyList<RegionalForecast>>("/regional-forecasts/by-components", lens))
            .ShouldHaveSingleItem().Weeks.ShouldBe(sum.Weeks);

        foreach (var role in new[] { "oem", "supplier", "operator", "admin" })
            (await service.As(oem, role).GetAsync($"/regional-forecasts/{lens}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role);

        async Task Forecasts(Guid organisation, decimal quantity)
        {
            await Counts(organisation, lens, "HMD", quantity);
            await service.Runs(organisation);
        }

        Task<IReadOnlyList<RegionalForecast>> Sums() => alliance.Get<IReadOnlyList<RegionalForecast>>($"/regional-forecasts/{lens}");
    }

    [Fact]
    public async Task A_component_that_nothing_requires_any_longer_is_forecast_no_longer()
    {
        var (lens, display) = (await service.KnowsComponent(), await service.KnowsComponent());
        await Counts(oem, lens, "HMD", 100);
        await service.Runs(oem);
        (await Forecast(lens)).Weeks.Count.ShouldBe(39);

        await service.Release(Released(oem, "HMD", "B", Line(display, 2)));
        await service.Requires(oem, display, [.. Enumerable.Repeat(200m, 39)]);
        (await service.Runs(oem)).Items.ShouldBe(3);
        (await Forecast(display)).Weeks.Count.ShouldBe(39);
        var gone = await Forecast(lens);
        (gone.Weeks.Count, gone.Regions.Count, gone.Parts.Count, gone.Method).ShouldBe((0, 0, 0, DemandForecastMethods.None.With()));
        (await service.As(Guid.NewGuid(), "alliance").Get<IReadOnlyList<RegionalForecast>>($"/regional-forecasts/{lens}")).ShouldBeEmpty();

        // Once it is empty it is left alone.
        (await service.Runs(oem)).Items.ShouldBe(2);

        Task<ComponentForecast> Forecast(Guid component) => service.Oem(oem).Get<ComponentForecast>($"/component-forecasts/{component}");
    }

    async Task Counts(Guid organisation, Guid lens, string product, decimal quantity)
    {
        await service.Release(Released(organisation, product, "A", Line(lens, 2)));
        await service.Oem(organisation).Accepted("/actuals", new RecordActuals(Region, service.PastWeeks(10, quantity), product));
        await service.Requires(organisation, lens, [.. Enumerable.Repeat(2 * quantity, 39)]);
    }
}
