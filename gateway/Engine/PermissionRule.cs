using System.Security.Claims;

using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;

using GraphQLParser.AST;

using SupplyChain.Gateway.Schema;

namespace SupplyChain.Gateway.Engine;

/// <summary>
/// Denies, before anything is executed, every field whose permission does not admit the caller, and every field without
/// a permission. An anonymous caller learns nothing of the schema: what does not exist is denied alike.
/// </summary>
sealed class PermissionRule : ValidationRuleBase
{
    static readonly HashSet<string> BuiltInScalars = ["ID", "String", "Int", "Float", "Boolean"];

    static readonly INodeVisitor Visitor = new NodeVisitors(
        new MatchingNodeVisitor<GraphQLField>(Check),
        new MatchingNodeVisitor<GraphQLVariableDefinition>(Check));

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);

    static void Check(GraphQLField field, ValidationContext context)
    {
        var caller = context.User ?? new ClaimsPrincipal();
        var parent = context.TypeInfo.GetParentType()?.GetNamedType();
        var name = field.Name.StringValue;
        if (Admits(name, parent, context.TypeInfo.GetFieldDef(), caller)) return;

        Deny(context, field, caller.IsSignedIn()
            ? new GatewayError(ErrorCode.Forbidden, $"The token's roles do not allow '{parent?.Name}.{name}'.")
            : new GatewayError(ErrorCode.Unauthenticated, $"Sign in to ask for '{name}'."));
    }

    static bool Admits(string name, IGraphType? parent, FieldType? field, ClaimsPrincipal caller)
    {
        if (caller.IsSignedIn())
        {
            // What does not exist is reported by the engine's own rules.
            return field is null || name.StartsWith("__", StringComparison.Ordinal)
                || parent?.Name.StartsWith("__", StringComparison.Ordinal) == true || field.Permission()?.Admits(caller) == true;
        }

        return name == "__typename" ? IsOpen(parent, caller) : field?.Permission()?.Admits(caller) == true;
    }

    static bool IsOpen(IGraphType? type, ClaimsPrincipal caller) =>
        type is IObjectGraphType { Name: "Query" or "Mutation" or "Subscription" }
        || type is IObjectGraphType known && known.Fields.Any(field => field.Permission()?.Admits(caller) == true);

    /// <summary>A variable's type would tell whether such a type exists.</summary>
    static void Check(GraphQLVariableDefinition variable, ValidationContext context)
    {
        if (context.User?.IsSignedIn() == true || BuiltInScalars.Contains(NameOf(variable.Type))) return;
        Deny(context, variable, new GatewayError(ErrorCode.Unauthenticated, $"Sign in to use the type '{NameOf(variable.Type)}'."));
    }

    static void Deny(ValidationContext context, ASTNode node, GatewayError error) =>
        context.ReportError(error.AddLocation(node, context.Document));

    static string NameOf(GraphQLType type) => type switch
    {
        GraphQLNonNullType { Type: var inner } => NameOf(inner),
        GraphQLListType { Type: var inner } => NameOf(inner),
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };
}
