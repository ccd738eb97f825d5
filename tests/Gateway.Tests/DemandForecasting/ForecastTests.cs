using System.Net.Http.Json;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests.DemandForecasting;

/// <summary>Forecasts in the schema that is really served, with the service played by the test.</summary>
public sealed class ForecastTests(TestGateway gateway) : IAsyncLifetime
{
    static readonly Guid Own = Guid.NewGuid(), Other = Guid.NewGuid(), Run = Guid.NewGuid(), OthersRun = Guid.NewGuid();
    static readonly ForecastRunProgress Progress = new(Run, new DateOnly(2026, 11, 23), 40, 32, 30, 2, DateTimeOffset.UnixEpoch, null);

    static readonly IReadOnlyList<DemandForecast> Forecasts = [.. Enumerable.Range(0, 3).Select(n => new DemandForecast(
        Guid.NewGuid(), $"HMD-{n}", null, "370200", Progress.Week, DemandForecastMethods.WeightedMedian.With("ets, theta"), Reason.FreeText("closest in the backtest"),
        new ForecastBacktest(6, 39, [new ForecastCandidate("ets", "ETS(A,N,N)", 1.5m, 0.6m)]), [new(Progress.Week, 10, 8, 6, 9, 10, 11, 13, 14)], DateTimeOffset.UnixEpoch))];

    OverrideForecast? overridden;
    Upstream forecasting = null!;
    HttpClient oem = null!;

