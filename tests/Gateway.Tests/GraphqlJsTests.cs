using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests;

/// <summary>What graphql-js, on which most tools build, asks of the schema that is really served.</summary>
public sealed class GraphqlJsTests(TestGateway gateway)
{
    [Theory]
    [InlineData("15")]
    [InlineData("16")]
    public async Task It_introspects_the_schema_and_builds_its_own_of_it(string version)
    {
        Assert.SkipUnless(NodeClient.IsInstalled, "Node and npm are not installed");
        await using var real = gateway.Listening();

        var types = await NodeClient.RunAsync("introspect.mjs", [version, $"{real.ClientOptions.BaseAddress}graphql"], gateway.TokenOf("oem"));

        types.GetInt32().ShouldBeGreaterThan(300);
    }

    [Theory]
    [InlineData("{ a: __schema { types { fields { args { type { name } } } } } b: __schema { types { fields { args { type { name } } } } } }", true)]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }", true)]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", false)]
    [InlineData("{ __type(name: \"Gap\") { ...a } } fragment a on __Type { fields { type { ...b } } } fragment b on __Type { interfaces { ...c } } fragment c on __Type { possibleTypes { name } }", false)]
    public async Task Introspection_that_feeds_on_itself_is_refused(string query, bool allowed)
    {
        await using var real = gateway.WithRealSchema();
        var answer = await gateway.SignedIn(real, "oem").Graph(query);

        if (allowed) answer.TryGetProperty("errors", out _).ShouldBeFalse();
        else answer.Errors().ShouldContain(error => error.StartsWith("LIMIT_EXCEEDED"));
    }
}
