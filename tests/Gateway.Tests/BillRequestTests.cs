using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Tests;

/// <summary>Requests for the parts of bills in the schema that is really served.</summary>
public sealed class BillRequestTests(TestGateway gateway)
{
    static readonly Guid Bill = Guid.NewGuid(), Id = Guid.NewGuid(), Lens = Guid.NewGuid(), Chip = Guid.NewGuid();
    static readonly DateOnly Week = new(2026, 6, 1);

    static readonly BillParts Taken = new(
        Bill, "Headset", "A", Week.AddDays(6),
        [new(Lens, "1", [new(Week, 700)], [1, 3], [Chip]), new(Chip, "1", [new(Week, 100)], [2], [])],
        [new("Headset", 4, Chip, null, LeftOutReason.Optional)]);

    static readonly BillRequestView Shown = new(
        Id, Bill, "Headset", "A", [new(Week, 100)], "370200", false, default, default, default, "CNY", 2, Taken.LeftOut, null, null);

    static readonly string Open = "mutation($id: ID!) { openBillRequest(input: { clientMutationId: $id, billOfMaterialsId: \"" + Bill + "\", "
        + "builds: [{ week: \"2026-06-01\", quantity: 100 }], region: \"370200\", lines: [1, 2, 3], conditions: { "
        + "quoteDeadline: \"2026-05-01T00:00:00Z\", awardDeadline: \"2026-05-08T00:00:00Z\" } }) { billRequest { id lotCount } } }";

    [Fact]
    public async Task Opening_asks_the_catalogue_for_the_parts_and_hands_them_on_as_lots()
    {
        (BillBuilds? asked, OpenBillRequest? sent) = (null, null);
        await using var upstream = await Upstream.StartAsync(app =>
        {
            app.MapPost("/boms/{id:guid}/parts/by-builds", (Guid id, BillBuilds builds) => (asked = builds, Taken).Taken);
            app.MapPost("/bill-requests", (OpenBillRequest command) => (sent = command, new Receipt(Id, 1, [])).Item2);
            app.MapGet("/bill-requests/{id:guid}", (Guid id) => Shown);
        });
        await using var own = Over(upstream);
        var (client, id) = (gateway.SignedIn(own, "oem"), Guid.NewGuid());

        (await client.Data(Open, new { id })).At("openBillRequest", "billRequest", "lotCount").GetInt32().ShouldBe(2);

        asked!.Lines.ShouldBe([1, 2, 3]);
        (sent!.BillOfMaterialsId, sent.Product, sent.Revision, sent.Region).ShouldBe((Bill, "Headset", "A", "370200"));
        sent.Lots.Select(lot => (lot.ComponentId, lot.Weeks.Single().Quantity)).ShouldBe([(Lens, 700m), (Chip, 100m)]);
        (sent.Lots[0].Lines.Count, sent.Lots[0].Alternates!.Single(), sent.LeftOut!.Single()).ShouldBe((2, Chip, Taken.LeftOut[0]));
        upstream.CallsBy(client).Single(call => call.Path == "/bill-requests").CommandId.ShouldBe($"{id}");
    }

    [Fact]
    public async Task Of_a_bill_that_the_caller_does_not_have_nothing_is_opened()
    {
        await using var upstream = await Upstream.StartAsync(app => app.MapPost(
            "/boms/{id:guid}/parts/by-builds", (Guid id) => NotFound("billOfMaterials", id)));
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "oem");

        (await client.Graph(Open, new { id = Guid.NewGuid() })).Errors().ShouldHaveSingleItem().ShouldStartWith("NOT_FOUND");
        upstream.CallsBy(client).ShouldAllBe(call => call.Path.StartsWith("/boms/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bill_request_is_read_with_its_lots_in_two_calls()
    {
        await using var upstream = await Upstream.StartAsync(app =>
        {
            app.MapGet("/bill-requests/{id:guid}", (Guid id) => Shown);
            app.MapPost("/bill-requests/progress/by-ids", (IReadOnlyList<Guid> ids) => new[]
            {
                new BillRequestProgress(
                    Id, [new(1, Guid.NewGuid(), Lens, 700, [1, 3], [], SourcingState.QuotesOpened, 3, 2, 1, 2100)],
                    new("CNY", 2100, 1, 0)),
            });
        });
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "oem");

        var read = (await client.Data(
            "query($id: ID!) { billRequest(id: $id) { product leftOut { line reason } progress { lots { number state cost covered } "
            + "total { amount currency lots withoutCost } } } }", new { id = Id })).At("billRequest");

        read.At("leftOut")[0].At("reason").GetString().ShouldBe("OPTIONAL");
        read.At("progress", "lots")[0].At("cost").GetDecimal().ShouldBe(2100);
        read.At("progress", "total", "amount").GetDecimal().ShouldBe(2100);
        upstream.CallsBy(client).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_not_there_is_null_and_nobody_but_an_OEM_asks()
    {
        await using var upstream = await Upstream.StartAsync(app => app.MapGet(
            "/bill-requests/{id:guid}", (Guid id) => NotFound("billRequest", id)));
        await using var own = Over(upstream);
        (await gateway.SignedIn(own, "oem").Data("query($id: ID!) { billRequest(id: $id) { id } }", new { id = Id })).At("billRequest")
            .ValueKind.ShouldBe(JsonValueKind.Null);
        foreach (var role in new[] { "supplier", "alliance", "operator" })
            foreach (var document in new[] { $"{{ billRequest(id: \"{Id}\") {{ id }} }}", "{ billRequests { nodes { id } } }" })
                (await gateway.SignedIn(own, role).Graph(document)).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    static IResult NotFound(string what, Guid id) => Results.Problem(
        statusCode: 404, extensions: new Dictionary<string, object?> { ["errors"] = new[] { new Fault(what, $"no such {what}: {id}") } });

    WebApplicationFactory<Program> Over(Upstream upstream) => gateway.WithRealSchema().WithWebHostBuilder(host => host
        .UseSetting("Services:suppliermatching", upstream.Address).UseSetting("Services:componentcatalog", upstream.Address));
}
