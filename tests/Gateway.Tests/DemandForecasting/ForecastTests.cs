using System.Net.Http.Json;

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
    static readonly Guid Run = Guid.NewGuid(), OthersRun = Guid.NewGuid();
    static readonly ForecastRunProgress Progress = new(Run, new DateOnly(2026, 11, 23), 40, 32, 30, 2, DateTimeOffset.UnixEpoch, null);

    Upstream forecasting = null!;
    HttpClient oem = null!;

    public async ValueTask InitializeAsync()
    {
        forecasting = await Upstream.StartAsync(Forecasting);
        oem = gateway.SignedIn(gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:DemandForecasting", forecasting.Address)), "oem");
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
        await Eventually.Get(() => oem.GetStringAsync("/health/ready"), health => health.Contains("\"Ready\""));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "subscription { forecastRunProgressed { id items done finishedAt } }" }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await oem.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());

        foreach (var run in new[] { OthersRun, Run })
            await gateway.Bus.Publish(new ForecastRunProgressed(run), Guid.NewGuid(), run, 2, DateTimeOffset.UnixEpoch);

        string? line;
        do line = await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        while (line?.StartsWith("data: {", StringComparison.Ordinal) == false);
        line.ShouldBe("data: {\"data\":{\"forecastRunProgressed\":{\"id\":\"" + Run + "\",\"items\":40,\"done\":32,\"finishedAt\":null}}}");
    }

    [Fact]
    public async Task Forecast_runs_are_for_OEMs_alone()
    {
        await using var real = gateway.WithRealSchema();
        foreach (var role in new[] { "supplier", "alliance", "admin" })
            (await gateway.SignedIn(real, role).Graph("{ forecastRuns { nodes { id } } }")).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"), role);
    }

    static void Forecasting(WebApplication app)
    {
        app.MapPost("/forecast-runs", () => new Receipt(Run, 1, ["forecast_run_started"]));
        app.MapGet("/forecast-runs/{id:guid}", (Guid id) => id == Run ? Results.Ok(Progress) : Results.Problem(
            statusCode: 404, extensions: new Dictionary<string, object?> { ["errors"] = new[] { new Fault("run", $"no such run: {id}") } }));
    }
}
