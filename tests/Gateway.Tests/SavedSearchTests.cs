using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Gateway.Tests;

/// <summary>Saved searches in the schema that is really served: for who looks for parts, with the filter of the list of components.</summary>
public sealed class SavedSearchTests(TestGateway gateway)
{
    static readonly Guid Part = Guid.NewGuid();

    static readonly SavedSearch Search = new(
        Guid.NewGuid(), "ToF", new(["tof"], Conditions: ["range>=2000 mm"]), null, DateTimeOffset.UnixEpoch, SavedSearchState.Watching, null, 1,
        DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task Who_looks_for_parts_reads_the_searches_with_what_they_found()
    {
        await using var upstream = await UpstreamAsync([]);
        await using var own = gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:ComponentCatalog", upstream.Address));
        var query = $$"""
            { savedSearches(first: 5) { nodes { id name state foundCount filter { classes conditions } } }
              savedSearch(id: "{{Search.Id}}") { lastFoundAt brokenBy found(first: 3) { nodes { foundAt component { id partNumber } } pageInfo { hasNextPage endCursor } } } }
            """;
        foreach (var role in new[] { "oem", "supplier", "alliance" })
        {
            var data = await gateway.SignedIn(own, role).Data(query);
            var node = data.At("savedSearches", "nodes")[0];
            (node.At("id").GetGuid(), node.At("name").GetString(), node.At("state").GetString()).ShouldBe((Search.Id, "ToF", "WATCHING"));
            node.At("filter", "conditions")[0].GetString().ShouldBe("range>=2000 mm");
            data.At("savedSearch", "found", "nodes")[0].At("component", "id").GetGuid().ShouldBe(Part);
        }
        foreach (var role in new[] { "operator", "admin" })
            (await gateway.SignedIn(own, role).Graph(query)).Errors().ShouldContain("FORBIDDEN The token's roles do not allow 'Query.savedSearches'.");
    }

    [Fact]
    public async Task A_search_is_saved_with_the_conditions_by_which_components_are_listed()
    {
        var bodies = new List<string>();
        await using var upstream = await UpstreamAsync(bodies);
        await using var own = gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:ComponentCatalog", upstream.Address));
        var client = gateway.SignedIn(own, "oem");
        var saved = await client.Data($$"""
            mutation { saveSearch(input: { clientMutationId: "{{Guid.NewGuid()}}", name: "ToF", filter: { classes: ["tof"], lifecycles: [ACTIVE],
              search: "lens", properties: [{ name: "range", atLeast: 2000, unit: "mm" }, { name: "shutter", exists: false }] } }) { savedSearch { id name } } }
            """);
        saved.At("saveSearch", "savedSearch", "id").GetGuid().ShouldBe(Search.Id);
        var body = JsonDocument.Parse(bodies.ShouldHaveSingleItem()).RootElement;
        body.At("filter", "conditions").EnumerateArray().Select(each => each.GetString()).ShouldBe(["range>=2000 mm", "!shutter"]);
        (body.At("name").GetString(), body.At("filter", "search").GetString()).ShouldBe(("ToF", "lens"));

        await client.Data($$"""
            mutation { dropSavedSearch(input: { clientMutationId: "{{Guid.NewGuid()}}", savedSearchId: "{{Search.Id}}" }) { clientMutationId } }
            """);
        (await gateway.SignedIn(own, "operator").Graph($$"""
            mutation { dropSavedSearch(input: { clientMutationId: "{{Guid.NewGuid()}}", savedSearchId: "{{Search.Id}}" }) { clientMutationId } }
            """)).Errors().ShouldContain("FORBIDDEN The token's roles do not allow 'Mutation.dropSavedSearch'.");
    }

    static Task<Upstream> UpstreamAsync(List<string> bodies) => Upstream.StartAsync(app =>
    {
        app.MapGet("/saved-searches", () => new Page<SavedSearch>([Search], null));
        app.MapGet("/saved-searches/{id:guid}", (Guid id) => Search with { Id = id });
        app.MapGet("/saved-searches/{id:guid}/found", () => new Page<FoundComponent>([new(Part, DateTimeOffset.UnixEpoch)], null));
        app.MapPost("/saved-searches", async (HttpRequest request) =>
        {
            using var body = new StreamReader(request.Body);
            bodies.Add(await body.ReadToEndAsync());
            return new Receipt(Search.Id, 1, ["search_saved"]);
        });
        app.MapPost("/saved-searches/{id:guid}/dropping", (Guid id) => new Receipt(id, 2, ["search_dropped"]));
        app.MapGet("/components/{id:guid}", (Guid id) => new Component(
            id, Guid.Empty, Guid.Empty, "Synthetic Optics", $"{id:N}", "tof", null, "1", Lifecycle.Active, null, null, null, [], []));
    });
}
