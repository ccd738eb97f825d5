using System.Net.Http.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests;

/// <summary>Gaps in the schema that is really served.</summary>
public sealed class GapMonitoringTests(TestGateway gateway)
{
    static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    static readonly Gap[] Gaps = [.. Enumerable.Range(0, 5).Select(n => GapOf(n))];

    [Fact]
    public async Task A_page_of_gaps_with_balances_and_back_is_three_calls_however_long_it_is()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "alliance");

        var data = await client.Data("""
            { gaps(first: 5, filter: { state: BOTTLENECK_RED, componentIds: ["6f1c7f5e-2b0d-5a64-9d1e-7a54d2c0b8f3"] }) {
                nodes { region shortfall { quantity band { label } } balance { state qualifiedSuppliers gap { id } } } } }
            """);

        var nodes = data.At("gaps", "nodes");
        nodes.GetArrayLength().ShouldBe(5);
        nodes[0].At("shortfall", "quantity").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        nodes[0].At("shortfall", "band", "label").GetString().ShouldBe("10–100");
        nodes[4].At("balance", "state").GetString().ShouldBe("BALANCED");
        nodes[4].At("balance", "gap", "id").GetString().ShouldBe(Gaps[4].Id.ToString());
        upstream.CallsBy(client).Select(call => call.Path).ShouldBe(["/gaps", "/balances/by-ids", "/gaps/by-ids"]);
    }

    [Fact]
    public async Task The_history_of_a_gap_that_the_caller_may_not_see_is_empty()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);

        var data = await gateway.SignedIn(own, "oem").Data($$"""{ gapHistory(id: "{{Guid.NewGuid()}}") { nodes { at } } }""");

        data.At("gapHistory", "nodes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Balances_and_the_board_are_not_for_suppliers()
    {
        await using var real = gateway.WithRealSchema();
        (await gateway.SignedIn(real, "supplier").Graph("{ balances { nodes { id } } }")).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
        (await gateway.SignedIn(real, "oem").Graph("{ gapBoard { openGaps } }")).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    [Fact]
    public async Task Changes_of_the_regions_asked_for_are_delivered()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "alliance");
        await Eventually.Get(() => client.GetStringAsync("/health/ready"), health => health.Contains("\"Ready\""));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "subscription { gapChanged(regions: [\"370203\"]) { id region } }" }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());

        foreach (var gap in Gaps)
            await gateway.Bus.Publish(new GapClosed(gap.Id, gap.ComponentId, gap.Region, []), Guid.NewGuid(), gap.Id, 1, At);

        string? line;
        do line = await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(90));
        while (line?.StartsWith("data: {", StringComparison.Ordinal) == false);
        line.ShouldBe("data: {\"data\":{\"gapChanged\":{\"id\":\"" + Gaps[3].Id + "\",\"region\":\"370203\"}}}");
    }

    WebApplicationFactory<Program> Over(Upstream upstream) =>
        gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:gapmonitoring", upstream.Address));

    static void Routes(WebApplication app)
    {
        app.MapGet("/gaps", (GapState state, Guid[] componentIds) => state is GapState.BottleneckRed && componentIds.Length == 1
            ? Results.Ok(new Page<Gap>(Gaps, null)) : Results.BadRequest());
        app.MapGet("/gaps/{id:guid}", (Guid id) => Gaps.Single(gap => gap.Id == id));
        app.MapPost("/gaps/by-ids", (IReadOnlyList<Guid> ids) => Gaps.Where(gap => ids.Contains(gap.Id)));
        app.MapPost("/balances/by-ids", (IReadOnlyList<Guid> ids) => Gaps.Where(gap => ids.Contains(gap.BalanceId)).Select(gap =>
            new ComponentBalance(gap.BalanceId, gap.Id, gap.ComponentId, gap.Region, GapState.Balanced, 1, 2, false, 0.5m, [])));
        app.MapGet("/gaps/{id:guid}/history", (Guid id) => Results.Problem(
            statusCode: 404, extensions: new Dictionary<string, object?> { ["errors"] = new[] { new Fault("gap", $"no such gap: {id}") } }));
    }

    static Gap GapOf(int n) => new(
        Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), $"37020{n}", "tof", true, GapState.BottleneckRed, new Figure(null, Band.Of(12)),
        [], false, false, [], 1, At, At, null);
}
