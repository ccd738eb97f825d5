using System.Security.Claims;

using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;

using GraphQLParser.AST;

using SupplyChain.Gateway.Schema;

namespace SupplyChain.Gateway.Engine;

/// <summary>
/// Denies every field whose permission does not admit the caller, and every field without a permission. Where null can stand in
/// for the field of a query, <see cref="DeniedFields"/> keeps it from being executed, and the rest is answered. Otherwise the
/// whole request is refused. An anonymous caller learns nothing of the schema: what does not exist is denied alike.
/// </summary>
sealed class PermissionRule(DeniedFields denied) : ValidationRuleBase
{
    static readonly HashSet<string> BuiltInScalars = ["ID", "String", "Int", "Float", "Boolean"];

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(new NodeVisitors(
        new MatchingNodeVisitor<GraphQLField>(Check),
        new MatchingNodeVisitor<GraphQLVariableDefinition>(Check)));

    void Check(GraphQLField field, ValidationContext context)
    {
        var caller = context.User ?? new ClaimsPrincipal();
        var parent = context.TypeInfo.GetParentType()?.GetNamedType();
        var (name, definition) = (field.Name.StringValue, context.TypeInfo.GetFieldDef());
        if (Admits(name, parent, definition, caller)) return;

        if (!caller.IsSignedIn())
        {
            Deny(context, field, new GatewayError(ErrorCode.Unauthenticated, $"Sign in to ask for '{name}'."));
            return;
        }

        var roles = definition?.Permission()?.Roles ?? [];
        GatewayError Forbidden() => new(
            ErrorCode.Forbidden, $"The token's roles do not allow '{parent?.Name}.{name}'.", ("roles", roles));
        if (MayBeNull(field, definition, context)) denied.Add(field, Forbidden);
        else Deny(context, field, Forbidden());
    }

    /// <summary>A query that asks for nothing else is refused: it has nothing left to answer.</summary>
    static bool MayBeNull(GraphQLField field, FieldType? definition, ValidationContext context) =>
        context.Operation.Operation == OperationType.Query && definition is { ResolvedType: not NonNullGraphType }
        && !(context.Operation.SelectionSet.Selections is [var only] && ReferenceEquals(only, field));

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