    public async ValueTask InitializeAsync()
    {
        forecasting = await Upstream.StartAsync(Forecasting);
        oem = gateway.SignedIn(gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:DemandForecasting", forecasting.Address)), Own, "oem");
    }

    public ValueTask DisposeAsync() => forecasting.DisposeAsync();

    [Fact]
    public async Task A_run_is_started_with_the_mutations_id()
    {
        var id = Guid.NewGuid();
        var data = await oem.Data("mutation($id: ID!) { startForecastRun(input: { clientMutationId: $id }) { forecastRun { items done calculated } } }", new { id });
        data.At("startForecastRun", "forecastRun").ToString().ShouldBe("""{"items":40,"done":32,"calculated":30}""");
        forecasting.CallsBy(oem)[0].CommandId.ShouldBe(id.ToString());
    }

    [Fact]
    public async Task Progress_of_ones_own_runs_is_delivered_and_that_of_others_is_not()
    {
        (await FirstOf("forecastRunProgressed { id items done finishedAt }", async () =>
        {
            await Publish(new ForecastRunProgressed(OthersRun, Other));
            // The service has the last word: it shows no run of another's, whatever the contract says.
            await Publish(new ForecastRunProgressed(OthersRun, Own));
            await Asked($"/forecast-runs/{OthersRun}");
            await Publish(new ForecastRunProgressed(Run, Own));
        })).ShouldBe("{\"forecastRunProgressed\":{\"id\":\"" + Run + "\",\"items\":40,\"done\":32,\"finishedAt\":null}}");
    }

    [Fact]
    public async Task Ones_own_forecasts_are_delivered_as_they_are_published_and_those_of_others_are_not() =>
        (await ToldOf("forecastPublished", "id product accuracy { trackingSignal }", "/forecasts", Forecasts[1].Id))
            .ShouldBe($$$"""{"id":"{{{Forecasts[1].Id}}}","product":"HMD-1","accuracy":{"trackingSignal":-5}}""");

    [Theory]
    [InlineData("demandDeviationDetected")]
    [InlineData("demandDeviationEnded")]
    public async Task Ones_own_deviations_are_delivered_with_what_they_are_of_and_those_of_others_are_not(string subscription)
    {
        const string Selection = "forecast { id product accuracy { trackingSignal } } componentForecast { id accuracy { forecastId trackingSignal } }";
        (await ToldOf(subscription, Selection, "/deviations", Forecasts[1].Id))
            .ShouldBe($$$"""{"forecast":{"id":"{{{Forecasts[1].Id}}}","product":"HMD-1","accuracy":{"trackingSignal":-5}},"componentForecast":null}""");
        (await ToldOf(subscription, Selection, "/deviations", ComponentForecastTests.Forecast.Id))
            .ShouldBe($$$$"""{"forecast":null,"componentForecast":{"id":"{{{{ComponentForecastTests.Forecast.Id}}}}","accuracy":{"forecastId":"{{{{ComponentForecastTests.Forecast.Id}}}}","trackingSignal":1.5}}}""");
    }

    /// <summary>What a subscriber gets first, when others' forecasts are told of before its own, and other things of its own.</summary>
    async Task<string> ToldOf(string subscription, string selection, string path, Guid own)
    {
        var others = Guid.NewGuid();
        var told = await FirstOf($"{subscription} {{ {selection} }}", async () =>
        {
            foreach (var another in About(Forecasts[0].Id, Own).Where(contract => !IsMeant(contract))) await Publish(another);
            await Publish(About(others, Own).Single(IsMeant));
            await Asked($"{path}/{others}");
            await Publish(About(own, Own).Single(IsMeant));
        });
        return JsonDocument.Parse(told).RootElement.GetProperty(subscription).ToString();

        bool IsMeant(object contract) => contract.GetType().Name.Equals(subscription, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("forecastPublished", "id", "/forecasts")]
    [InlineData("demandDeviationDetected", "forecast { id }", "/deviations")]
    [InlineData("demandDeviationEnded", "forecast { id }", "/deviations")]
    public async Task However_much_happens_to_another_OEMs_forecasts_ones_own_subscriber_is_not_woken(string subscription, string selection, string path)
    {
        var own = Forecasts[1].Id;
        (await FirstOf($"{subscription} {{ {selection} }}", async () =>
        {
            // More than a subscriber may be behind.
            await Task.WhenAll(Enumerable.Range(0, 1100).Select(_ => Publish(About(Guid.NewGuid(), Other).Single(IsMeant))));
            await Publish(About(own, Own).Single(IsMeant));
        })).ShouldContain($"{own}");
        forecasting.CallsBy(oem)[0].Path.ShouldBe($"{path}/{own}");

        bool IsMeant(object contract) => contract.GetType().Name.Equals(subscription, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Forecasts_with_accuracy_adjustments_and_components_take_one_call_each()
    {
        var data = await oem.Data("""
            { forecasts { nodes { method reason weeks { expected baseline quantile05 quantile95 } backtest { origins candidates { method error weight } }
                accuracy { trackingSignal deviating leads { lead bias baselineBias baselineMeanAbsoluteError } } adjustments { overrides { week quantity reason } effects { kind } } } } }
            """);
        var nodes = data.At("forecasts", "nodes");
        nodes.GetArrayLength().ShouldBe(3);
        nodes[0].At("weeks")[0].ToString().ShouldBe("""{"expected":10,"baseline":8,"quantile05":6,"quantile95":14}""");
        nodes[1].At("accuracy", "trackingSignal").GetDecimal().ShouldBe(-5);
        nodes[1].At("accuracy", "leads")[0].ToString().ShouldBe("""{"lead":1,"bias":-4,"baselineBias":-9,"baselineMeanAbsoluteError":9}""");
        nodes[2].At("adjustments", "effects")[0].At("kind").GetString().ShouldBe("PHASE_IN");
        forecasting.CallsBy(oem).Select(call => call.Path).Order().ShouldBe(["/adjustments/by-forecasts", "/forecasts", "/forecasts/accuracy/by-ids"]);
    }

    [Fact]
    public async Task A_forecast_is_asked_for_as_of_a_past_moment()
    {
        var data = await oem.Data("{ forecast(region: \"370200\", product: \"HMD-1\", asOf: \"2026-11-20T08:00:00Z\") { product calculatedAt } }");
        data.At("forecast", "product").GetString().ShouldBe("HMD-1");
        data.At("forecast", "calculatedAt").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task All_adjustments_are_listed_with_their_times()
    {
        var data = await oem.Data("{ demandAdjustments(region: \"370200\") { nodes { region product overrides { quantity declaredAt } firmOrdersRecordedAt } } }");
        var listed = data.At("demandAdjustments", "nodes")[0];
        (listed.At("region").GetString(), listed.At("product").GetString()).ShouldBe(("370200", "HMD"));
        listed.At("overrides")[0].At("declaredAt").GetDateTimeOffset().ShouldBe(DateTimeOffset.UnixEpoch);
        listed.At("firmOrdersRecordedAt").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Those_that_miss_to_one_side_can_be_asked_for_alone() =>
        (await oem.Data("{ forecasts(deviating: true) { nodes { id } } }")).At("forecasts", "nodes").GetArrayLength().ShouldBe(1);

    [Fact]
    public async Task A_week_is_overridden_with_the_mutations_id_and_the_adjustments_are_read_back()
    {
        var id = Guid.NewGuid();
        var data = await oem.Data("""
            mutation($id: ID!) { overrideForecast(input: { clientMutationId: $id, region: "370200", product: "HMD", week: "2026-11-23", quantity: 40, reason: "tender" }) {
                adjustments { overrides { week quantity reason } } } }
            """, new { id });
        data.At("overrideForecast", "adjustments", "overrides")[0].ToString().ShouldBe("""{"week":"2026-11-23","quantity":40,"reason":"tender"}""");
        forecasting.CallsBy(oem)[0].CommandId.ShouldBe(id.ToString());
        overridden.ShouldBe(new OverrideForecast("370200", new DateOnly(2026, 11, 23), 40, "tender", "HMD"));
    }

    [Theory]
    [InlineData("forecastRuns { nodes { id } }")]
    [InlineData("forecasts { nodes { id } }")]
    [InlineData("forecast(region: \"370200\", product: \"HMD\") { id }")]
    [InlineData("demandAdjustments { nodes { id } }")]
    [InlineData("forecastAdjustments(region: \"370200\", product: \"HMD\") { id }")]
    public async Task Forecasts_are_for_OEMs_alone(string query)
    {
        await using var real = gateway.WithRealSchema();
        foreach (var role in new[] { "supplier", "alliance", "admin" })
            (await gateway.SignedIn(real, role).Graph($"{{ {query} }}")).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"), role);
    }

    static object[] About(Guid forecast, Guid organisation) =>
    [
        new ForecastPublished(forecast, organisation), new DemandDeviationDetected(forecast, organisation, null, "370200", Progress.Week, -5),
        new DemandDeviationEnded(forecast, organisation, null, "370200", Progress.Week, 1),
    ];

    Task Asked(string path) => Eventually.Get(() => Task.FromResult(forecasting.CallsBy(oem)), calls => calls.Any(call => call.Path == path));

    Task Publish(object contract) => gateway.Bus.Publish(contract, Guid.NewGuid(), Guid.NewGuid(), 2, DateTimeOffset.UnixEpoch);

    /// <summary>Subscribes, lets things happen, and returns the data of the first answer.</summary>
    async Task<string> FirstOf(string selection, Func<Task> happen)
    {
        await Eventually.Get(() => oem.GetStringAsync("/health/ready"), health => health.Contains("\"Ready\""));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = $"subscription {{ {selection} }}" }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await oem.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        await happen();

        const string Data = "data: {\"data\":";
        string? line;
        do line = await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(90));
        while (line?.StartsWith(Data, StringComparison.Ordinal) == false);
        return line![Data.Length..^1];
    }

    static ForecastAdjustments AdjustmentsOf(Guid id) => new(
        id, id, "HMD", null, "370200", [], [new OverriddenWeek(Progress.Week, 40, "tender", DateTimeOffset.UnixEpoch)],
        [new DemandEffect(id, EffectKind.PhaseIn, Progress.Week, Progress.Week, null, "new")], null, []);

    void Forecasting(WebApplication app)
    {
        app.MapGet("/forecasts", (bool? deviating) => new Page<DemandForecast>([.. Forecasts.Take(deviating == true ? 1 : 3)], null));
        app.MapGet("/forecasts/in/{region}", (string product, DateTimeOffset? asOf) => Forecasts.Single(forecast => forecast.Product == product) with { CalculatedAt = asOf!.Value });
        app.MapGet("/adjustments", () => new Page<ForecastAdjustments>([AdjustmentsOf(Run)], null));
        app.MapGet("/forecasts/{id:guid}", (Guid id) => Forecasts.FirstOrDefault(forecast => forecast.Id == id) is { } own ? Results.Ok(own) : NotFound("forecast", id));
        app.MapGet("/deviations/{id:guid}", (Guid id) =>
            Forecasts.FirstOrDefault(forecast => forecast.Id == id) is { } item ? Results.Ok(new DemandDeviation(item, null))
            : id == ComponentForecastTests.Forecast.Id ? Results.Ok(new DemandDeviation(null, ComponentForecastTests.Forecast)) : NotFound("forecast", id));
        app.MapPost("/forecasts/accuracy/by-ids", (IReadOnlyList<Guid> ids) => ids.Select(id => new AccuracyHistory(id, -5, true, [new LeadAccuracy(1, 6, -4, 4, 4, -9, 9)], [])));
        app.MapPost("/adjustments/by-forecasts", (IReadOnlyList<Guid> ids) => ids.Select(AdjustmentsOf));
        app.MapGet("/adjustments/{id:guid}", AdjustmentsOf);
        app.MapPost("/adjustments/overrides", (OverrideForecast command) =>
        {
            overridden = command;
            return new Receipt(Run, 1, ["forecast_overridden"]);
        });
        app.MapPost("/forecast-runs", () => new Receipt(Run, 1, ["forecast_run_started"]));
        app.MapGet("/forecast-runs/{id:guid}", (Guid id) => id == Run ? Results.Ok(Progress) : NotFound("run", id));
    }

    static IResult NotFound(string what, Guid id) => Results.Problem(
        statusCode: 404, extensions: new Dictionary<string, object?> { ["errors"] = new[] { new Fault(what, $"no such {what}: {id}") } });
}
