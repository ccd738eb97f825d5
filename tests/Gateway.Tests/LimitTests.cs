using System.Net;
using System.Text.Json;

using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests;

/// <summary>Each limit refuses what is just above it, by name, and lets through what is just below.</summary>
public sealed class LimitTests(TestGateway gateway)
{
    [Theory]
    [InlineData("tokens", 10, "{ a: motto b: motto }", "{ a: motto b: motto c: motto }")]
    [InlineData("operations", 2, "query A { motto } query B { motto }", "query A { motto } query B { motto } query C { motto }")]
    [InlineData("depth", 3, "{ boxes { nodes { id } } }", "{ boxes { nodes { inside { id } } } }")]
    [InlineData("depth", 3, "{ boxes { nodes { ...f } } } fragment f on Box { id }", "{ boxes { nodes { ...f } } } fragment f on Box { inside { id } }")]
    [InlineData("fields", 4, "{ boxes { __typename nodes { id } } }", "{ boxes { __typename nodes { id label } } }")]
    [InlineData("fields", 5, "{ ...a ...a } fragment a on Query { motto b: motto }", "{ ...a ...a ...a } fragment a on Query { motto b: motto }")]
    [InlineData("aliases", 2, "{ a: motto b: motto }", "{ a: motto b: motto c: motto }")]
    [InlineData("directives", 2, "{ motto @include(if: true) @skip(if: false) }", "{ motto @include(if: true) @skip(if: false) ... @include(if: true) { __typename } }")]
    [InlineData("complexity", 44, "{ boxes(first: 20) { nodes { id label } } }", "{ boxes(first: 22) { nodes { id label } } }")]
    public async Task A_document_above_a_limit_is_refused_by_its_name(string limit, int allowed, string below, string above)
    {
        // A gateway whose own documents are above its limits does not start: this one has none.
        await using var limited = gateway.With(($"Limits:{limit}", allowed), ("TrustedDocuments", Path.Combine(Repository.Root, "docs")));
        var client = gateway.SignedIn(limited, "oem");
        var operation = limit == "operations" ? "A" : null;

        var fits = await Send(client, below, operation);
        var refused = await Send(client, above, operation);

        (await fits.Json()).Errors().ShouldBeEmpty();
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var error = (await refused.Json()).At("errors", 0);
        error.GetProperty("message").GetString().ShouldStartWith($"The request is above the limit of {allowed} {limit}.");
        error.At("extensions", "code").GetString().ShouldBe("LIMIT_EXCEEDED");
        error.At("extensions", "limit").GetString().ShouldBe(limit);
        error.At("extensions", "allowed").GetInt32().ShouldBe(allowed);
    }

    [Fact]
    public async Task The_field_that_costs_most_is_named()
    {
        await using var limited = gateway.With(("Limits:Complexity", 300), ("TrustedDocuments", Path.Combine(Repository.Root, "docs")));

        var error = (await gateway.SignedIn(limited, "oem").Graph("""
            query ($few: Int! = 2, $many: Int! = 90) {
              motto
              few: boxes(first: $few) { nodes { id label marks } }
              boxes(first: $many) { ...page }
            }
            fragment page on BoxConnection { pageInfo { hasNextPage } nodes { id ... on Box { label marks inside { id } } } }
            """)).At("errors", 0);

        error.At("extensions", "field").GetString().ShouldBe("boxes.nodes");
        error.At("extensions", "fields").GetDouble().ShouldBeInRange(400, 600);
        error.GetProperty("message").GetString()!.ShouldContain("'boxes.nodes'");
    }

