using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Tests;

/// <summary>'Can I build it?' in the schema that is really served.</summary>
public sealed class BuildableTests(TestGateway gateway)
{
    const string Query = """
        query($product: String!) { buildable(product: $product, region: "370200", week: "2026-12-14", quantity: 10) {
          answer partCount enoughParts limitingParts unknownParts unresolved { product }
          parts(first: 2) { componentId net answer reasons coverage maximum { quantity } others { band { label } } leadTimeDays gap { id } } } }
        """;

    static readonly Guid Short = Guid.NewGuid(), Untold = Guid.NewGuid(), Stocked = Guid.NewGuid(), GapId = Guid.NewGuid();
    static readonly DateOnly Week = new(2026, 12, 14);

    [Fact]
    public async Task The_parts_that_limit_come_first_with_what_balances_tell_and_nothing_else_is_asked()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "oem");
        var data = await client.Data(Query, new { product = "HMD" });

        var build = data.At("buildable");
        build.At("answer").GetString().ShouldBe("NO");
        new[] { "partCount", "enoughParts", "limitingParts", "unknownParts" }.Select(count => build.At(count).GetInt32()).ShouldBe([3, 1, 1, 1]);
        build.At("unresolved")[0].At("product").GetString().ShouldBe("GHOST");
        var parts = build.At("parts");
        parts.GetArrayLength().ShouldBe(2);
        var (limits, unknown) = (parts[0], parts[1]);
        limits.At("componentId").GetGuid().ShouldBe(Short);
        limits.At("answer").GetString().ShouldBe("NO");
        limits.At("reasons")[0].GetString().ShouldBe("ABOVE_MAXIMUM");
        limits.At("coverage").GetDecimal().ShouldBe(0.5m);
        limits.At("maximum", "quantity").GetDecimal().ShouldBe(100);
        limits.At("gap", "id").GetGuid().ShouldBe(GapId);
        unknown.At("reasons")[0].GetString().ShouldBe("BALANCE_NOT_TOLD");
        unknown.At("gap").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        // With the caller's own token, and nothing that the caller may not ask itself.
        upstream.CallsBy(client).Select(call => call.Path).ShouldBe(
            ["/build-needs", "/balances/370200/by-components", "/component-suppliers/by-ids", "/gaps/by-ids"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_product_of_another_organisation_is_answered_like_one_that_does_not_exist()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var data = await gateway.SignedIn(own, "oem").Data(Query, new { product = "ANOTHER-S" });
        data.At("buildable").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("supplier"), InlineData("operator"), InlineData("alliance")]
    public async Task It_is_for_OEMs_alone(string role)
    {
        await using var real = gateway.WithRealSchema();
        (await gateway.SignedIn(real, role).Graph(Query, new { product = "HMD" })).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    WebApplicationFactory<Program> Over(Upstream upstream) => gateway.WithRealSchema().WithWebHostBuilder(host =>
    {
        foreach (var service in new[] { "demandforecasting", "gapmonitoring", "suppliermatching" })
            host.UseSetting($"Services:{service}", upstream.Address);
    });

    static void Routes(WebApplication app)
    {
        app.MapGet("/build-needs", (string product, string region, DateOnly week, decimal quantity) => product == "HMD"
            ? Results.Ok(new BuildNeeds(
                product, region, week, quantity,
                [new(Stocked, "1", 10, 0, 0), new(Untold, "1", 10, 0, 10), new(Short, "1", 400, 0, 400)],
                [new UnresolvedItem("GHOST", null, [product, "GHOST"], "has no released bill of materials", UnresolvedReasons.NoReleasedBill.With())]))
            : Results.Problem(
                statusCode: 404, extensions: new Dictionary<string, object?> { ["errors"] = new[] { new Fault("billOfMaterials", "no such") } }));
        app.MapPost("/balances/{region}/by-components", (string region, Guid[] ids) => ids.Where(id => id == Short).Select(id => new ComponentBalance(
            Guid.NewGuid(), GapId, id, region, GapState.BottleneckRed, null, 1, true, null,
            [new BalanceWeek(Week, null, null, null, Figure.InSteps(100), Figure.InSteps(100), Figure.InSteps(0), null)])));
        app.MapPost("/component-suppliers/by-ids", (Guid[] ids) => ids.Select(id => new ComponentSuppliers(id, [], false)));
        app.MapPost("/gaps/by-ids", (Guid[] ids) => ids.Where(id => id == GapId).Select(id => new Gap(
            id, Guid.NewGuid(), Short, "370200", "tof", true, GapState.BottleneckRed, null, [], false, false, [], 1, default, default, null)));
    }
}
