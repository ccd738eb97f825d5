using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

using Microsoft.Extensions.DependencyInjection;

using SupplyChain.Gateway.Engine;
using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests;

/// <summary>Documents that the gateway knows, and that clients name by their SHA-256.</summary>
public sealed class TrustedDocumentTests(TestGateway gateway)
{
    static readonly string Box = IdOf("box"), Boxes = IdOf("boxes"), Total = IdOf("total");

    readonly HttpClient oem = gateway.As("oem");
    readonly object variables = new { id = TestGateway.IdOf(3) };

    [Theory]
    [InlineData("sha256:")]
    [InlineData("")]
    public async Task A_document_is_named_by_its_hash(string prefix)
    {
        var answer = await Send(oem, new { documentId = prefix + Box, variables });

        (await answer.Json()).At("data", "box", "label").GetString().ShouldBe("box 3");
    }

    [Fact]
    public async Task A_document_is_named_as_a_persisted_query_and_in_a_url()
    {
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = Box } };
        var values = Uri.EscapeDataString(JsonSerializer.Serialize(variables));

        var posted = await Send(oem, new { extensions, variables });
        var got = await oem.GetAsync($"/graphql?documentId=sha256:{Box}&variables={values}");

        (await posted.Json()).At("data", "box", "label").GetString().ShouldBe("box 3");
        (await got.Json()).At("data", "box", "label").GetString().ShouldBe("box 3");
    }

    [Fact]
    public async Task An_unknown_hash_is_an_error_of_its_own_and_the_document_may_be_sent_with_it()
    {
        const string query = "{ motto }";
        var persistedQuery = new { version = 1, sha256Hash = TrustedDocuments.HashOf(query) };

        var unknown = await Send(oem, new { extensions = new { persistedQuery } });
        var sent = await Send(oem, new { query, extensions = new { persistedQuery } });

        unknown.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await unknown.Json()).At("errors", 0, "extensions", "code").GetString().ShouldBe("PERSISTED_QUERY_NOT_FOUND");
        (await sent.Json()).At("data", "motto").GetString().ShouldBe("keep dry");
        // What a client sends does not become a trusted document.
        (await Send(oem, new { extensions = new { persistedQuery } })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_known_document_is_still_denied_to_those_without_its_permissions()
    {
        for (var time = 0; time < 2; time++)
        {
            (await Send(gateway.As("alliance"), new { documentId = Total })).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await Send(oem, new { documentId = Total })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await Send(gateway.Anonymous(), new { documentId = Total })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task Variables_count_towards_complexity_each_time()
    {
        await using var limited = gateway.With(("Limits:Complexity", 30));
        var client = gateway.SignedIn(limited, "oem");

        (await Send(client, new { documentId = Boxes, variables = new { first = 2 } })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var large = await Send(client, new { documentId = Boxes, variables = new { first = 50 } });

        large.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await large.Json()).At("errors", 0, "extensions", "limit").GetString().ShouldBe("complexity");
    }

    /// <summary>Only one of a document's operations is executed, and only that one's size is known then.</summary>
    [Fact]
    public async Task Each_operation_of_a_document_has_a_complexity_of_its_own()
    {
        await using var limited = gateway.With(("Limits:Complexity", 30));
        var client = gateway.SignedIn(limited, "oem");
        const string query = "query Small { motto } query Large { boxes(first: 50) { nodes { label } } }";

        (await Send(client, new { query, operationName = "Small" })).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Send(client, new { query, operationName = "Large" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public void A_document_that_is_not_valid_keeps_the_gateway_from_starting()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "sound.graphql"), "{ motto }");
        File.WriteAllText(Path.Combine(folder.FullName, "misspelt.graphql"), "{ mottto }");
        File.WriteAllText(Path.Combine(folder.FullName, "broken.graphql"), "{ motto");
        var executor = gateway.Services.GetRequiredService<GraphExecutor>();

        var failure = Should.Throw<InvalidOperationException>(() => TrustedDocuments.Read(folder.FullName, executor)).Message;

        failure.ShouldContain("misspelt.graphql: Cannot query field 'mottto'");
        failure.ShouldContain("broken.graphql: Error parsing query");
        failure.ShouldNotContain("sound.graphql");
        folder.Delete(recursive: true);
    }

    static string IdOf(string document) => TrustedDocuments.HashOf(File.ReadAllText(
        Path.Combine(Repository.Root, "tests", "Gateway.Tests", "TrustedDocuments", $"{document}.graphql")));

    static Task<HttpResponseMessage> Send(HttpClient client, object request) => client.PostAsJsonAsync("/graphql", request);
}
