using GraphQL;
using GraphQL.Types;

using Microsoft.Extensions.DependencyInjection;

namespace SupplyChain.Gateway.Tests;

/// <summary>Plain classes become the schema one would write by hand.</summary>
public sealed class SchemaTests(TestGateway gateway)
{
    [Theory]
    [InlineData("box(\n    \"The box's id.\"\n    id: ID!): Box")]
    [InlineData("total(kind: BoxKind! = EXTRA_STRONG, sizes: [Int!]): String!")]
    [InlineData("\"What stands on it.\"\n  label: String!")]
    [InlineData("insideId: ID\n")]
    [InlineData("\"The box that this one stands in.\"\n  inside: Box\n")]
    [InlineData("nodes: [Box!]!")]
    [InlineData("packBox(input: PackBoxInput!): PackBoxPayload")]
    [InlineData("copies: Int! = 1")]
    [InlineData("type MoveBoxPayload {\n  clientMutationId: ID!\n  note: String!\n}")]
    [InlineData("boxMoved(id: ID): Box!")]
    [InlineData("\"Roles: alliance.\"\n  total(")]
    [InlineData("\"One box.\"\n  box(")]
    [InlineData("Roles: oem.\"\n  packBox(")]
    [InlineData("\"Needs two batches, one after the other. Roles: alliance, oem.\"\n  outerOwner: String\n")]
    public void Plain_classes_become_types(string expected) =>
        gateway.Services.GetRequiredService<ISchema>().Print().ShouldContain(expected);

    [Fact]
    public async Task Values_keep_their_meaning()
    {
        var data = await gateway.As("oem").Data(
            "query($id: ID!) { box(id: $id) { id kind mass packed marks insideId } }", new { id = TestGateway.IdOf(4) });

        data.GetProperty("box").ToString().ShouldBe(
            $$"""{"id":"{{TestGateway.IdOf(4)}}","kind":"PLAIN","mass":6.0,"packed":"2026-01-09","marks":["dry"],"insideId":"{{TestGateway.IdOf(1)}}"}""");
    }

    [Fact]
    public async Task What_the_service_does_not_know_is_null() =>
        (await gateway.As("oem").Data("query($id: ID!) { box(id: $id) { id } }", new { id = Guid.NewGuid() }))
            .GetProperty("box").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
}
