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
    public async Task Lists_and_the_board_are_asked_for_as_of_a_moment_in_utc()
    {
        await using var upstream = await Upstream.StartAsync(app =>
        {
            app.MapGet("/gaps", (DateTimeOffset asOf) => asOf == At ? Results.Ok(new Page<Gap>(Gaps, null)) : Results.BadRequest());
            app.MapGet("/balances", (DateTimeOffset asOf) => asOf == At
                ? Results.Ok(new Page<ComponentBalance>([BalanceOf(Gaps[0])], null)) : Results.BadRequest());
            app.MapGet("/balances/{component:guid}/{region}", (DateTimeOffset asOf) => asOf == At ? Results.Ok(BalanceOf(Gaps[1])) : Results.BadRequest());
            app.MapGet("/gap-board", (DateTimeOffset asOf) => asOf == At ? Results.Ok(new GapBoard(7, [], [], [], 0, null, [])) : Results.BadRequest());
        });
        await using var own = Over(upstream);

        var data = await gateway.SignedIn(own, "alliance").Data($$"""
            { gaps(asOf: "2026-03-02T16:00:00+08:00") { nodes { id } } balances(asOf: "{{At:O}}") { nodes { id } }
              balance(componentId: "{{Guid.NewGuid()}}", region: "370200", asOf: "{{At:O}}") { id } gapBoard(asOf: "{{At:O}}") { openGaps } }
            """);

        (data.At("gaps", "nodes").GetArrayLength(), data.At("balances", "nodes").GetArrayLength()).ShouldBe((5, 1));
        (data.At("balance", "id").GetString(), data.At("gapBoard", "openGaps").GetInt32()).ShouldBe((Gaps[1].BalanceId.ToString(), 7));
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

    [Theory]
    [InlineData("370203", "370203")]
    [InlineData("370200", "37020")]
    [InlineData("370000", "37020")]
    public async Task Changes_of_the_regions_asked_for_and_of_all_that_lies_in_them_are_delivered(string region, string begins)
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "alliance");
        await Eventually.Get(() => client.GetStringAsync("/health/ready"), health => health.Contains("\"Ready\""));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = $"subscription {{ gapChanged(regions: [\"{region}\"]) {{ id region }} }}" }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());

        foreach (var gap in Gaps)
            await gateway.Bus.Publish(new GapClosed(gap.Id, gap.ComponentId, gap.Region, []), Guid.NewGuid(), gap.Id, 1, At);

        string? line;
        do line = await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(90));
        while (line?.StartsWith("data: {", StringComparison.Ordinal) == false);
        line.ShouldNotBeNull().ShouldContain($"\"region\":\"{begins}");
    }

    [Fact]
    public async Task A_malformed_region_is_refused_with_its_field()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "alliance");
        await Eventually.Get(() => client.GetStringAsync("/health/ready"), health => health.Contains("\"Ready\""));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "subscription { gapChanged(regions: [\"37\"]) { id } }" }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await client.SendAsync(request);
        (await response.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(
            text => text.ShouldContain("regions"), text => text.ShouldContain("370200"));
    }

    [Fact]
    public async Task A_supplier_is_woken_by_what_suppliers_are_shown_alone()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "supplier");
        await Eventually.Get(() => client.GetStringAsync("/health/ready"), health => health.Contains("\"Ready\""));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "subscription { gapChanged { id } }" }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());

        await gateway.Bus.Publish(new GapClosed(Gaps[0].Id, Gaps[0].ComponentId, Gaps[0].Region, []), Guid.NewGuid(), Gaps[0].Id, 1, At);
        await gateway.Bus.Publish(
            new GapOpened(Gaps[2].Id, Gaps[2].ComponentId, Gaps[2].Region, [], GapState.BottleneckRed, 1, [], []), Guid.NewGuid(), Gaps[2].Id, 1, At);
        await gateway.Bus.Publish(new GapPictured(Gaps[3].Id, Gaps[3].ComponentId, Gaps[3].Region), Guid.NewGuid(), Gaps[3].Id, 1, At);
        await gateway.Bus.Publish(
            new GapShownToSuppliers(Gaps[1].Id, Gaps[1].ComponentId, Gaps[1].Region), Guid.NewGuid(), Gaps[1].Id, 1, At);

        string? line;
        do line = await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(90));
        while (line?.StartsWith("data: {", StringComparison.Ordinal) == false);
        line.ShouldBe("data: {\"data\":{\"gapChanged\":{\"id\":\"" + Gaps[1].Id + "\"}}}");
    }

    WebApplicationFactory<Program> Over(Upstream upstream) =>
        gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:gapmonitoring", upstream.Address));

    static void Routes(WebApplication app)
    {
        app.MapGet("/gaps", (GapState state, Guid[] componentIds) => state is GapState.BottleneckRed && componentIds.Length == 1
            ? Results.Ok(new Page<Gap>(Gaps, null)) : Results.BadRequest());
        app.MapGet("/gaps/{id:guid}", (Guid id) => Gaps.Single(gap => gap.Id == id));
        app.MapPost("/gaps/by-ids", (IReadOnlyList<Guid> ids) => Gaps.Where(gap => ids.Contains(gap.Id)));
        app.MapPost("/balances/by-ids", (IReadOnlyList<Guid> ids) => Gaps.Where(gap => ids.Contains(gap.BalanceId)).Select(BalanceOf));
        app.MapGet("/gaps/{id:guid}/history", (Guid id) => Results.Problem(
            statusCode: 404, extensions: new Dictionary<string, object?> { ["errors"] = new[] { new Fault("gap", $"no such gap: {id}") } }));
    }

    static ComponentBalance BalanceOf(Gap gap) =>
        new(gap.BalanceId, gap.Id, gap.ComponentId, gap.Region, GapState.Balanced, 1, 2, false, 0.5m, []);

    static Gap GapOf(int n) => new(
        Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), $"37020{n}", "tof", true, GapState.BottleneckRed, new Figure(null, Band.Of(12)),
        [], false, false, [], 1, At, At, null);
}
