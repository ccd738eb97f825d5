using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Tests;

/// <summary>Standings of suppliers in the schema that is really served.</summary>
public sealed class ScorecardTests(TestGateway gateway)
{
    static readonly Guid Supplier = Guid.NewGuid();

    const string Query = "query($id: ID!) { supplierScorecard(supplierId: $id, periods: 8) { trend periods { from rating points runs { lot } } } }";

    [Fact]
    public async Task A_scorecard_is_one_call()
    {
        await using var upstream = await Upstream.StartAsync(app => app.MapGet(
            "/suppliers/{id:guid}/scorecard", (Guid id, int periods) => new SupplierScorecard(
                id, [new(new(2026, 4, 1), new(2026, 6, 30), SupplierRating.Poor, periods, null, null, 0, [])], ScorecardTrend.Declining)));
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "oem");
        var card = (await client.Data(Query, new { id = Supplier })).At("supplierScorecard");
        card.At("trend").GetString().ShouldBe("DECLINING");
        card.At("periods")[0].At("points").GetDecimal().ShouldBe(8);
        upstream.CallsBy(client).Select(call => call.Path).ShouldBe([$"/suppliers/{Supplier}/scorecard"]);
    }

    [Theory, InlineData("operator"), InlineData("admin")]
    public async Task Operators_and_administrators_read_none(string role)
    {
        await using var real = gateway.WithRealSchema();
        (await gateway.SignedIn(real, role).Graph(Query, new { id = Supplier })).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    WebApplicationFactory<Program> Over(Upstream upstream) =>
        gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:suppliermatching", upstream.Address));
}
