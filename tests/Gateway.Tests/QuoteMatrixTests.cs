using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Tests;

/// <summary>What quotes cost, in the schema that is really served.</summary>
public sealed class QuoteMatrixTests(TestGateway gateway)
{
    static readonly Guid Request = Guid.NewGuid(), Supplier = Guid.NewGuid(), Component = Guid.NewGuid();
    static readonly DateOnly Week = new(2026, 6, 1);

    static readonly string Asked = $"{{ quoteMatrix(requestId: \"{Request}\") {{ currency quantity quoteCount quotes {{ supplierId "
        + "currency rate { currency rate day } delivery { incoterm place origin } "
        + "cost { quantity goods tooling freight insurance duty total unitPrice unitCost } "
        + "minimumOrder orderMultiple leadTimeDays validFrom validTo covered weeks { week quantity cost } "
        + "curve { quantity unitPrice unitCost } } } }";

    [Fact]
    public async Task An_OEM_reads_each_quote_with_all_parts_of_its_landed_cost()
    {
        await using var upstream = await Upstream.StartAsync(app => app.MapGet(
            "/sourcing-requests/{id:guid}/quote-matrix", (Guid id) => new QuoteMatrix(id, "CNY", 600, 1, [Figures])));
        await using var own = Over(upstream);

        var quote = (await gateway.SignedIn(own, "oem").Data(Asked)).At("quoteMatrix").At("quotes")[0];

        quote.At("delivery").At("incoterm").GetString().ShouldBe("FOB");
        (quote.At("rate").At("rate").GetDecimal(), quote.At("rate").At("day").GetString()).ShouldBe((7.1m, "2026-05-29"));
        (quote.At("cost").At("total").GetDecimal(), quote.At("curve")[0].At("unitCost").GetDecimal()).ShouldBe((4858, 9.716m));
    }

    [Fact]
    public async Task While_quotes_are_sealed_it_is_a_conflict_and_of_a_request_of_another_there_is_nothing()
    {
        var (status, fault) = (409, new Fault("request", $"takes quotes until {Week:O}"));
        await using var upstream = await Upstream.StartAsync(app => app.MapGet(
            "/sourcing-requests/{id:guid}/quote-matrix", () => Results.Problem(
                statusCode: status, extensions: new Dictionary<string, object?> { ["errors"] = new[] { fault } })));
        await using var own = Over(upstream);

        (await gateway.SignedIn(own, "oem").Graph(Asked)).Errors().ShouldHaveSingleItem().ShouldStartWith("CONFLICT");
        (status, fault) = (404, new Fault("request", $"no such request: {Request}"));
        (await gateway.SignedIn(own, "oem").Data(Asked)).At("quoteMatrix").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory, InlineData("supplier"), InlineData("alliance"), InlineData("operator")]
    public async Task Nobody_else_reads_it(string role)
    {
        await using var real = gateway.WithRealSchema();
        (await gateway.SignedIn(real, role).Graph(Asked)).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    [Fact]
    public async Task A_supplier_quotes_with_tooling_and_an_Incoterm()
    {
        SubmitQuote? sent = null;
        await using var upstream = await Upstream.StartAsync(app => app.MapPost(
            "/sourcing-requests/{id:guid}/quote", (Guid id, SubmitQuote quote) =>
            {
                sent = quote;
                return new Receipt(id, 1, []);
            }));
        await using var own = Over(upstream);

        await gateway.SignedIn(own, "supplier").Graph(
            "mutation { submitQuote(input: { clientMutationId: \"" + Guid.NewGuid() + "\" requestId: \"" + Request + "\" "
            + "terms: { minimumOrder: 50 orderMultiple: 10 leadTimeDays: 20 currency: \"USD\" validFrom: \"2026-05-01\" "
            + "validTo: \"2026-12-31\" prices: [{ fromQuantity: 50 unitPrice: 0.9 }] } weeks: [{ week: \"2026-06-01\" quantity: 500 }] "
            + "tooling: 100 delivery: { incoterm: FOB place: \"Yokohama\" origin: \"JP\" } }) { clientMutationId } }");

        (sent!.Tooling, sent.Delivery).ShouldBe((100, new DeliveryTerms(Incoterm.Fob, "Yokohama", "JP")));
    }

    static QuoteFigures Figures => new(
        Supplier, Component, "USD", new("USD", 7.1m, new(2026, 5, 29)), new(Incoterm.Fob, "Yokohama", "JP"),
        new(500, 3150, 700, 315, 0, 693, 4858, 8.316m, 9.716m), 50, 10, 20, Week, Week, 0.8333m, [new(Week, 500, 4858)],
        [new(500, 8.316m, 9.716m)]);

    WebApplicationFactory<Program> Over(Upstream upstream) =>
        gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:suppliermatching", upstream.Address));
}
