using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>An OEM brings what it really built, and gets forecasts that its planner adjusts and that add up.</summary>
[Collection("one after another on one platform")]
public sealed class ForecastTests(RunningPlatform platform)
{
    static readonly DateOnly Monday = IsoWeek.Of(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_file_of_actuals_becomes_forecasts_of_products_and_of_their_components()
    {
        var (oem, other, alliance) = (
            await platform.JoinAsync("Forecasting Headsets", "oem"), await platform.JoinAsync("Other Headsets", "oem"),
            await platform.JoinAsync("Forecasting Alliance", "alliance"));
        var number = $"F-{Guid.NewGuid():N}";
        var lens = new PartName("Lens Works", number).ComponentId;
        (await alliance.Import("components", $"manufacturer,partNumber,class,origin\nLens Works,{number},vr-lens,domestic\n")).GetProperty("accepted").GetInt32().ShouldBe(1);
        (await oem.Import("boms", $"product,revision,manufacturer,partNumber,quantity\nHMD,A,Lens Works,{number},2\n")).GetProperty("accepted").GetInt32().ShouldBe(1);
        var actuals = Enumerable.Range(1, 60).SelectMany(ago => new[]
        {
            $"HMD,370200,{Monday.AddDays(-7 * ago):yyyy-MM-dd},{100 + ago * 7 % 23}", $"HMD,320500,{Monday.AddDays(-7 * ago):yyyy-MM-dd},{40 + ago * 5 % 17}",
        });
        (await oem.Import("actuals", $"product,region,week,quantity\n{string.Join('\n', actuals)}\n")).GetProperty("accepted").GetInt32().ShouldBe(120);

        var forecast = await Forecast(oem, found => found.ValueKind is not JsonValueKind.Null);
        forecast.GetProperty("weeks").GetArrayLength().ShouldBe(39);
        forecast.GetProperty("reason").GetString()!.ShouldContain("Weights are by");
        forecast.GetProperty("backtest").GetProperty("candidates").GetArrayLength().ShouldBeGreaterThan(3);
        var first = forecast.GetProperty("weeks")[0];
        Number(first, "expected").ShouldBeInRange(95, 125);
        Number(first, "quantile05").ShouldBeLessThan(Number(first, "quantile95"));

        await oem.Mutate("overrideForecast", new { region = "370200", product = "HMD", week = $"{Monday:yyyy-MM-dd}", quantity = 500, reason = "launch" }, "adjustments { overrides { reason } }");
        var adjusted = await Forecast(oem, found => Number(found.GetProperty("weeks")[0], "expected") == 500);
        Number(adjusted.GetProperty("weeks")[0], "baseline").ShouldBe(Number(first, "expected"));

        // A run is over what is known when it starts: first the bill has to arrive.
        await Eventually.Get(() => oem.Query("{ requirements { nodes { componentId } } }"), found => found.GetProperty("requirements").GetProperty("nodes").GetArrayLength() > 0);
        var run = (await oem.Mutate("startForecastRun", new { }, "forecastRun { id }")).GetProperty("forecastRun").GetProperty("id").GetString();
        await Eventually.Get(
            () => oem.Query("query($run: ID!) { forecastRun(id: $run) { finishedAt } }", new { run }),
            found => found.GetProperty("forecastRun").GetProperty("finishedAt").ValueKind is JsonValueKind.String);

        var component = await ComponentForecast(oem, lens);
        var total = Number(component.GetProperty("weeks")[0], "expected");
        component.GetProperty("regions").EnumerateArray().Sum(region => Number(region.GetProperty("weeks")[0], "expected")).ShouldBe(total);
        component.GetProperty("parts").EnumerateArray().Select(part => Number(part.GetProperty("weeks")[0], "expected")).ShouldContain(1000);
        total.ShouldBeInRange(1000 + 2 * 30, 1000 + 2 * 70);

        (await ComponentForecast(other, lens)).ValueKind.ShouldBe(JsonValueKind.Null);
        (await other.Query("""{ forecast(region: "370200", product: "HMD") { method } }""")).GetProperty("forecast").ValueKind.ShouldBe(JsonValueKind.Null);
        var sums = await alliance.Query("query($lens: ID!) { component(id: $lens) { regionalForecasts { region weeks { expected { quantity contributors band { from } } } } } }", new { lens });
        sums.GetProperty("component").GetProperty("regionalForecasts").GetArrayLength().ShouldBe(0, "one OEM's forecast is no sum");
    }

    static Task<JsonElement> Forecast(GraphClient oem, Func<JsonElement, bool> until) => Eventually.Get(
        async () => (await oem.Query("""
            { forecast(region: "370200", product: "HMD") { method reason weeks { expected baseline quantile05 quantile95 } backtest { candidates { method weight } } } }
            """)).GetProperty("forecast"),
        until);

    static async Task<JsonElement> ComponentForecast(GraphClient party, Guid lens) => (await party.Query(
        "query($lens: ID!) { componentForecast(componentId: $lens) { weeks { expected } regions { weeks { expected } } parts { weeks { expected } } } }", new { lens }))
        .GetProperty("componentForecast");

    static decimal Number(JsonElement of, string name) => of.GetProperty(name).GetDecimal();
}
