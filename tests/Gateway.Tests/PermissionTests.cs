using System.Net;
using System.Security.Cryptography;

using GraphQL.Types;

using Microsoft.Extensions.DependencyInjection;

using SupplyChain.Gateway.Engine;

namespace SupplyChain.Gateway.Tests;

/// <summary>What is not allowed is denied before it is executed, and an anonymous caller learns nothing by asking.</summary>
public sealed class PermissionTests(TestGateway gateway)
{
    [Theory]
    [InlineData("{ box(id: \"x\") { label } }", "box", "label")]
    [InlineData("{ nothing }", "nothing")]
    [InlineData("{ boxs }", "boxs")]
    [InlineData("{ __schema { types { name } } }", "__schema", "types", "name")]
    [InlineData("{ __type(name: \"Box\") { name } }", "__type", "name")]
    [InlineData("{ motto ... on Box { __typename } }", "__typename")]
    [InlineData("{ motto ... on Bux { __typename } }", "__typename")]
    [InlineData("mutation { packBox(input: {}) { clientMutationId } }", "packBox", "clientMutationId")]
    public async Task An_anonymous_caller_is_told_to_sign_in(string query, params string[] fields)
    {
        using var response = await gateway.Anonymous().PostGraph(query);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await response.Json()).Errors().ShouldBe(fields.Select(field => $"UNAUTHENTICATED Sign in to ask for '{field}'."));
    }

    [Theory]
    [InlineData("query($a: Box) { motto }")]
    [InlineData("query($a: [Bux!]) { motto }")]
    public async Task An_anonymous_caller_cannot_find_out_types_by_variables(string query) =>
        (await gateway.Anonymous().Graph(query)).Errors().ShouldAllBe(error => error.StartsWith("UNAUTHENTICATED Sign in to use the type"));

    [Fact]
    public async Task An_anonymous_caller_gets_what_is_open_and_no_suggestions()
    {
        (await gateway.Anonymous().Data("{ __typename motto }")).GetProperty("motto").GetString().ShouldBe("keep dry");
        (await gateway.Anonymous().Graph("{ motto @includ(if: true) }")).ToString().ShouldNotContain("Did you mean");
    }

    [Fact]
    public async Task A_signed_in_caller_without_the_role_is_denied_and_nothing_is_executed()
    {
        var client = gateway.As("supplier");

        using var response = await client.PostGraph("{ total }");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var answer = await response.Json();
        answer.Errors().ShouldBe(["FORBIDDEN The token's roles do not allow 'Query.total'."]);
        answer.At("errors", 0, "extensions", "roles").ToString().ShouldBe("""["alliance"]""");
        answer.TryGetProperty("data", out _).ShouldBeFalse();
    }

    /// <summary>Twice: the second time the document is a known one.</summary>
    [Fact]
    public async Task Where_null_can_stand_in_for_a_denied_field_the_rest_is_answered()
    {
        var (supplier, oem) = (gateway.As("supplier"), gateway.As("oem"));
        const string Document = "query($id: ID!) { motto box(id: $id) { label ...more } } fragment more on Box { owner outerOwner }";
        var id = TestGateway.IdOf(8);

        for (var i = 0; i < 2; i++)
        {
            var answer = await supplier.Graph(Document, new { id });
            answer.Errors().ShouldBe(["FORBIDDEN The token's roles do not allow 'Box.outerOwner'."]);
            answer.At("errors", 0, "path").ToString().ShouldBe("""["box","outerOwner"]""");
            answer.At("errors", 0, "extensions", "roles").ToString().ShouldBe("""["alliance","oem"]""");
            answer.At("data", "box", "label").GetString().ShouldBe("box 8");
            answer.At("data", "box", "outerOwner").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
            (await oem.Graph(Document, new { id })).Errors().ShouldBeEmpty();
        }

        (await supplier.Graph("{ motto total }")).Errors().ShouldBe(["FORBIDDEN The token's roles do not allow 'Query.total'."]);
        (await supplier.Graph("{ motto total }")).TryGetProperty("data", out _).ShouldBeFalse("null cannot stand in for it");
    }

    [Fact]
    public async Task A_denied_mutation_keeps_the_others_from_being_executed()
    {
        var client = gateway.As("supplier");
        var id = Guid.NewGuid();

        var answer = await client.Graph(
            $$"""mutation { a: packBox(input: { clientMutationId: "{{id}}", label: "x", kind: PLAIN, contents: [] }) { clientMutationId } __typename }""");

        answer.Errors().ShouldBe(
            ["FORBIDDEN The token's roles do not allow 'Mutation.packBox'.", "FORBIDDEN The token's roles do not allow 'PackBoxPayload.clientMutationId'."]);
        answer.TryGetProperty("data", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_token_that_does_not_hold_is_refused_even_for_what_is_open()
    {
        using var otherKey = RSA.Create(2048);
        var organisation = Guid.NewGuid();

        await Refused(gateway.Issuer.Token(organisation, ["oem"], expires: DateTimeOffset.UtcNow.AddMinutes(-5)), "the token has expired");
        await Refused(gateway.Issuer.Token(organisation, ["oem"], signedWith: otherKey), "the token is not valid");
        await Refused(gateway.Issuer.Token(organisation, ["oem"], audience: "others"), "the token is not valid");
        await Refused("nonsense", "the token is not valid");
    }

    [Fact]
    public void A_schema_with_a_field_that_has_no_permission_does_not_start()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IShelf>(_ => throw new InvalidOperationException("is not called"));
        // Without the class that shows boxes, nobody says who may see them.
        services.AddSchema(new SchemaClasses(typeof(BoxQueries)));
        using var provider = services.BuildServiceProvider();

        Should.Throw<InvalidOperationException>(provider.GetRequiredService<ISchema>)
            .Message.ShouldStartWith("Fields without a permission: Box.id, Box.label, Box.kind");
    }

    async Task Refused(string token, string reason)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7Bmotto%7D");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var response = await gateway.Anonymous().SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Json()).At("errors", 0, "extensions", "reason").GetString().ShouldBe(reason);
    }
}
