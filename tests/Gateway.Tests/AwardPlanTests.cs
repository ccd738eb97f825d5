using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Tests;

/// <summary>Plans of an award in the schema that is really served.</summary>
public sealed class AwardPlanTests(TestGateway gateway)
{
    static readonly Guid Request = Guid.NewGuid(), Supplier = Guid.NewGuid(), Component = Guid.NewGuid();
    static readonly DateOnly Week = new(2026, 6, 1);

    const string Asked = "{ awardPlans(requestId: \"{0}\", minimumSources: 2, largestShare: 0.6) "
        + "{ state currency plans { cost largestShare sources splits { supplierId quantity weeks { week quantity } } } "
        + "ruleCosts { rule cheaper } changes { rule week amount } } }";

    [Fact]
    public async Task An_OEM_reads_plans_with_their_splits_by_week()
    {
        var query = "";
        await using var upstream = await Upstream.StartAsync(app => Routes(app, seen => query = seen));
        await using var own = Over(upstream);

        var plans = (await gateway.SignedIn(own, "oem").Data(Asked.Replace("{0}", $"{Request}"))).At("awardPlans");

        plans.At("state").GetString().ShouldBe("FOUND");
        plans.At("plans")[0].At("cost").GetDecimal().ShouldBe(9540.5m);
        plans.At("plans")[0].At("splits")[0].At("weeks")[0].At("week").GetString().ShouldBe("2026-06-01");
        plans.At("ruleCosts")[0].At("rule").GetString().ShouldBe("SUPPLIER_SHARE");
        foreach (var part in new[] { "minimumSources=2", "largestShare=0.6", "maximumSources=50", "plans=8" }) query.ShouldContain(part);
    }

    [Fact]
    public async Task A_run_that_goes_on_already_is_a_fault_of_the_request()
    {
        Fault[] faults = [new("requestId", $"too many plans are made at the moment; ask again in some seconds")];
        await using var upstream = await Upstream.StartAsync(app => app.MapGet(
            "/sourcing-requests/{id:guid}/award-plans",
            () => Results.Problem(statusCode: 409, extensions: new Dictionary<string, object?> { ["errors"] = faults })));
        await using var own = Over(upstream);

        var answer = await gateway.SignedIn(own, "oem").Graph(Asked.Replace("{0}", $"{Request}"));

        answer.Errors().ShouldHaveSingleItem().ShouldStartWith("CONFLICT");
        answer.GetRawText().ShouldContain("too many plans");
    }

    [Theory, InlineData("supplier"), InlineData("alliance"), InlineData("operator")]
    public async Task Nobody_else_reads_plans(string role)
    {
        await using var real = gateway.WithRealSchema();
        (await gateway.SignedIn(real, role).Graph(Asked.Replace("{0}", $"{Request}"))).Errors()
            .ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    WebApplicationFactory<Program> Over(Upstream upstream) =>
        gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:suppliermatching", upstream.Address));

    static void Routes(WebApplication app, Action<string> seen) =>
        app.MapGet("/sourcing-requests/{id:guid}/award-plans", (HttpContext http, Guid id) =>
        {
            seen($"{http.Request.QueryString}");
            var split = new PlannedSplit(Supplier, Component, 900, 1, 10.6m, 9540.5m, [new WeekQuantity(Week, 900)]);
            return new AwardPlans(
                id, AwardPlanState.Found, [new PlannedAward(9540.5m, 9540.5m, 0.6m, 1, [split])], true, "CNY",
                [new AwardRuleCost(AwardRule.SupplierShare, 540)], []);
        });
}
