using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Gateway.Tests;

/// <summary>Run sheets, causes, baselines and gauge studies in the schema that is really served.</summary>
public sealed class RunQualityTests(TestGateway gateway)
{
    static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    static readonly Guid Line = Guid.NewGuid(), Run = Guid.NewGuid(), Part = Guid.NewGuid(), Study = Guid.NewGuid();
    static readonly string Hash = new('c', 64);

    [Fact]
    public async Task A_run_is_reported_with_its_sheet_and_answers_with_it()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var mutation = $$"""
            mutation { completeRun(input: { clientMutationId: "{{Guid.NewGuid()}}", lineId: "{{Line}}", bookingId: "{{Run}}", lot: "LOT", started: 10, good: 9,
                sheet: { equipment: "Imprinter 2", parameters: [{ name: "pressure", value: 2.5, unit: "bar" }], inputs: [{ kind: "resin", lot: "R-1" }],
                    files: [{ name: "log", sha256: "{{Hash}}" }] } }) {
                run { sheet { equipment shift parameters { name value unit } inputs { kind lot } files { sha256 } } } } }
            """;
        (await gateway.SignedIn(own, "operator").Data(mutation)).At("completeRun", "run", "sheet").ToString().ShouldBe(
            $$"""{"equipment":"Imprinter 2","shift":null,"parameters":[{"name":"pressure","value":2.5,"unit":"bar"}],"inputs":[{"kind":"resin","lot":"R-1"}],"files":[{"sha256":"{{Hash}}"}]}""");
        (await gateway.SignedIn(own, "oem").Graph(mutation)).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    [Fact]
    public async Task Causes_are_asked_for_with_their_range_and_line()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var question = $$"""
            { anomalyCauses(componentId: "{{Part}}", characteristic: "gap & pitch", lineId: "{{Line}}", from: "2026-03-02T08:00:00+08:00") {
                runs line { name } factors { kind name test method p correctedP level isHigher } } }
            """;
        foreach (var role in new[] { "oem", "supplier", "operator" })
        {
            var causes = (await gateway.SignedIn(own, role).Data(question)).GetProperty("anomalyCauses");
            (causes.GetProperty("runs").GetInt32(), causes.At("line", "name").GetString()).ShouldBe((9, "Nanoimprint 1"));
            causes.At("factors", 0).ToString().ShouldBe(
                """{"kind":"INPUT","name":"resin","test":"KRUSKAL_WALLIS","method":"EXACT","p":0.02,"correctedP":0.04,"level":"R-1","isHigher":true}""");
        }

