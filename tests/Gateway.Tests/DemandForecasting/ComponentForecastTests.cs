using Microsoft.AspNetCore.Builder;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;

namespace SupplyChain.Gateway.Tests.DemandForecasting;

/// <summary>Forecasts of components over regions and products, in the schema that is really served, with the service played by the test.</summary>
public sealed class ComponentForecastTests(TestGateway gateway) : IAsyncLifetime
{
    static readonly Guid Id = Guid.NewGuid(), Lens = Guid.NewGuid();
    static readonly DateOnly Week = new(2026, 11, 23);
    static readonly DemandForecastWeek Of100 = new(Week, 100, 90, 60, 80, 100, 120, 140, 150);

    public static readonly ComponentForecast Forecast = new(
        Id, Lens, "1", Week, Reason.FreeText("median of ets, theta, reconciled"), Reason.FreeText("MinT"), new ForecastBacktest(6, 39, []), [Of100],
        [new ComponentForecastRegion("370200", [Of100])], [new ComponentForecastItem("HMD", [Of100])],
        [new ComponentForecastPart("370200", "HMD", 2.1m, [new ComponentForecastPartWeek(Week, 100, 90)])], [new UnforecastItem("320500", null)],
        new AccuracyHistory(Id, 1.5m, false, [new LeadAccuracy(1, 6, -4, 4, 4, -4, 4)], []), DateTimeOffset.UnixEpoch);

    Upstream forecasting = null!;

    public async ValueTask InitializeAsync() => forecasting = await Upstream.StartAsync(Forecasting);

    public ValueTask DisposeAsync() => forecasting.DisposeAsync();

    HttpClient As(string role) => gateway.SignedIn(
        gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:DemandForecasting", forecasting.Address)), role);

    [Fact]
    public async Task An_OEM_sees_its_forecast_of_a_component_down_to_the_parts()
    {
        var data = await As("oem").Data("""
            query($id: ID!) { componentForecast(componentId: $id) { method weeks { expected quantile05 quantile95 } regions { region weeks { expected } }
                items { product weeks { baseline } } parts { region product rate weeks { expected baseline } } without { region product } accuracy { leads { lead bias } } } }
            """, new { id = Lens });
        var forecast = data.At("componentForecast");
        forecast.At("weeks").ToString().ShouldBe("""[{"expected":100,"quantile05":60,"quantile95":150}]""");
        forecast.At("regions").ToString().ShouldBe("""[{"region":"370200","weeks":[{"expected":100}]}]""");
        forecast.At("items").ToString().ShouldBe("""[{"product":"HMD","weeks":[{"baseline":90}]}]""");
        forecast.At("parts").ToString().ShouldBe("""[{"region":"370200","product":"HMD","rate":2.1,"weeks":[{"expected":100,"baseline":90}]}]""");
        forecast.At("without").ToString().ShouldBe("""[{"region":"320500","product":null}]""");
        forecast.At("accuracy", "leads").ToString().ShouldBe("""[{"lead":1,"bias":-4}]""");
    }

    [Fact]
    public async Task Those_whose_totals_miss_to_one_side_can_be_asked_for_alone() =>
        (await As("oem").Data("{ componentForecasts(deviating: true) { nodes { id accuracy { forecastId } } } }")).At("componentForecasts", "nodes").ToString()
            .ShouldBe($$$"""[{"id":"{{{Id}}}","accuracy":{"forecastId":"{{{Id}}}"}}]""");

    [Fact]
    public async Task The_alliance_sees_the_sum_of_a_region_as_a_band()
    {
        var data = await As("alliance").Data(
            "query($id: ID!) { regionalForecasts(componentId: $id) { region published weeks { expected { quantity contributors band { from to } } } } }", new { id = Lens });
        data.At("regionalForecasts").ToString().ShouldBe(
            """[{"region":"370200","published":"2026-11-23","weeks":[{"expected":{"quantity":null,"contributors":3,"band":{"from":100,"to":1000}}}]}]""");
    }

    [Theory]
    [InlineData("componentForecasts { nodes { week } }", "supplier", "operator", "alliance", "admin")]
    [InlineData("componentForecast(componentId: \"00000000-0000-0000-0000-000000000001\") { week }", "supplier", "operator", "alliance", "admin")]
    [InlineData("regionalForecasts(componentId: \"00000000-0000-0000-0000-000000000001\") { region }", "oem", "supplier", "operator", "admin")]
    public async Task Each_is_for_its_readers_alone(string query, params string[] others)
    {
        foreach (var role in others)
            (await As(role).Graph($"{{ {query} }}")).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"), role);
    }

    static void Forecasting(WebApplication app)
    {
        app.MapGet("/component-forecasts", (bool? deviating) => new Page<ComponentForecast>(deviating == true ? [Forecast] : [Forecast, Forecast], null));
        app.MapGet("/component-forecasts/{id:guid}", (Guid id) => Forecast with { ComponentId = id });
        app.MapGet("/regional-forecasts/{id:guid}", (Guid id) => new[]
        {
            new RegionalForecast(id, "370200", [new RegionalForecastWeek(Week, new BandedSum(null, Band.Of(500), 3), new BandedSum(null, Band.Of(900), 3))], Week),
        });
    }
}