    /// <summary>A page's lists are counted by the entries that they usually have, so what a screen shows is within the limit.</summary>
    [Theory]
    [InlineData("oem", """
        { components(first: 50) { nodes { id manufacturer partNumber unit lifecycle class { id chinese } properties { name number unit text }
          suppliers { supplierId name qualification hasMoreOffers supplier { id name sites { region } }
            offers { id public withdrawn publishedAt terms { leadTimeDays minimumOrder prices { fromQuantity unitPrice } } } } } pageInfo { endCursor hasNextPage } } }
        """)]
    [InlineData("oem", """
        { sourcingRequests(first: 50) { nodes { id state region requestedAt awardBy component { id partNumber } weeks { week quantity }
          buyer { quotes { supplierId componentId supplier { id name } weeks { week quantity } terms { leadTimeDays prices { fromQuantity unitPrice } } } } } } }
        """)]
    [InlineData("alliance", """
        { balances(first: 100) { nodes { id region component { id partNumber } weeks { week state requirement { quantity band { label } }
          actual { quantity band { label } } maximum { quantity band { label } } } } } }
        """)]
    public async Task What_a_screen_shows_is_within_the_limit(string role, string document)
    {
        await using var real = gateway.WithRealSchema();

        // The document is executed, although this gateway has no services to ask.
        (await gateway.SignedIn(real, role).Graph(document)).Errors().ShouldAllBe(error => error.StartsWith("INTERNAL_ERROR "));
    }

    [Fact]
    public async Task A_list_of_ids_counts_each_of_them()
    {
        await using var real = gateway.WithRealSchema();
        var ids = Enumerable.Range(0, 200).Select(_ => Guid.NewGuid());

        var answer = await gateway.SignedIn(real, "alliance").Graph(
            "query ($ids: [ID!]!) { capacityTotals(componentIds: $ids) { region weeks { week actual { quantity band { from to label } contributors } "
            + "maximum { quantity band { from to label } contributors } } } }", new { ids });

        answer.At("errors", 0, "extensions", "field").GetString().ShouldBe("capacityTotals.weeks");
    }

    [Fact]
    public async Task A_body_or_url_above_the_limit_is_refused()
    {
        await using var limited = gateway.With(("Limits:BodyBytes", 300));
        var client = gateway.SignedIn(limited, "oem");

        (await client.PostGraph("{ motto }")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await client.PostGraph("{ motto }" + new string(' ', 300));
        var url = await client.GetAsync("/graphql?query=%7Bmotto%7D&more=" + new string('x', 300));

        body.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await body.Json()).Errors().ShouldBe(["LIMIT_EXCEEDED The body is above the limit of 300 bytes."]);
        url.StatusCode.ShouldBe(HttpStatusCode.RequestUriTooLong);
    }

    [Fact]
    public async Task Fragments_that_multiply_are_refused_as_quickly_as_any()
    {
        var fragments = string.Concat(Enumerable.Range(0, 60).Select(i => $"fragment f{i} on Query {{ ...f{i + 1} ...f{i + 1} }} "));

        var answer = await gateway.As("oem").Graph($"{{ ...f0 }} {fragments} fragment f60 on Query {{ motto }}");

        answer.At("errors", 0, "extensions", "limit").GetString().ShouldBe("fields");
    }

    [Fact]
    public async Task Fragments_in_a_circle_are_invalid() =>
        (await gateway.As("oem").Graph("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }"))
            .Errors().ShouldContain(error => error.StartsWith("GRAPHQL_VALIDATION_FAILED Cannot spread fragment"));

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_page_has_a_size_limit(int first)
    {
        var error = (await gateway.As("oem").Graph($"{{ boxes(first: {first}) {{ __typename }} }}")).At("errors", 0);

        error.GetProperty("message").GetString().ShouldBe($"first: must be between 1 and 100, the page size limit; it is {first}");
        error.At("extensions", "code").GetString().ShouldBe("BAD_USER_INPUT");
    }

    [Fact]
    public async Task The_introspection_of_tools_is_within_all_limits()
    {
        var types = string.Concat(Enumerable.Repeat("ofType { kind name ", 9)) + string.Concat(Enumerable.Repeat("}", 9));
        var query = $$"""
            query IntrospectionQuery { __schema { queryType { name } mutationType { name } subscriptionType { name }
              types { ...FullType } directives { name description isRepeatable locations args { ...InputValue } } } }
            fragment FullType on __Type { kind name description
              fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
              inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
            fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
            fragment TypeRef on __Type { kind name {{types}} }
            """;

        (await gateway.As("oem").Data(query)).At("__schema", "queryType", "name").GetString().ShouldBe("Query");
    }

    static Task<HttpResponseMessage> Send(HttpClient client, string query, string? operationName) => client.PostAsync(
        "/graphql", new StringContent(JsonSerializer.Serialize(new { query, operationName }), System.Text.Encoding.UTF8, "application/json"));
}
