using GraphQL.Resolvers;
using GraphQL.Types;

namespace SupplyChain.Gateway.Engine;

/// <summary>
/// What tools ask of a schema and the engine does not answer: what a scalar's text means, and whether a directive's deprecated
/// arguments are wanted.
/// </summary>
static class Introspection
{
    static readonly IReadOnlyDictionary<string, string> Specifications = new Dictionary<string, string>
    {
        ["DateTime"] = "https://www.rfc-editor.org/rfc/rfc3339",
        ["Date"] = "https://www.rfc-editor.org/rfc/rfc3339",
        ["Time"] = "https://www.rfc-editor.org/rfc/rfc3339",
        ["Uri"] = "https://www.rfc-editor.org/rfc/rfc3986",
    };

    /// <param name="schema">Initialized.</param>
    public static void Complete(ISchema schema)
    {
        var type = (IObjectGraphType)schema.AllTypes["__Type"]!;
        var text = schema.AllTypes["String"]!;
        // graphql-js 15 has it under the first spelling.
        foreach (var name in new[] { "specifiedByUrl", "specifiedByURL" })
        {
            type.AddField(new FieldType
            {
                Name = name,
                ResolvedType = text,
                Resolver = new FuncFieldResolver<string?>(context =>
                    context.Source is ScalarGraphType scalar ? Specifications.GetValueOrDefault(scalar.Name) : null),
            });
        }

        var directive = (IObjectGraphType)schema.AllTypes["__Directive"]!;
        var arguments = directive.Fields.Find("args")!;
        // No directive has a deprecated argument: with them or without, the answer is the same.
        arguments.Arguments = [new QueryArgument(schema.AllTypes["Boolean"]!) { Name = "includeDeprecated", DefaultValue = false }];
    }
}
