using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests;

/// <summary>TypeScript that tools generate of what is served.</summary>
public sealed class GeneratorTests(TestGateway gateway)
{
    [Fact]
    public async Task Types_of_the_schema_of_operations_and_of_imports_are_generated_and_compile()
    {
        Assert.SkipUnless(NodeClient.IsInstalled, "Node and npm are not installed");
        await using var real = gateway.Listening();

        var operations = await NodeClient.RunAsync(
            "generate.mjs", [$"{real.ClientOptions.BaseAddress}", Path.Combine(Repository.Root, "src", "Console")], gateway.TokenOf("oem"));

        operations.GetInt32().ShouldBeGreaterThan(40);
    }
}
