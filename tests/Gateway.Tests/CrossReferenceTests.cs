using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Gateway.Tests;

/// <summary>Cross references in the schema that is really served: read by everybody, stated by suppliers and the alliance.</summary>
public sealed class CrossReferenceTests(TestGateway gateway)
{
    static readonly Guid Ours = Guid.NewGuid(), Theirs = Guid.NewGuid(), Stater = Guid.NewGuid();

    static readonly CrossReference Reference = new(
        Guid.NewGuid(), "Rival", "R-1", Theirs, Ours, CrossReferenceGrade.DropIn, "same pins", Stater, DateTimeOffset.UnixEpoch, null);

    [Fact]
    public async Task Everybody_reads_them_by_their_number_and_with_our_component()
    {
        var asked = new List<string>();
        await using var upstream = await UpstreamAsync(asked);
        await using var own = gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:ComponentCatalog", upstream.Address));
        foreach (var role in new[] { "oem", "supplier", "operator", "alliance", "admin" })
        {
            var client = gateway.SignedIn(own, role);
            var data = await client.Data($$"""
                { crossReferences(manufacturer: "Rival", partNumber: "r 1") { nodes { theirManufacturer theirPartNumber grade note statedBy component { id } theirComponent { id } } }
                  component(id: "{{Ours}}") { crossReferences(first: 5) { nodes { theirPartNumber } } } }
                """);
            var node = data.At("crossReferences", "nodes")[0];
            (node.At("theirPartNumber").GetString(), node.At("grade").GetString(), node.At("statedBy").GetGuid()).ShouldBe(("R-1", "DROP_IN", Stater));
            (node.At("component", "id").GetGuid(), node.At("theirComponent", "id").GetGuid()).ShouldBe((Ours, Theirs));
            data.At("component", "crossReferences", "nodes")[0].At("theirPartNumber").GetString().ShouldBe("R-1");
        }
        asked.ShouldContain(query => query.Contains("partNumber=r%201"));
        asked.ShouldContain(query => query.Contains($"componentId={Ours}"));
    }

    [Fact]
    public async Task Suppliers_and_the_alliance_state_and_withdraw_them()
    {
        await using var upstream = await UpstreamAsync([]);
        await using var own = gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:ComponentCatalog", upstream.Address));
        string State() => $$"""
            mutation { stateCrossReference(input: { clientMutationId: "{{Guid.NewGuid()}}", theirManufacturer: "Rival", theirPartNumber: "R-1",
              componentId: "{{Ours}}", grade: DROP_IN }) { crossReference { theirPartNumber } } }
            """;
        string Withdraw() => $$"""
            mutation { withdrawCrossReference(input: { clientMutationId: "{{Guid.NewGuid()}}", crossReferenceId: "{{Reference.Id}}", reason: "pins" }) { crossReference { grade } } }
            """;
        foreach (var role in new[] { "supplier", "alliance", "admin" })
        {
            var client = gateway.SignedIn(own, role);
            (await client.Data(State())).At("stateCrossReference", "crossReference", "theirPartNumber").GetString().ShouldBe("R-1");
            (await client.Data(Withdraw())).At("withdrawCrossReference", "crossReference", "grade").GetString().ShouldBe("DROP_IN");
        }
        foreach (var role in new[] { "oem", "operator" })
        {
            var client = gateway.SignedIn(own, role);
            (await client.Graph(State())).Errors().ShouldContain("FORBIDDEN The token's roles do not allow 'Mutation.stateCrossReference'.");
            (await client.Graph(Withdraw())).Errors().ShouldContain("FORBIDDEN The token's roles do not allow 'Mutation.withdrawCrossReference'.");
        }
    }

    static Task<Upstream> UpstreamAsync(List<string> asked) => Upstream.StartAsync(app =>
    {
        app.MapGet("/cross-references", (HttpRequest request) =>
        {
            lock (asked) asked.Add($"{request.QueryString}");
            return new Page<CrossReference>([Reference], null);
        });
        app.MapGet("/cross-references/{id:guid}", (Guid id) => Reference with { Id = id });
        app.MapPost("/cross-references", () => new Receipt(Reference.Id, 1, ["cross_reference_stated"]));
        app.MapPost("/cross-references/{id:guid}/withdrawal", (Guid id) => new Receipt(id, 2, ["cross_reference_withdrawn"]));
        app.MapPost("/components/by-ids", (Guid[] ids) => ids.Select(ComponentOf));
        app.MapGet("/components/{id:guid}", (Guid id) => ComponentOf(id));
    });

    static Component ComponentOf(Guid id) => new(
        id, Guid.Empty, Guid.Empty, "Synthetic Optics", $"{id:N}", "waveguide", null, "1", Lifecycle.Active, null, null, null, [], []);
}
