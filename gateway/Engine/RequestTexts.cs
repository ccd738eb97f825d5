using System.Collections;

using GraphQLParser.AST;
using GraphQLParser.Visitors;

using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Engine;

/// <summary>
/// The rule for texts, over all of a request's variables and literals. Whether a text may have several lines is known where its field
/// is, so here it may.
/// </summary>
static class RequestTexts
{
    /// <exception cref="GatewayError">Names the variable, such as <c>variables.input.name</c>.</exception>
    public static void RequireVariables(IReadOnlyDictionary<string, object?> variables) => Require(variables, "variables");

    /// <exception cref="GatewayError">Names the argument or the input's field.</exception>
    public static void RequireLiterals(GraphQLDocument document) =>
        new Literals().VisitAsync(document, new Literals.Context()).AsTask().GetAwaiter().GetResult();

    static void Require(object? value, string path)
    {
        switch (value)
        {
            case string text:
                RequireText(text, path);
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                foreach (var (name, entry) in map) Require(entry, $"{path}.{name}");
                break;
            case IEnumerable list:
                foreach (var (at, entry) in list.Cast<object?>().Index()) Require(entry, $"{path}[{at}]");
                break;
        }
    }

    static void RequireText(string text, string field)
    {
        if (Texts.FaultOf(text, lines: true) is { } reason)
            throw new GatewayError(ErrorCode.BadUserInput, $"{field}: {reason.English}", ("field", field), ("reason", reason));
    }

    // Nothing in it waits: the visitor is asynchronous for those that do.
    sealed class Literals : ASTVisitor<Literals.Context>
    {
        public sealed class Context : IASTVisitorContext
        {
            public CancellationToken CancellationToken => default;

            public string Field { get; set; } = "query";
        }

        protected override ValueTask VisitArgumentAsync(GraphQLArgument argument, Context context)
        {
            context.Field = argument.Name.StringValue;
            return base.VisitArgumentAsync(argument, context);
        }

        protected override ValueTask VisitObjectFieldAsync(GraphQLObjectField field, Context context)
        {
            context.Field = field.Name.StringValue;
            return base.VisitObjectFieldAsync(field, context);
        }

        protected override ValueTask VisitStringValueAsync(GraphQLStringValue text, Context context)
        {
            RequireText(text.Value.ToString(), context.Field);
            return base.VisitStringValueAsync(text, context);
        }
    }
}
