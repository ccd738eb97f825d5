using GraphQL;
using GraphQL.Types;

namespace SupplyChain.Gateway;

/// <summary>The schema as text: what <c>gateway/schema.graphql</c> holds.</summary>
static class Sdl
{
    /// <summary>Needs no configuration: nothing is called to know the schema.</summary>
    public static string OfGateway()
    {
        var services = new ServiceCollection();
        services.AddGateway();
        using var provider = services.BuildServiceProvider();
        return Of(provider.GetRequiredService<ISchema>());
    }

    public static string Of(ISchema schema) => schema.Print().ReplaceLineEndings("\n").TrimEnd() + "\n";
}
