using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SupplyChain.Gateway.Tests;

/// <summary>GraphQL over HTTP, as its draft of August 2026 has it.</summary>
public sealed class TransportTests(TestGateway gateway)
{
    const string GraphResponse = "application/graphql-response+json";
    const string Json = "application/json";

    readonly HttpClient client = gateway.As("oem");

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData(Json, Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData(GraphResponse, GraphResponse)]
    [InlineData($"{GraphResponse}, {Json};q=0.9", GraphResponse)]
    [InlineData($"{GraphResponse};q=0.5, {Json}", Json)]
    [InlineData($"{GraphResponse}, {Json}, text/event-stream", GraphResponse)]
    [InlineData($"text/html, {Json};q=0.1", Json)]
    public async Task The_answer_has_the_type_that_is_accepted(string? accept, string type)
    {
        using var response = await client.PostGraph("{ __typename }", accept: accept);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe($"{type}; charset=utf-8");
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"__typename":"Query"}}""");
    }

    [Fact]
    public async Task A_web_socket_is_told_to_use_server_sent_events()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.Connection.Add("Upgrade");
        request.Headers.Upgrade.ParseAdd("websocket");
        request.Headers.Add("Sec-WebSocket-Protocol", "graphql-transport-ws");

        using var response = await client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.UpgradeRequired);
        response.Headers.Upgrade.ToString().ShouldBe("HTTP/1.1");
        (await response.Json()).At("errors", 0, "message").GetString()!.ShouldContain("graphql-sse");
    }

    [Theory]
    [InlineData("{ __typename }", "text/html", 406)]
    [InlineData("{ __typename }", "application/json;q=0", 406)]
    [InlineData("subscription { boxMoved { id } }", Json, 406)]
    [InlineData("{", GraphResponse, 400)]
    [InlineData("{", Json, 400)]
    [InlineData("{ nothing }", GraphResponse, 422)]
    [InlineData("{ nothing }", Json, 422)]
    [InlineData("query($id: ID!) { box(id: $id) { id } }", Json, 422)]
    [InlineData("query A { motto } query B { motto }", Json, 422)]
    [InlineData("fragment f on Query { motto }", Json, 422)]
    [InlineData("{ total }", Json, 403)]
    public async Task A_request_that_is_not_executed_has_no_data_and_says_why(string query, string accept, int status)
    {
        using var response = await client.PostGraph(query, accept: accept);

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(GraphResponse);
        var answer = await response.Json();
        answer.TryGetProperty("data", out _).ShouldBeFalse();
        answer.Errors().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(GraphResponse, 294)]
    [InlineData(Json, 200)]
    public async Task Data_with_errors_is_a_partial_success(string accept, int status)
    {
        using var response = await client.PostGraph("{ motto boxes(first: 0) { __typename } }", accept: accept);

        ((int)response.StatusCode).ShouldBe(status);
        (await response.Json()).At("data", "motto").GetString().ShouldBe("keep dry");
    }

    [Theory]
    [InlineData("""{"query": """, 400, "body")]
    [InlineData("", 400, "body")]
    [InlineData("[{\"query\": \"{ motto }\"}]", 422, "body")]
    [InlineData("\"{ motto }\"", 422, "body")]
    [InlineData("""{"qeury": "{ motto }"}""", 422, "query")]
    [InlineData("""{"query": 7}""", 422, "query")]
    [InlineData("""{"query": "{ motto }", "variables": [7]}""", 422, "variables")]
    [InlineData("""{"query": "{ motto }", "extensions": "x"}""", 422, "extensions")]
    [InlineData("""{"query": "{ motto }", "operationName": {}}""", 422, "operationName")]
    [InlineData("""{"query": "{ motto }", "operationName": "other"}""", 422, "operationName")]
    public async Task A_body_that_is_not_a_request_is_refused_with_its_field(string body, int status, string field)
    {
        using var content = new StringContent(body, Encoding.UTF8, Json);
        using var response = await client.PostAsync("/graphql", content);

        ((int)response.StatusCode).ShouldBe(status);
        (await response.Json()).At("errors", 0, "extensions", "field").GetString().ShouldBe(field);
    }

    [Theory]
    [InlineData("""{"query": "{ motto }", "variables": null, "operationName": null, "extensions": null}""")]
    [InlineData("""{"query": "{ motto }", "operationName": "", "more": 1, "extensions": {"some": "value"}}""")]
    public async Task What_is_optional_may_be_null_and_what_is_unknown_is_ignored(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, Json);
        using var response = await client.PostAsync("/graphql", content);

        (await response.Json()).At("data", "motto").GetString().ShouldBe("keep dry");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Other_content_is_refused(string? type)
    {
        using var content = new ByteArrayContent("""{"query": "{ motto }"}"""u8.ToArray());
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        using var response = await client.PostAsync("/graphql", content);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await response.Json()).At("errors", 0, "extensions", "field").GetString().ShouldBe("Content-Type");
    }

    [Fact]
    public async Task A_get_answers_a_query_with_variables()
    {
        using var response = await client.GetAsync(Url(
            ("query", "query A($id: ID!) { box(id: $id) { label } } query B { motto }"), ("operationName", "A"), ("extensions", ""),
            ("variables", $$"""{"id": "{{TestGateway.IdOf(5)}}"}""")));

        (await response.Json()).At("data", "box", "label").GetString().ShouldBe("box 5");
    }

    [Theory]
    [InlineData("variables", "{", 400)]
    [InlineData("variables", "[]", 422)]
    [InlineData("extensions", "7", 422)]
    public async Task A_get_whose_parameter_is_not_json_is_refused_with_its_name(string parameter, string value, int status)
    {
        using var response = await client.GetAsync(Url(("query", "{ motto }"), (parameter, value)));

        ((int)response.StatusCode).ShouldBe(status);
        (await response.Json()).At("errors", 0, "extensions", "field").GetString().ShouldBe(parameter);
    }

    [Fact]
    public async Task A_mutation_by_get_is_not_allowed()
    {
        using var response = await client.GetAsync(Url(("query", "mutation { __typename }")));

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Fact]
    public async Task Other_methods_are_not_allowed()
    {
        using var response = await client.PutAsync("/graphql", null);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["GET", "POST"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_document_is_as_valid_the_second_time_but_not_for_everyone()
    {
        const string query = "query Total { total }";

        (await gateway.As("alliance").Data(query)).GetProperty("total").GetString().ShouldBe("ExtraStrong ");
        (await gateway.As("alliance").Data(query)).GetProperty("total").GetString().ShouldBe("ExtraStrong ");
        (await gateway.As("oem").Graph(query)).Errors().ShouldBe(["FORBIDDEN The token's roles do not allow 'Query.total'."]);
        (await gateway.Anonymous().Graph(query)).Errors().ShouldBe(["UNAUTHENTICATED Sign in to ask for 'total'."]);
    }

    static string Url(params (string Key, string Value)[] parameters) =>
        "/graphql?" + string.Join('&', parameters.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
}
