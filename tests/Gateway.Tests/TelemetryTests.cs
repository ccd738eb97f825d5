using System.Collections.Concurrent;
using System.Diagnostics;

using GraphQL.Execution;

using SupplyChain.Gateway.Engine;

namespace SupplyChain.Gateway.Tests;

/// <summary>Traces say what was asked, not with which values.</summary>
public sealed class TelemetryTests(TestGateway gateway)
{
    [Fact]
    public async Task A_trace_has_the_document_without_its_values()
    {
        var documents = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "GraphQL",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => documents.Enqueue((string?)activity.GetTagItem("graphql.document") ?? ""),
        };
        ActivitySource.AddActivityListener(listener);

        await gateway.As("oem").Data("mutation Traced { moveBox(input: { clientMutationId: \"5f0c2c5e-0d5f-4f5c-9e53-3c2c8d7b7a10\", id: \"5f0c2c5e-0d5f-4f5c-9e53-3c2c8d7b7a10\", to: \"a secret place\", kind: PLAIN }) { note } }");

        var traced = documents.Single(document => document.Contains("mutation Traced"));
        traced.ShouldContain("to: _");
        traced.ShouldNotContain("secret");
        traced.ShouldNotContain("5f0c2c5e");
        traced.ShouldNotContain("PLAIN");
    }

    [Fact]
    public void Of_many_documents_those_used_last_are_kept()
    {
        var cache = new DocumentCache();
        var document = new KnownDocument(new GraphQLDocumentBuilder().Build("{ motto }"), new DocumentNeeds());

        cache.Add("first", document);
        for (var i = 0; i < 511; i++) cache.Add($"{i}", document);
        cache.Find("first").ShouldBe(document);
        cache.Add("one more", document);
        cache.Add(new string(' ', 20_000), document);

        cache.Find("first").ShouldBe(document, "it was used");
        cache.Find("0").ShouldBeNull("it was not");
        cache.Find(new string(' ', 20_000)).ShouldBeNull("it is too long to keep");
    }
}
