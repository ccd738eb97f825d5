using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests;

/// <summary>The audits of GraphQL over HTTP that come with graphql-http, of the gateway as it is served.</summary>
public sealed class HttpAuditTests(TestGateway gateway)
{
    /// <summary>What the audits still want and the draft does not any more.</summary>
    static readonly Dictionary<string, string> Withdrawn = new()
    {
        ["572B"] = "200 for a document that cannot be parsed",
        ["FDE2"] = "200 for a document that is not valid",
        ["7B9B"] = "200 for a variable that cannot be coerced",
        ["86EE"] = "400 for a variable that cannot be coerced: 422",
    };

    [Fact]
    public async Task Every_audit_is_passed_but_those_of_what_the_draft_has_withdrawn()
    {
        Assert.SkipUnless(NodeClient.IsInstalled, "Node and npm are not installed");
        await using var real = gateway.Listening();

        var answer = await NodeClient.RunAsync("audit.mjs", [$"{real.ClientOptions.BaseAddress}graphql"], gateway.TokenOf("oem"));

        var failed = answer.GetProperty("failed").EnumerateArray()
            .ToLookup(audit => audit.GetProperty("level").GetString(), audit => (Id: audit.GetProperty("id").GetString()!, Text: audit.ToString()));
        answer.GetProperty("audits").GetInt32().ShouldBeGreaterThan(60);
        failed["MUST"].Select(audit => audit.Text).ShouldBeEmpty();
        failed["SHOULD"].Select(audit => audit.Id).ShouldBe(Withdrawn.Keys, ignoreOrder: true, string.Join('\n', failed["SHOULD"]));
        // A request of the wrong shape is answered with 422.
        failed["MAY"].ShouldAllBe(audit => audit.Text.Contains("MAY use 400 status code"));
    }
}
