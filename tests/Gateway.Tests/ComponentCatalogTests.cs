using Microsoft.AspNetCore.Builder;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.Gateway.Tests;

/// <summary>Components in the schema that is really served.</summary>
public sealed class ComponentCatalogTests(TestGateway gateway)
{
    const string Query = """
        { first: component(id: "00000000-0000-0000-0000-000000000001") { class { id english } }
          second: component(id: "00000000-0000-0000-0000-000000000002") { class { id english } } }
        """;

    [Fact]
    public async Task Classes_cost_a_call_a_minute_and_not_one_a_query()
    {
        var names = "waveguide";
        await using var upstream = await Upstream.StartAsync(app =>
        {
            app.MapPost("/components/by-ids", (Guid[] ids) => ids.Select(ComponentOf));
            app.MapGet("/taxonomy", () => new Taxonomy("1", [new("optics", "光学", "optics", TaxonomyKind.Component, [new("waveguide", "光波导", names, [])])], []));
        });
        await using var own = gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:ComponentCatalog", upstream.Address));
        var client = gateway.SignedIn(own, "oem");

        for (var i = 0; i < 3; i++)
            (await client.Data(Query)).At("second", "class", "english").GetString().ShouldBe("waveguide");
        upstream.CallsBy(client).Select(call => call.Path)
            .ShouldBe(["/components/by-ids", "/taxonomy", "/components/by-ids", "/components/by-ids"]);

        names = "light guide";
        gateway.Clock.Advance(TimeSpan.FromMinutes(1));
        (await client.Data(Query)).At("first", "class", "english").GetString().ShouldBe("light guide");
    }

    [Fact]
    public async Task A_warning_of_the_receipt_stands_beside_what_the_mutation_shows()
    {
        await using var upstream = await Upstream.StartAsync(app =>
        {
            app.MapPost("/components/{id:guid}/substitutes", (Guid id) => new Receipt(id, 2, ["substitute_declared"])
                .With(new Warning("substituteId", PartWarnings.EndOfLife.With("ACME A1"))));
            app.MapPost("/components/by-ids", (Guid[] ids) => ids.Select(ComponentOf));
            app.MapGet("/components/{id:guid}", (Guid id) => ComponentOf(id));
        });
        await using var own = gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:ComponentCatalog", upstream.Address));
        var id = Guid.NewGuid();
        var data = await gateway.SignedIn(own, "supplier").Data($$"""
            mutation { declareSubstitute(input: { clientMutationId: "{{Guid.NewGuid()}}", componentId: "{{id}}", substituteId: "{{Guid.NewGuid()}}" }) {
              component { id } warnings { field reason { code text } } } }
            """);
        data.At("declareSubstitute", "component", "id").GetGuid().ShouldBe(id);
        var warning = data.At("declareSubstitute", "warnings")[0];
        warning.At("field").GetString().ShouldBe("substituteId");
        warning.At("reason", "text").GetString().ShouldBe("ACME A1 is at its end of life");
    }

    static Component ComponentOf(Guid id) => new(
        id, Guid.Empty, Guid.Empty, "Synthetic Optics", $"{id:N}", "waveguide", null, "1", Lifecycle.Active, null, null, null, [], []);
}