        (await gateway.SignedIn(own, "alliance").Graph(question)).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    [Fact]
    public async Task A_baseline_is_stated_and_answers_with_the_chart_of_the_line()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var mutation = $$"""
            mutation { stateBaseline(input: { clientMutationId: "{{Guid.NewGuid()}}", lineId: "{{Line}}", componentId: "{{Part}}", characteristic: "gap & pitch",
                fromRunId: "{{Run}}", toRunId: "{{Run}}", reason: "new stamp" }) {
                controlChart { characteristic baseline { reason isUsed fromRun { lot } toRun { lot } } capability { gauge { verdict gaugeShare } } } } }
            """;
        var chart = (await gateway.SignedIn(own, "operator").Data(mutation)).At("stateBaseline", "controlChart");
        chart.At("baseline").ToString().ShouldBe("""{"reason":"new stamp","isUsed":true,"fromRun":{"lot":"LOT"},"toRun":{"lot":"LOT"}}""");
        chart.At("capability", "gauge").ToString().ShouldBe("""{"verdict":"CONDITIONAL","gaugeShare":0.2}""");
        foreach (var role in new[] { "oem", "supplier", "alliance" })
            (await gateway.SignedIn(own, role).Graph(mutation)).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    [Fact]
    public async Task A_gauge_study_is_recorded_and_listed_by_operators_alone()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "operator");
        var readings = string.Join(", ", Enumerable.Range(0, 8).Select(i => $$"""{ part: "{{i / 4}}", appraiser: "{{i % 4 / 2}}", value: {{i}} }"""));
        var recorded = await client.Data($$"""
            mutation { recordGaugeStudy(input: { clientMutationId: "{{Guid.NewGuid()}}", lineId: "{{Line}}", characteristic: "gap", unit: "um", tolerance: 2,
                readings: [{{readings}}] }) { gaugeStudy { id verdict line { name } byVariance { gaugeShare categories } } } }
            """);
        recorded.At("recordGaugeStudy", "gaugeStudy", "verdict").GetString().ShouldBe("CONDITIONAL");
        var list = $$"""{ gaugeStudies(lineId: "{{Line}}", first: 5) { nodes { id parts component { id } componentId } } }""";
        (await client.Data(list)).At("gaugeStudies", "nodes", 0, "id").GetGuid().ShouldBe(Study);
        foreach (var role in new[] { "oem", "supplier", "alliance" })
            (await gateway.SignedIn(own, role).Graph(list)).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    WebApplicationFactory<Program> Over(Upstream upstream) =>
        gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:CapacityBooking", upstream.Address));

    static void Routes(WebApplication app)
    {
        RunSheet? sheet = null;
        app.MapPost("/lines/{line:guid}/bookings/{id:guid}/complete", (Guid id, CompleteRun c) =>
        {
            sheet = c.Sheet;
            return new Receipt(id, 3, ["run_completed"]);
        });
        app.MapGet("/runs/{id:guid}", (Guid id) => Of(id) with { Sheet = sheet });
        app.MapPost("/runs/by-ids", (IReadOnlyList<Guid> ids) => ids.Select(Of));
        app.MapPost("/lines/by-ids", (IReadOnlyList<Guid> ids) => ids.Select(id => new PilotLineProfile(
            id, Guid.NewGuid(), "Nanoimprint 1", "370200", ["nanoimprint"],
            new OpeningHours("UTC", [new OpenWindow(DayOfWeek.Monday, new(9, 0), new(17, 0))]), new BookingPolicy(), At)));
        app.MapGet("/anomaly-causes", (Guid componentId, string characteristic, Guid lineId, DateTimeOffset from) => new AnomalyCauses(
            componentId, lineId, characteristic, "um", characteristic is "gap & pitch" && from == At.AddHours(-8) ? 9 : 0, false, 0, 8, 3, 0,
            [
                new(AnomalyFactorKind.Input, "resin", null, AnomalyTest.KruskalWallis, 9, 5.1, 0.02, 0.04, AnomalyMethod.Exact, 0.6, "R-1", true),
            ]));
        var stated = "";
        app.MapPost("/lines/{line:guid}/baselines", (Guid line, StateBaseline c) =>
        {
            stated = c.Reason;
            return new Receipt(Guid.NewGuid(), 1, ["baseline_stated"]);
        });
        app.MapGet("/control-charts", (Guid componentId, string characteristic, Guid lineId) => new ControlChart(
            componentId, lineId, ControlChartKind.Individuals, characteristic, "um", 1, 2, false, 0, 2, true, true, null, [],
            new(0, 10, 2, 5, 1, 1, null, null, null, null) { Gauge = new(0.2, GaugeAcceptance.Conditional, At) })
        { Baseline = new(Run, Run, At, At, stated, At, true) });
        app.MapPost("/lines/{line:guid}/gauge-studies", (Guid line, RecordGaugeStudy c) => new Receipt(
            c.Readings.Count == 8 && c.Tolerance == 2 ? Study : Guid.NewGuid(), 1, ["gauge_study_recorded"]));
        app.MapGet("/gauge-studies/{id:guid}", (Guid id) => Found(id));
        app.MapGet("/gauge-studies", (Guid lineId) => new Page<GaugeStudy>([Found(Study)], null));
    }

    static GaugeStudy Found(Guid id) => new(
        id, Line, "gap", null, "um", 2, 2, 2, 2, Figures, Figures, id == Study ? GaugeAcceptance.Conditional : GaugeAcceptance.Good, At);

    static readonly GaugeFigures Figures = new(1, 1, 0, 5, 1.4, 5.2, 0.27, 0.7, 5);

    static Run Of(Guid id) => new(id, Line, Guid.NewGuid(), null, null, null, "LOT", 10, 9, 0.9m, [], At);
}
