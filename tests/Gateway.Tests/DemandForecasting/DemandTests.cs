using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;

namespace SupplyChain.Gateway.Tests.DemandForecasting;

/// <summary>The gateway's own schema of demand, with forecasting and catalogue played by the test.</summary>
public sealed class DemandTests(TestGateway gateway) : IAsyncLifetime
{
    static readonly DateOnly Monday = new(2026, 11, 23);
    static readonly Guid PlanId = Guid.NewGuid();
    static readonly IReadOnlyList<Guid> Components = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];

    Upstream forecasting = null!, catalog = null!;
    HttpClient oem = null!;
    SubmitDemandPlan? submitted;
    ReviseDemandPlan? revised;
    ImportBatch<ImportDemand>? imported;

    public async ValueTask InitializeAsync()
    {
        forecasting = await Upstream.StartAsync(Forecasting);
        catalog = await Upstream.StartAsync(app => app.MapPost("/components/by-ids", (IReadOnlyList<Guid> _) => Array.Empty<object>()));
        oem = gateway.SignedIn(gateway.WithRealSchema().WithWebHostBuilder(host => host
            .UseSetting("Services:DemandForecasting", forecasting.Address)
            .UseSetting("Services:ComponentCatalog", catalog.Address)), "oem");
    }

    public async ValueTask DisposeAsync()
    {
        await forecasting.DisposeAsync();
        await catalog.DisposeAsync();
    }

    [Fact]
    public async Task A_plan_is_submitted_with_the_mutations_id_and_read_back()
    {
        var id = Guid.NewGuid();
        var data = await oem.Data(
            "mutation($id: ID!) { submitDemandPlan(input: { clientMutationId: $id, region: \"370200\", product: \"HMD\", weeks: [{ week: \"2026-11-23\", quantity: 10.5 }] }) { demandPlan { product revision weeks { week quantity } } } }",
            new { id });

        data.At("submitDemandPlan", "demandPlan").ToString()
            .ShouldBe("""{"product":"HMD","revision":1,"weeks":[{"week":"2026-11-23","quantity":10.5}]}""");
        forecasting.CallsBy(oem)[0].CommandId.ShouldBe(id.ToString());
        (submitted!.Category, submitted.Weeks[0]).ShouldBe(("0001", new WeekQuantity(Monday, 10.5m)));
    }

    [Fact]
    public async Task A_revision_is_rated_before_it_is_sent_and_names_the_one_that_it_is_based_on()
    {
        var weeks = new[] { new { week = Monday, quantity = 12 } };
        var rated = await oem.Data(
            "query($id: ID!, $weeks: [WeekQuantityInput!]!) { demandPlanPreview(id: $id, weeks: $weeks) { latest alert } demandPlanRevisions(id: $id) { nodes { revision change reason } } }",
            new { id = PlanId, weeks });
        rated.At("demandPlanPreview").ToString().ShouldBe("""[{"latest":12,"alert":"INCREASED"}]""");
        rated.At("demandPlanRevisions", "nodes").ToString().ShouldBe("""[{"revision":3,"change":"WITHDRAWN","reason":"cancelled"}]""");

        await oem.PostGraph(
            "mutation($input: ReviseDemandPlanInput!) { reviseDemandPlan(input: $input) { demandPlan { id } } }",
            new { input = new { clientMutationId = Guid.NewGuid(), planId = PlanId, weeks, basedOn = 7 } });
        revised.ShouldNotBeNull().BasedOn.ShouldBe(7);
    }

    [Fact]
    public async Task Requirements_with_their_components_take_one_call_to_each_service()
    {
        var data = await oem.Data("{ requirements { nodes { componentId component { partNumber } weeks { net } sources { product path } } } }");

        data.At("requirements", "nodes").GetArrayLength().ShouldBe(Components.Count);
        forecasting.CallsBy(oem).Count.ShouldBe(1);
        catalog.CallsBy(oem).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_of_demand_becomes_rows_and_their_faults_name_its_columns()
    {
        using var body = new StringContent(
            "part,region,week,quantity,product\nX-1,370200,2026-11-23,5,\n,370200,2026-11-24,7,HMD\n,370200,soon,7,HMD\n", Encoding.UTF8, new MediaTypeHeaderValue("text/csv"));
        using var response = await oem.PostAsync(
            """/import/demand?mapping={"columns":{"part":"partNumber"},"constants":{"manufacturer":"Maker"},"values":{}}""", body);

        var report = await response.Content.ReadFromJsonAsync<JsonElement>();
        response.IsSuccessStatusCode.ShouldBeTrue(report.ToString());
        report.GetProperty("accepted").GetInt32().ShouldBe(1);
        report.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("row")} {error.GetProperty("column")}").ShouldBe(["3 week", "4 week"], ignoreOrder: true);
        imported!.Rows[0].Command.ShouldBe(new ImportDemand("370200", Monday, 5, Manufacturer: "Maker", PartNumber: "X-1"));
    }

    [Fact]
    public async Task Sums_over_organisations_are_not_for_an_OEM() =>
        (await (await oem.PostGraph("{ regionalRequirements { nodes { region } } }", new { })).Json()).Errors()[0].ShouldStartWith("FORBIDDEN");

    void Forecasting(WebApplication app)
    {
        app.MapPost("/plans", (SubmitDemandPlan command) =>
        {
            submitted = command;
            return new Receipt(PlanId, 1, ["demand_plan_submitted"]);
        });
        app.MapGet("/plans/{id:guid}", (Guid id) => new DemandPlan(
            id, submitted!.Product, null, submitted.Region, submitted.Category, submitted.Weeks, 1, false, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch));
        app.MapPost("/plans/{id:guid}/revisions", (Guid id, ReviseDemandPlan command) =>
        {
            revised = command;
            return new Receipt(id, 8, ["demand_plan_revised"]);
        });
        app.MapGet("/plans/{id:guid}/revisions", () => new Page<PlanRevision>(
            [new(3, PlanChange.Withdrawn, DateTimeOffset.UnixEpoch, [], "cancelled")], null));
        app.MapPost("/plans/{id:guid}/volatility", (PreviewDemandPlan preview) => new PlanVolatility[]
        {
            new(Monday, Monday.AddDays(28), 0, preview.Weeks[0].Quantity, 12, null, VolatilityAlert.Increased),
        });
        app.MapGet("/requirements", () => new Page<ComponentRequirement>(
            [.. Components.Select(id => new ComponentRequirement(id, "370200", true, "1", [new(Monday, 2, 1, 1, false)], [new("HMD", ["HMD"], [])]))], null));
        app.MapPost("/import/demand", (ImportBatch<ImportDemand> batch) =>
        {
            imported = batch;
            return new ImportAnswer([.. batch.Rows.Select(row => row.Command.Week == Monday
                ? new RowOutcome(row.Row, ImportOutcome.Accepted, [])
                : new RowOutcome(row.Row, ImportOutcome.Rejected, [new Fault("week", "is no Monday")]))]);
        });
    }
}
