using System.Text.Json;

using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests;

/// <summary>Documents that Apollo's client names by their hash before it sends them.</summary>
public sealed class PersistedQueryTests(TestGateway gateway) : IDisposable
{
    const string Document = "version.graphql";

    readonly DirectoryInfo trusted = Directory.CreateTempSubdirectory("trusted-");

    public void Dispose() => trusted.Delete(recursive: true);

    [Theory]
    [InlineData("POST", true, "POST hash 200")]
    [InlineData("GET", true, "GET hash 200")]
    [InlineData("POST", false, "POST hash 422, POST document 200")]
    [InlineData("GET", false, "GET hash 422, POST document 200")]
    public async Task A_trusted_document_is_asked_for_by_its_hash_alone_and_any_other_is_sent_when_that_is_not_found(
        string method, bool isTrusted, string requests)
    {
        Assert.SkipUnless(NodeClient.IsInstalled, "Node and npm are not installed");
        // As the client writes it: what it adds is a part of the document that it hashes.
        if (isTrusted)
            await File.WriteAllTextAsync(
                Path.Combine(trusted.FullName, Document),
                await NodeClient.PrintAsync("apollo.mjs", ["print", Document], new Dictionary<string, string>()));
        await using var real = gateway.Listening(("TrustedDocuments", trusted.FullName));

        var seen = await NodeClient.RunAsync("apollo.mjs", [$"{real.ClientOptions.BaseAddress}graphql", method, Document], gateway.TokenOf("oem"));

        string.Join(", ", seen.GetProperty("requests").EnumerateArray().Select(Told)).ShouldBe(requests);
        seen.At("data", "platform", "version").GetString().ShouldNotBeNullOrEmpty();
        seen.At("data", "importJobs", "__typename").GetString().ShouldBe("ImportJobConnection");
    }

    static string Told(JsonElement request) =>
        $"{request.GetProperty("method")} {(request.GetProperty("byHash").GetBoolean() ? "hash" : "document")} {request.GetProperty("status")}";
}
